import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

import { useUnsavedText } from '~/ui/use-unsaved-guard';

import { ITEM_KINDS } from './rules/item-kind';

/**
 * Comfort for who writes with JavaScript: Ctrl+Enter saves, Alt+1 to Alt+4 choose the kind, and
 * unsaved text is known to the page's guard. Everything works without.
 * @param startsUnsaved the form opens with a text that could not be saved
 * @param openedBy search parameter that keeps the form open
 * @param noText name of a choice that by itself is nothing to lose
 * @returns whether there is text that is not saved, and the form's key handler
 */
export function useWriting(
  form: RefObject<HTMLFormElement | null>,
  startsUnsaved: boolean,
  openedBy?: string,
  noText?: string,
) {
  const unsaved = useUnsavedText(form, startsUnsaved, openedBy, noText);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    setReady(true);
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLFormElement>) => {
    const element = event.currentTarget;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      element.requestSubmit();
    }
    const kind = event.altKey ? ITEM_KINDS[Number(event.code.replace('Digit', '')) - 1] : undefined;
    const choice = kind && element.querySelector<HTMLInputElement>(`input[value="${kind}"]`);
    if (choice) {
      event.preventDefault();
      choice.click();
    }
  }, []);

  return { unsaved, ready, onKeyDown };
}

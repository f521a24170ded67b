import { useBeforeUnload } from '@remix-run/react';
import { useCallback, useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

import { ITEM_KINDS } from './rules/item-kind';

/**
 * Comfort for who writes with JavaScript: Ctrl+Enter saves, Alt+1 to Alt+4 choose the kind, and the
 * browser asks before a page with unsaved text is closed. Everything works without.
 * @param startsUnsaved the form opens with a text that could not be saved
 * @returns whether there is text that is not saved, and the form's key handler
 */
export function useWriting(form: RefObject<HTMLFormElement | null>, startsUnsaved: boolean) {
  const [unsaved, setUnsaved] = useState(startsUnsaved);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    const element = form.current;
    const typed = () => {
      setUnsaved(true);
    };
    setReady(true);
    element?.addEventListener('input', typed);
    return () => element?.removeEventListener('input', typed);
  }, [form]);

  useBeforeUnload(
    useCallback(
      (event) => {
        if (unsaved) event.preventDefault();
      },
      [unsaved],
    ),
  );

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

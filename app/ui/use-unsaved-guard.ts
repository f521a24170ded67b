import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useCallback, useEffect, useState, type FormEvent, type RefObject } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { uiMessages } from './messages';
import { losesText, type Place, type UnsavedText } from './unsaved-text';

// Of this window: a page may hold several forms, but the router asks only one place before it goes.
const unsavedTexts = new Set<UnsavedText>();

type FormRef = RefObject<HTMLFormElement | null>;

/**
 * Follows whether somebody typed into a form, for the page's `useUnsavedGuard`. A form that was
 * saved comes back under a new key.
 * @param startsUnsaved the form opens with a text that could not be saved
 * @param openedBy search parameter that keeps the form open, for a form that is not always there
 * @param noText name of a choice that by itself is nothing to lose
 * @returns whether there is text that is not saved
 */
export function useUnsavedText(
  form: FormRef,
  startsUnsaved: boolean,
  openedBy?: string,
  noText?: string,
): boolean {
  const [unsaved, setUnsaved] = useState(startsUnsaved);
  useEffect(() => {
    const element = form.current;
    const typed = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === noText) return;
      setUnsaved(true);
    };
    element?.addEventListener('input', typed);
    return () => element?.removeEventListener('input', typed);
  }, [form, noText]);
  useEffect(() => {
    if (!unsaved) return;
    const text = { openedBy };
    unsavedTexts.add(text);
    return () => {
      unsavedTexts.delete(text);
    };
  }, [unsaved, openedBy]);
  return unsaved;
}

/**
 * Asks before a page is left on which a form of `useUnsavedText` holds something: by a link, by
 * "back", by closing or reloading, by the language switch. Once a page; sending a form asks nothing.
 */
export function useUnsavedGuard(): void {
  const t = useMessages(uiMessages);
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }: { currentLocation: Place; nextLocation: Place }) => {
        const lost = [...unsavedTexts].some((text) =>
          losesText(text, currentLocation, nextLocation),
        );
        return lost && !window.confirm(t.leaveUnsaved);
      },
      [t],
    ),
  );
  useEffect(() => {
    // The answer was given; the next attempt asks again.
    if (blocker.state === 'blocked') blocker.reset();
  }, [blocker]);
  useBeforeUnload((event) => {
    if (unsavedTexts.size > 0) event.preventDefault();
  });
}

/**
 * For a form of the same page whose sending takes the others away: asks first while one of them holds
 * something.
 * @returns the `onSubmit` of that form
 */
export function useAskBeforeSending(): (event: FormEvent) => void {
  const t = useMessages(uiMessages);
  return (event) => {
    if (unsavedTexts.size > 0 && !window.confirm(t.leaveUnsaved)) event.preventDefault();
  };
}

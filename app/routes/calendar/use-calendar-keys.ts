import { useEffect, type RefObject } from 'react';

import { addDays } from '~/platform/clock/calendar-day';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
const TURNS: Readonly<Record<string, string>> = { n: 'next', p: 'previous', t: 'today' };

/**
 * Arrows go from day to day, N, P and T turn the calendar, all only while the focus is inside it, so
 * that nobody who dictates or types elsewhere sets them off (WCAG 2.1.4).
 */
export function useCalendarKeys(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
      const { dayLink } = target.dataset;
      const step = STEPS[event.key];
      const turn = TURNS[event.key.toLowerCase()];
      if (step !== undefined && dayLink !== undefined) {
        const next = visibleLink(element, `[data-day-link="${addDays(dayLink, step)}"]`);
        if (!next) return;
        event.preventDefault();
        next.focus();
      } else if (turn !== undefined) {
        const link = visibleLink(element, `[data-turn="${turn}"]`);
        if (!link) return;
        event.preventDefault();
        // The link stays when the days are replaced: the focus is kept in the calendar.
        link.focus();
        link.click();
      }
    };
    element.addEventListener('keydown', press);
    return () => {
      element.removeEventListener('keydown', press);
    };
  }, [root]);
}

/** What is hidden takes no focus: a week stands there twice, as a grid and as a list, and a month hides empty days on phones. */
function visibleLink(root: HTMLElement, selector: string): HTMLElement | null {
  return (
    [...root.querySelectorAll<HTMLElement>(selector)].find(
      (link) => link.getClientRects().length > 0,
    ) ?? null
  );
}

import { useFetcher } from '@remix-run/react';
import { useEffect, type RefObject } from 'react';

import type { Lessons } from '~/features/library/lessons.server';

const PAUSE_MS = 400;
const ASKED_BY = ['hostAgencyId', 'topics', 'indicators'];

/**
 * Follows the chosen host, topics and indicators of a form and asks the library about them, after a
 * pause: somebody who ticks five boxes asks once.
 * @returns the last answer; undefined before the first
 */
export function useLessons(form: RefObject<HTMLFormElement | null>): Lessons | undefined {
  const { load, data } = useFetcher<Lessons>();
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      const typed = new FormData(element);
      const asked = new URLSearchParams();
      for (const name of ASKED_BY) {
        for (const value of typed.getAll(name)) {
          if (typeof value === 'string' && value !== '') asked.append(name, value);
        }
      }
      load(`/request/lessons?${asked.toString()}`);
    };
    const changed = ({ target }: Event) => {
      const isAsked =
        (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) &&
        ASKED_BY.includes(target.name);
      if (!isAsked) return;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    };
    element.addEventListener('change', changed);
    // A form that came back, or that the browser filled in again, has its choices already.
    if (element.querySelector('input[type=checkbox]:checked')) ask();
    return () => {
      clearTimeout(timer);
      element.removeEventListener('change', changed);
    };
  }, [form, load]);
  return data;
}

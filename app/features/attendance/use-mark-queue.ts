import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';

import { MarkQueue, NO_MARKS, type Sent } from './rules/mark-queue';

const kept = z.array(z.tuple([z.string(), z.boolean()])).max(500);

const LONGEST_PAUSE_MS = 15_000;

/**
 * The ticks of one visit, sent beside the page: a line that breaks must not replace the list by an
 * error page, as a form of the router would. What is kept on the phone are ids, never names.
 * @param people the loaded list; when it is another, what has arrived is part of it
 * @returns null until the page is alive: before that, plain forms do the work
 */
export function useMarkQueue(visitId: string, people: unknown) {
  const { revalidate } = useRevalidator();
  const reload = useRef(revalidate);
  useEffect(() => {
    reload.current = revalidate;
  }, [revalidate]);
  const [queue, setQueue] = useState<MarkQueue | null>(null);
  useEffect(() => {
    const made = new MarkQueue({
      send: (attendeeId, isPresent) => send(visitId, attendeeId, isPresent),
      ...storage(visitId),
      pause,
      drained: () => {
        reload.current();
      },
    });
    setQueue(made);
    void made.retry();
  }, [visitId]);
  useEffect(() => queue?.forgetArrived(), [queue, people]);
  const state = useSyncExternalStore(
    queue?.subscribe ?? noSubscription,
    queue?.state ?? noState,
    noState,
  );
  return { ...state, queue };
}

const noSubscription = () => () => undefined;
const noState = () => NO_MARKS;

/** The same request as the plain form's, answered as data: 200 is done, 202 asks to sign in. */
async function send(visitId: string, attendeeId: string, isPresent: boolean): Promise<Sent> {
  try {
    const answer = await fetch(`/workspace/visits/${visitId}/attendance.data`, {
      method: 'POST',
      body: new URLSearchParams({
        intent: isPresent ? 'mark' : 'unmark',
        attendeeId,
        via: 'queue',
      }),
    });
    // The Wi-Fi of a hotel or an office answers for us with a page of its own.
    if (answer.headers.get('X-Remix-Response') === null || answer.status >= 500) {
      return 'unreachable';
    }
    if (answer.status === 200) return 'done';
    if (answer.status === 202) return 'signedOut';
    return answer.status === 429 ? 'unreachable' : 'refused';
  } catch {
    return 'unreachable';
  }
}

/** A little longer each time; at once when the browser says that the line is back. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = window.setTimeout(done, Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** attempt));
    window.addEventListener('online', done);
  });
}

/** A browser may refuse storage (private windows): then ticks wait in the page alone. */
function storage(visitId: string) {
  const key = `kawruh-marks-${visitId}`;
  return {
    load: () => {
      try {
        const read = kept.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'));
        return read.success ? read.data : [];
      } catch {
        return [];
      }
    },
    save: (waiting: readonly (readonly [string, boolean])[]) => {
      try {
        if (waiting.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(waiting));
      } catch {
        // Nothing to do: see above.
      }
    },
  };
}

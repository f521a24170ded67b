import { useActionData } from '@remix-run/react';

import type { RemovedAgendaItem } from '~/features/programme/remove-agenda-item.server';

/** An item that was taken out a moment ago, to put it back. */
export interface RemovedAnswer {
  readonly removed: RemovedAgendaItem;
}

/** The answer of the page's action, when it is that. */
export function useRemovedItem(): RemovedAgendaItem | undefined {
  const answer: unknown = useActionData();
  return typeof answer === 'object' && answer !== null && 'removed' in answer
    ? (answer as RemovedAnswer).removed
    : undefined;
}

import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of minutes:
 *   draft ─send→ waiting ─approve→ approved
 *   waiting ─return→ draft (by the head of office, with a note), ─takeBack→ draft (by the writer)
 * Only a draft is written in: what the head of office reads stays as it is until decided. Approved
 * minutes are a record: nothing in them changes any more.
 */
export const MINUTES_STATES = ['draft', 'waiting', 'approved'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];
export const MINUTES_MOVES = ['send', 'takeBack', 'return', 'approve'] as const;
export type MinutesMove = (typeof MINUTES_MOVES)[number];

const MOVES: Record<MinutesState, Partial<Record<MinutesMove, MinutesState>>> = {
  draft: { send: 'waiting' },
  waiting: { approve: 'approved', return: 'draft', takeBack: 'draft' },
  approved: {},
};

/** Why minutes of a state do not take a move, or no text. */
const REFUSALS = {
  draft: 'minutesNotSent',
  waiting: 'minutesWaiting',
  approved: 'minutesLocked',
} as const satisfies Record<MinutesState, string>;

/**
 * The state after a move.
 * @throws AppError conflict minutesNotSent, minutesWaiting or minutesLocked when the state does not
 * allow it
 */
export function minutesAfter(state: MinutesState, move: MinutesMove): MinutesState {
  const next = MOVES[state][move];
  if (next === undefined) throw new AppError('conflict', { reason: REFUSALS[state] });
  return next;
}

export function asMinutesState(text: string): MinutesState {
  const state = MINUTES_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

/** @throws AppError conflict minutesWaiting or minutesLocked when the text may not change */
export function assertOpen(state: MinutesState): void {
  if (state !== 'draft') throw new AppError('conflict', { reason: REFUSALS[state] });
}

export const minutesStateNames = catalogue({
  id: { draft: 'Draf', waiting: 'Menunggu persetujuan', approved: 'Disetujui' },
  en: { draft: 'Draft', waiting: 'Waiting for approval', approved: 'Approved' },
});

export const minutesStateTone = {
  draft: 'warn',
  waiting: 'info',
  approved: 'good',
} as const satisfies Record<MinutesState, string>;

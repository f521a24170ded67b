import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of minutes:   draft ─approve→ approved
 * Approved minutes are a record: nothing in them changes any more.
 */
export const MINUTES_STATES = ['draft', 'approved'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];
export type MinutesMove = 'approve';

const MOVES: Record<MinutesState, Partial<Record<MinutesMove, MinutesState>>> = {
  draft: { approve: 'approved' },
  approved: {},
};

/** The state after a move, or null when the state does not allow it. */
export function minutesAfter(state: MinutesState, move: MinutesMove): MinutesState | null {
  return MOVES[state][move] ?? null;
}

export function asMinutesState(text: string): MinutesState {
  const state = MINUTES_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

/** @throws AppError conflict minutesLocked when the text may no longer change */
export function assertOpen(state: MinutesState): void {
  if (state !== 'draft') throw new AppError('conflict', { reason: 'minutesLocked' });
}

export const minutesStateNames = catalogue({
  id: { draft: 'Draf', approved: 'Disetujui' },
  en: { draft: 'Draft', approved: 'Approved' },
});

export const minutesStateTone = {
  draft: 'warn',
  approved: 'good',
} as const satisfies Record<MinutesState, string>;

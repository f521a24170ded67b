import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of a request and of the visit it becomes: every state, every move, nothing else.
 *
 *   request   submitted ─accept→ accepted
 *                       ─decline→ declined
 *                       ─withdraw→ withdrawn
 *   visit     scheduled ─hold→ held
 *                       ─cancel→ cancelled
 */
export const REQUEST_STATES = ['submitted', 'accepted', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export type RequestMove = 'accept' | 'decline' | 'withdraw';

export const VISIT_STATES = ['scheduled', 'held', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export type VisitMove = 'hold' | 'cancel';

const REQUEST_MOVES: Record<RequestState, Partial<Record<RequestMove, RequestState>>> = {
  submitted: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  withdrawn: {},
};

const VISIT_MOVES: Record<VisitState, Partial<Record<VisitMove, VisitState>>> = {
  scheduled: { hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
};

/** The state after a move, or null when the state does not allow it. */
export function requestAfter(state: RequestState, move: RequestMove): RequestState | null {
  return REQUEST_MOVES[state][move] ?? null;
}

/** The state after a move, or null when the state does not allow it. */
export function visitAfter(state: VisitState, move: VisitMove): VisitState | null {
  return VISIT_MOVES[state][move] ?? null;
}

export function asRequestState(text: string): RequestState {
  const state = REQUEST_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

export function asVisitState(text: string): VisitState {
  const state = VISIT_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

export const stateNames = catalogue({
  id: {
    submitted: 'Menunggu jawaban',
    accepted: 'Diterima',
    declined: 'Ditolak',
    withdrawn: 'Ditarik kembali',
    scheduled: 'Dijadwalkan',
    held: 'Terlaksana',
    cancelled: 'Dibatalkan',
  },
  en: {
    submitted: 'Waiting for an answer',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    scheduled: 'Scheduled',
    held: 'Held',
    cancelled: 'Cancelled',
  },
});

/** The tone of a state's badge. */
export const stateTone = {
  submitted: 'warn',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  scheduled: 'info',
  held: 'good',
  cancelled: 'neutral',
} as const satisfies Record<RequestState | VisitState, string>;

import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of a request and of the visit it becomes: every state, every move, nothing else.
 * docs/states.md is drawn from these two tables (state-drawing.ts). What a superior thinks of a
 * request is data beside it (disposition), not a state.
 */
export const REQUEST_STATES = [
  'submitted',
  'offered',
  'accepted',
  'declined',
  'withdrawn',
  'cancelled',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export type RequestMove =
  'accept' | 'offer' | 'choose' | 'refuse' | 'lapse' | 'decline' | 'withdraw' | 'cancel';

export const VISIT_STATES = ['scheduled', 'held', 'noShow', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export type VisitMove = 'reschedule' | 'hold' | 'miss' | 'cancel';

type Moves<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

export const REQUEST_MOVES: Moves<RequestState, RequestMove> = {
  submitted: {
    accept: 'accepted',
    offer: 'offered',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  // The guest may also agree over the telephone: then the host accepts.
  offered: {
    choose: 'accepted',
    accept: 'accepted',
    offer: 'offered',
    refuse: 'submitted',
    lapse: 'submitted',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  accepted: { cancel: 'cancelled' },
  declined: {},
  withdrawn: {},
  cancelled: {},
};

export const VISIT_MOVES: Moves<VisitState, VisitMove> = {
  scheduled: { reschedule: 'scheduled', hold: 'held', miss: 'noShow', cancel: 'cancelled' },
  // Who did not come may come another day.
  noShow: { reschedule: 'scheduled' },
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

/** Why a request in this state does not take a move: a key of the error texts (routes/errors). */
export const REQUEST_REFUSALS = {
  submitted: 'requestIsSubmitted',
  offered: 'requestIsOffered',
  accepted: 'requestIsAccepted',
  declined: 'requestIsDeclined',
  withdrawn: 'requestIsWithdrawn',
  cancelled: 'requestIsCancelled',
} as const satisfies Record<RequestState, string>;

/** Why a visit in this state does not take a move. */
export const VISIT_REFUSALS = {
  scheduled: 'visitIsScheduled',
  held: 'visitIsHeld',
  noShow: 'visitIsNoShow',
  cancelled: 'visitCancelled',
} as const satisfies Record<VisitState, string>;

/**
 * The state to write for a move of a stored request.
 * @param version what the form was drawn from
 * @throws AppError conflict with the reason in words, when the state does not allow the move or
 *   somebody changed the request meanwhile
 */
export function movedRequest(
  request: { readonly state: string; readonly version: number },
  move: RequestMove,
  version: number,
): RequestState {
  const state = asRequestState(request.state);
  const after = requestAfter(state, move);
  if (after === null) throw new AppError('conflict', { reason: REQUEST_REFUSALS[state] });
  if (request.version !== version) throw new AppError('conflict', { reason: 'alreadyDecided' });
  return after;
}

/** As `movedRequest`; without a version for moves that cannot be in each other's way. */
export function movedVisit(
  visit: { readonly state: string; readonly version: number },
  move: VisitMove,
  version?: number,
): VisitState {
  const state = asVisitState(visit.state);
  const after = visitAfter(state, move);
  if (after === null) throw new AppError('conflict', { reason: VISIT_REFUSALS[state] });
  if (version !== undefined && visit.version !== version) {
    throw new AppError('conflict', { reason: 'visitMoved' });
  }
  return after;
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
    offered: 'Menunggu pilihan tamu',
    accepted: 'Diterima',
    declined: 'Ditolak',
    withdrawn: 'Ditarik kembali',
    scheduled: 'Dijadwalkan',
    held: 'Terlaksana',
    noShow: 'Tidak hadir',
    cancelled: 'Dibatalkan',
  },
  en: {
    submitted: 'Waiting for an answer',
    offered: 'Waiting for the guest to choose',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    scheduled: 'Scheduled',
    held: 'Held',
    noShow: 'Did not come',
    cancelled: 'Cancelled',
  },
});

/** The tone of a state's badge. */
export const stateTone = {
  submitted: 'warn',
  offered: 'info',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
  scheduled: 'info',
  held: 'good',
  noShow: 'bad',
  cancelled: 'neutral',
} as const satisfies Record<RequestState | VisitState, string>;

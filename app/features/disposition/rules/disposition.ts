import { REQUEST_MOVES, REQUEST_STATES } from '~/features/visits/rules/state';
import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of a step: what one receiver of an instruction does with it.
 *
 *   waiting ─passOn→ passedOn ─giveBack→ waiting
 *           ─agree→ agreed
 *           ─object→ objected
 *           ─finish→ done
 *           ─takeBack→ withdrawn   (by the one who gave it)
 *
 * A step that was passed on comes back when all who received it objected, or when its holder took
 * the instruction back; agreed, objected and done are final.
 */
export const STEP_STATES = [
  'waiting',
  'passedOn',
  'agreed',
  'objected',
  'done',
  'withdrawn',
] as const;
export type StepState = (typeof STEP_STATES)[number];
export type StepMove = 'passOn' | 'agree' | 'object' | 'finish' | 'takeBack' | 'giveBack';

const MOVES: Record<StepState, Partial<Record<StepMove, StepState>>> = {
  waiting: {
    passOn: 'passedOn',
    agree: 'agreed',
    object: 'objected',
    finish: 'done',
    takeBack: 'withdrawn',
  },
  passedOn: { giveBack: 'waiting' },
  agreed: {},
  objected: {},
  done: {},
  withdrawn: {},
};

/** The state after a move, or null when the state does not allow it. */
export function stepAfter(state: StepState, move: StepMove): StepState | null {
  return MOVES[state][move] ?? null;
}

/** What a receiver may say to its step. */
export const ANSWERS = ['agree', 'object', 'finish'] as const;
export type Answer = (typeof ANSWERS)[number];

export function asStepState(text: string): StepState {
  const state = STEP_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

/** True when nobody who received an instruction will act on it: it is its giver's turn again. */
export function comesBack(receivers: readonly StepState[]): boolean {
  return (
    receivers.length > 0 &&
    receivers.every((state) => state === 'objected' || state === 'withdrawn')
  );
}

/** Requests that take no move any more: nothing of theirs waits for anybody. */
export const ENDED_REQUEST_STATES: string[] = REQUEST_STATES.filter(
  (state) => Object.keys(REQUEST_MOVES[state]).length === 0,
);
export const isEnded = (requestState: string): boolean =>
  ENDED_REQUEST_STATES.includes(requestState);

/** Whose step it is: who received it, or the one for whom that person stands in. */
export function principalOf(step: {
  readonly userId: string | null;
  readonly onBehalfOfId: string | null;
}): string | null {
  return step.onBehalfOfId ?? step.userId;
}

export interface ChainStep {
  readonly id: string;
  /** the step that its instruction passed on; null at the top */
  readonly parentId: string | null;
  readonly userId: string | null;
  readonly onBehalfOfId: string | null;
}

/** The step and those that it came from, nearest first. */
export function pathOf<S extends ChainStep>(steps: readonly S[], stepId: string): readonly S[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const path: S[] = [];
  let next = byId.get(stepId);
  while (next && !path.includes(next)) {
    path.push(next);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return path;
}

/**
 * Those of the wanted receivers who cannot be given a step: they hold one on its way already, so the
 * instruction would go round in circles.
 * @param from the step that is passed on
 */
export function inCircle(
  steps: readonly ChainStep[],
  from: string,
  wanted: readonly string[],
): readonly string[] {
  const held = new Set(pathOf(steps, from).map(principalOf));
  return wanted.filter((userId) => held.has(userId));
}

/** Ways by which an instruction or an answer came. */
export const CHANNELS = ['app', 'link', 'paper', 'srikandi'] as const;
export type Channel = (typeof CHANNELS)[number];
export const RECORDED_CHANNELS = ['paper', 'srikandi'] as const;
export const isChannel = (text: string): text is Channel => CHANNELS.some((each) => each === text);

const DAY_MS = 24 * 3_600_000;
const LINK_DAYS = 14;
const LINK_DAYS_AFTER_DUE = 7;

/** How long the link in a mail works: 14 days, or a week after the due date. */
export function linkExpiry(now: Date, endOfDueDay: Date | null): Date {
  return endOfDueDay
    ? new Date(endOfDueDay.getTime() + LINK_DAYS_AFTER_DUE * DAY_MS)
    : new Date(now.getTime() + LINK_DAYS * DAY_MS);
}

/** Whether somebody still has to act on a step, or on one that it was passed on to. */
export function isOpen(
  steps: readonly (ChainStep & { readonly state: string })[],
  stepId: string,
): boolean {
  return steps.some(
    ({ id, state }) =>
      state === 'waiting' && pathOf(steps, id).some((above) => above.id === stepId),
  );
}

export const stepStateNames = catalogue({
  id: {
    waiting: 'Menunggu',
    passedOn: 'Diteruskan',
    agreed: 'Disetujui',
    objected: 'Keberatan',
    done: 'Selesai',
    withdrawn: 'Ditarik kembali',
  },
  en: {
    waiting: 'Waiting',
    passedOn: 'Passed on',
    agreed: 'Agreed',
    objected: 'Objected',
    done: 'Done',
    withdrawn: 'Taken back',
  },
});

export const stepStateTone = {
  waiting: 'warn',
  passedOn: 'info',
  agreed: 'good',
  objected: 'bad',
  done: 'good',
  withdrawn: 'neutral',
} as const satisfies Record<StepState, string>;

import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of a write-up: every state, every move, nothing else.
 *
 *   draft ─submit→ inReview ─publish→ published
 *         ←return─          ←───────retract──── (published → draft)
 *
 * A published text is locked: to change it a reviewer takes it back first.
 */
export const PRACTICE_STATES = ['draft', 'inReview', 'published'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];
export const PRACTICE_MOVES = ['submit', 'return', 'publish', 'retract'] as const;
export type PracticeMove = (typeof PRACTICE_MOVES)[number];

const MOVES: Record<PracticeState, Partial<Record<PracticeMove, PracticeState>>> = {
  draft: { submit: 'inReview' },
  inReview: { return: 'draft', publish: 'published' },
  published: { retract: 'draft' },
};

/** The state after a move, or null when the state does not allow it. */
export function practiceAfter(state: PracticeState, move: PracticeMove): PracticeState | null {
  return MOVES[state][move] ?? null;
}

/** Only a draft can be written in: what is being reviewed or was published stands still. */
export const mayBeEdited = (state: PracticeState): boolean => state === 'draft';

/** @throws AppError broken for a text that is no state */
export function asPracticeState(text: string): PracticeState {
  const state = PRACTICE_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

export const practiceStateNames = catalogue({
  id: { draft: 'Draf', inReview: 'Sedang ditelaah', published: 'Terbit' },
  en: { draft: 'Draft', inReview: 'In review', published: 'Published' },
});

/** The tone of a state's badge. */
export const practiceStateTone = {
  draft: 'neutral',
  inReview: 'warn',
  published: 'good',
} as const satisfies Record<PracticeState, string>;

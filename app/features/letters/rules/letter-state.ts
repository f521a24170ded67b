import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/**
 * The life of a letter: draft ─issue→ issued; a draft or an issued letter ─replace→ replaced, when a
 * later one to the same request takes its place.
 */
export const LETTER_STATES = ['draft', 'issued', 'replaced'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export function asLetterState(text: string): LetterState {
  const state = LETTER_STATES.find((each) => each === text);
  if (!state) throw new AppError('broken', { reason: 'unknownState' });
  return state;
}

export const letterStateNames = catalogue({
  id: { draft: 'Konsep', issued: 'Terbit', replaced: 'Diganti' },
  en: { draft: 'Draft', issued: 'Issued', replaced: 'Replaced' },
});

export const letterStateTone = {
  draft: 'warn',
  issued: 'good',
  replaced: 'neutral',
} as const satisfies Record<LetterState, string>;

import { describe, expect, it } from 'vitest';

import {
  asPracticeState,
  mayBeEdited,
  PRACTICE_MOVES,
  PRACTICE_STATES,
  practiceAfter,
} from './state';

describe('the life of a write-up', () => {
  it('knows four moves and no others', () => {
    const allowed = PRACTICE_STATES.flatMap((state) =>
      PRACTICE_MOVES.flatMap((move) => {
        const after = practiceAfter(state, move);
        return after ? [`${state} ${move} ${after}`] : [];
      }),
    );
    expect(allowed).toEqual([
      'draft submit inReview',
      'inReview return draft',
      'inReview publish published',
      'published retract draft',
    ]);
  });

  it('is written in as a draft only', () => {
    expect(PRACTICE_STATES.filter(mayBeEdited)).toEqual(['draft']);
  });

  it('refuses a state that does not exist', () => {
    expect(() => asPracticeState('archived')).toThrow('unknownState');
  });
});

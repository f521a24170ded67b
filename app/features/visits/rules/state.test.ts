import { describe, expect, it } from 'vitest';

import { requestAfter, REQUEST_STATES, visitAfter, VISIT_STATES } from './state';

describe('the life of a request', () => {
  it.each([
    ['accept', 'accepted'],
    ['decline', 'declined'],
    ['withdraw', 'withdrawn'],
  ] as const)('%s makes a submitted request %s', (move, after) => {
    expect(requestAfter('submitted', move)).toBe(after);
  });

  it('is decided once: an ended request allows no move', () => {
    for (const state of REQUEST_STATES.filter((each) => each !== 'submitted')) {
      for (const move of ['accept', 'decline', 'withdraw'] as const) {
        expect(requestAfter(state, move)).toBeNull();
      }
    }
  });
});

describe('the life of a visit', () => {
  it('is held or cancelled, and neither can be undone here', () => {
    expect(visitAfter('scheduled', 'hold')).toBe('held');
    expect(visitAfter('scheduled', 'cancel')).toBe('cancelled');
    for (const state of VISIT_STATES.filter((each) => each !== 'scheduled')) {
      expect(visitAfter(state, 'hold')).toBeNull();
      expect(visitAfter(state, 'cancel')).toBeNull();
    }
  });
});

import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  movedRequest,
  movedVisit,
  REQUEST_MOVES,
  REQUEST_STATES,
  requestAfter,
  VISIT_MOVES,
  VISIT_STATES,
  visitAfter,
  type RequestMove,
  type VisitMove,
} from './state';
import { drawStates } from './state-drawing';

const REQUEST_ENDS = ['declined', 'withdrawn', 'cancelled'] as const;

const allMoves = (table: Record<string, Record<string, unknown>>) => [
  ...new Set(Object.values(table).flatMap((moves) => Object.keys(moves))),
];
const requestMoves = allMoves(REQUEST_MOVES) as RequestMove[];
const visitMoves = allMoves(VISIT_MOVES) as VisitMove[];

describe('the life of a request', () => {
  it.each([
    ['submitted', 'accept', 'accepted'],
    ['submitted', 'offer', 'offered'],
    ['submitted', 'decline', 'declined'],
    ['submitted', 'withdraw', 'withdrawn'],
    ['offered', 'choose', 'accepted'],
    ['offered', 'refuse', 'submitted'],
    ['offered', 'lapse', 'submitted'],
    ['accepted', 'cancel', 'cancelled'],
  ] as const)('%s, %s: %s', (state, move, after) => {
    expect(requestAfter(state, move)).toBe(after);
  });

  it('ends once: what is declined, withdrawn or cancelled stays so', () => {
    for (const state of REQUEST_ENDS) {
      for (const move of requestMoves) expect(requestAfter(state, move)).toBeNull();
    }
  });

  it('has a visit in one state alone, however it came there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...requestMoves), { maxLength: 12 }), (moves) => {
        let state: (typeof REQUEST_STATES)[number] = 'submitted';
        let visits = 0;
        for (const move of moves) {
          const after = requestAfter(state, move);
          if (after === null) continue;
          if (after === 'accepted') visits += 1;
          state = after;
        }
        expect(visits).toBeLessThanOrEqual(1);
        if (state === 'accepted' || state === 'cancelled') expect(visits).toBe(1);
        else expect(visits).toBe(0);
      }),
    );
  });

  it('refuses an impossible move with the state that stands against it', () => {
    expect(() => movedRequest({ state: 'declined', version: 3 }, 'accept', 3)).toThrow(
      expect.objectContaining({ kind: 'conflict', reason: 'requestIsDeclined' }),
    );
    expect(() => movedRequest({ state: 'submitted', version: 3 }, 'accept', 2)).toThrow(
      expect.objectContaining({ kind: 'conflict', reason: 'alreadyDecided' }),
    );
  });
});

describe('the life of a visit', () => {
  it('can be moved until it has taken place or is cancelled', () => {
    expect(visitAfter('scheduled', 'reschedule')).toBe('scheduled');
    expect(visitAfter('noShow', 'reschedule')).toBe('scheduled');
    expect(visitAfter('scheduled', 'hold')).toBe('held');
    expect(visitAfter('scheduled', 'miss')).toBe('noShow');
    expect(visitAfter('scheduled', 'cancel')).toBe('cancelled');
    for (const state of ['held', 'cancelled'] as const) {
      for (const move of visitMoves) expect(visitAfter(state, move)).toBeNull();
    }
  });

  it('refuses an impossible move with the state that stands against it', () => {
    expect(() => movedVisit({ state: 'held', version: 1 }, 'cancel')).toThrow(
      expect.objectContaining({ kind: 'conflict', reason: 'visitIsHeld' }),
    );
    expect(() => movedVisit({ state: 'scheduled', version: 2 }, 'reschedule', 1)).toThrow(
      expect.objectContaining({ kind: 'conflict', reason: 'visitMoved' }),
    );
  });
});

describe('the tables', () => {
  it('lead nowhere that is not a state, and to every state', () => {
    for (const [moves, states, first] of [
      [REQUEST_MOVES, REQUEST_STATES, 'submitted'],
      [VISIT_MOVES, VISIT_STATES, 'scheduled'],
    ] as const) {
      const reached = new Set<string>([
        first,
        ...Object.values<Partial<Record<string, string>>>(moves).flatMap((each) =>
          Object.values(each).flatMap((after) => after ?? []),
        ),
      ]);
      expect([...reached].toSorted()).toEqual([...states].toSorted());
    }
  });

  it('are what docs/states.md shows', () => {
    const page = readFileSync('docs/states.md', 'utf8');
    expect(page).toContain(drawStates(REQUEST_MOVES, 'submitted'));
    expect(page).toContain(drawStates(VISIT_MOVES, 'scheduled'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  ANSWERS,
  comesBack,
  ENDED_REQUEST_STATES,
  inCircle,
  isOpen,
  linkExpiry,
  pathOf,
  principalOf,
  STEP_STATES,
  stepAfter,
  type StepMove,
  type StepState,
} from './disposition';

const MOVES: readonly StepMove[] = ['passOn', 'agree', 'object', 'finish', 'takeBack', 'giveBack'];
const FINAL: readonly StepState[] = ['agreed', 'objected', 'done', 'withdrawn'];

describe('a step', () => {
  it('that waits can be passed on, answered or taken back, and nothing else', () => {
    const possible = MOVES.filter((move) => stepAfter('waiting', move) !== null);
    expect(possible).toEqual(['passOn', ...ANSWERS, 'takeBack']);
  });

  it('is answered at most once, whatever is tried and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 40 }), (moves) => {
        let state: StepState = 'waiting';
        let answers = 0;
        for (const move of moves) {
          const next = stepAfter(state, move);
          if (next === null) continue;
          if (ANSWERS.some((answer) => answer === move)) answers += 1;
          expect(FINAL).not.toContain(state);
          state = next;
        }
        expect(answers).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes back when all who received it object or lost it, and not before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEP_STATES), { maxLength: 6 }), (states) => {
        const held = states.filter((state) => state !== 'objected' && state !== 'withdrawn');
        expect(comesBack(states)).toBe(states.length > 0 && held.length === 0);
      }),
    );
  });
});

/** A chain grown by passing on at random, where the rule lets it. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
function grown(tries: readonly { from: number; to: readonly string[] }[]) {
  const steps: {
    id: string;
    parentId: string | null;
    userId: string;
    onBehalfOfId: string | null;
    state: StepState;
  }[] = [{ id: '0', parentId: null, userId: 'a', onBehalfOfId: null, state: 'waiting' }];
  for (const { from, to } of tries) {
    const step = steps[from % steps.length];
    if (step?.state !== 'waiting') continue;
    const wanted = [...new Set(to)];
    if (wanted.length === 0 || inCircle(steps, step.id, wanted).length > 0) continue;
    step.state = 'passedOn';
    for (const userId of wanted) {
      steps.push({
        id: String(steps.length),
        parentId: step.id,
        userId,
        onBehalfOfId: null,
        state: 'waiting',
      });
    }
  }
  return steps;
}

const chains = fc
  .array(
    fc.record({
      from: fc.nat(30),
      to: fc.array(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 60 },
  )
  .map(grown);

describe('a chain', () => {
  it('never leads back to somebody who held it on its way, so it ends', () => {
    fc.assert(
      fc.property(chains, (steps) => {
        for (const { id } of steps) {
          const holders = pathOf(steps, id).map(principalOf);
          expect(new Set(holders).size).toBe(holders.length);
          expect(holders.length).toBeLessThanOrEqual(PEOPLE.length);
        }
      }),
    );
  });

  it('lets go further down only whom it has not met', () => {
    const steps = grown([
      { from: 0, to: ['b'] },
      { from: 1, to: ['c', 'd'] },
    ]);
    expect(inCircle(steps, '2', ['a', 'd', 'e'])).toEqual(['a']);
    expect(inCircle(steps, '2', ['b', 'c'])).toEqual(['b', 'c']);
  });

  it('counts who stands in for another as that other', () => {
    const steps = [{ id: '0', parentId: null, userId: 'deputy', onBehalfOfId: 'head' }];
    expect(inCircle(steps, '0', ['deputy', 'head'])).toEqual(['head']);
  });

  it('ends its path even where records were damaged into a circle', () => {
    const step = { userId: 'a', onBehalfOfId: null };
    const steps = [
      { ...step, id: '1', parentId: '2' },
      { ...step, id: '2', parentId: '1' },
    ];
    expect(pathOf(steps, '1').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('is open at a step while it, or one below it, waits', () => {
    fc.assert(
      fc.property(chains, (steps) => {
        for (const step of steps) {
          const below = (id: string): boolean =>
            steps.some(
              (each) =>
                (each.id === id && each.state === 'waiting') ||
                (each.parentId === id && below(each.id)),
            );
          expect(isOpen(steps, step.id)).toBe(below(step.id));
        }
      }),
    );
  });
});

it('a link works for 14 days, or a week after the due date', () => {
  const now = new Date('2024-05-02T02:00:00Z');
  expect(linkExpiry(now, null)).toEqual(new Date('2024-05-16T02:00:00Z'));
  expect(linkExpiry(now, new Date('2024-05-03T16:59:00Z'))).toEqual(
    new Date('2024-05-10T16:59:00Z'),
  );
});

it('a request that takes no move any more asks nobody for anything', () => {
  expect(ENDED_REQUEST_STATES).toEqual(['declined', 'withdrawn', 'cancelled']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  asMinutesState,
  assertOpen,
  MINUTES_MOVES,
  minutesAfter,
  type MinutesState,
} from './state';

const refusing = (reason: string) => expect.objectContaining({ kind: 'conflict', reason }) as Error;

describe('the life of minutes', () => {
  it.each([
    ['draft', 'send', 'waiting'],
    ['waiting', 'approve', 'approved'],
    ['waiting', 'return', 'draft'],
    ['waiting', 'takeBack', 'draft'],
  ] as const)('%s: %s makes it %s', (state, move, next) => {
    expect(minutesAfter(state, move)).toBe(next);
  });

  it.each([
    ['draft', 'approve', 'minutesNotSent'],
    ['draft', 'return', 'minutesNotSent'],
    ['draft', 'takeBack', 'minutesNotSent'],
    ['waiting', 'send', 'minutesWaiting'],
    ['approved', 'send', 'minutesLocked'],
    ['approved', 'takeBack', 'minutesLocked'],
    ['approved', 'return', 'minutesLocked'],
    ['approved', 'approve', 'minutesLocked'],
  ] as const)('%s does not take %s: %s', (state, move, reason) => {
    expect(() => minutesAfter(state, move)).toThrow(refusing(reason));
  });

  it('approves nothing that was not sent since it was last written in', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MINUTES_MOVES)), (moves) => {
        let state: MinutesState = 'draft';
        for (const move of moves) {
          const before: MinutesState = state;
          try {
            state = minutesAfter(before, move);
          } catch {
            continue;
          }
          if (state === 'approved') expect([before, move]).toEqual(['waiting', 'approve']);
          expect(before).not.toBe('approved');
        }
      }),
    );
  });

  it('lets a draft be written in and nothing else', () => {
    expect(() => assertOpen('draft')).not.toThrow();
    expect(() => assertOpen('waiting')).toThrow(refusing('minutesWaiting'));
    expect(() => assertOpen('approved')).toThrow(refusing('minutesLocked'));
  });

  it('knows no other state', () => {
    expect(asMinutesState('draft')).toBe('draft');
    expect(() => asMinutesState('published')).toThrow('unknownState');
  });
});

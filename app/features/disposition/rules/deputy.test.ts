import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '~/platform/clock/calendar-day';

import { deputySchema, deputyTrouble, isInForce, titleInCapacity, type Standing } from './deputy';

const order = (over: Partial<Standing> = {}): Standing => ({
  absentUserId: 'head',
  deputyUserId: 'secretary',
  firstDay: '2024-05-06',
  lastDay: '2024-05-10',
  endedAt: null,
  ...over,
});

describe('an order', () => {
  it.each([
    ['2024-05-05', false],
    ['2024-05-06', true],
    ['2024-05-10', true],
    ['2024-05-11', false],
  ])('on %s is in force: %s', (today, expected) => {
    expect(isInForce(order(), today)).toBe(expected);
    expect(isInForce(order({ endedAt: new Date() }), today)).toBe(false);
  });

  it.each([
    [order({ deputyUserId: 'head' }), 'deputyUserId', 'deputySelf'],
    [order({ deputyUserId: 'other', firstDay: '2024-05-10' }), 'absentUserId', 'deputyOverlaps'],
    [order({ absentUserId: 'other', deputyUserId: 'head' }), 'deputyUserId', 'deputyAway'],
    [order({ absentUserId: 'secretary', deputyUserId: 'other' }), 'absentUserId', 'deputyNeeded'],
  ])('beside another is refused: %j', (wanted, field, code) => {
    expect(deputyTrouble(wanted, [order()])).toEqual({ field, code });
  });

  it('may follow another on the next day, or one that was ended', () => {
    const next = order({ firstDay: '2024-05-11', lastDay: '2024-05-12' });
    expect(deputyTrouble(next, [order()])).toBeNull();
    expect(deputyTrouble(order(), [order({ endedAt: new Date() })])).toBeNull();
  });

  it('never leaves two deputies for one person, nor a deputy who is away, on any day', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd');
    const wanted = fc
      .record({
        absentUserId: people,
        deputyUserId: people,
        first: fc.nat(20),
        length: fc.nat(5),
      })
      .map(({ first, length, ...who }) => ({
        ...who,
        firstDay: addDays('2024-05-01', first),
        lastDay: addDays('2024-05-01', first + length),
      }));
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 25 }), (all) => {
        const kept: Standing[] = [];
        for (const each of all) {
          if (deputyTrouble(each, kept) === null) kept.push({ ...each, endedAt: null });
        }
        for (let n = 0; n < 27; n += 1) {
          const inForce = kept.filter((each) => isInForce(each, addDays('2024-05-01', n)));
          const absent = inForce.map(({ absentUserId }) => absentUserId);
          expect(new Set(absent).size).toBe(absent.length);
          expect(inForce.filter(({ deputyUserId }) => absent.includes(deputyUserId))).toEqual([]);
        }
      }),
    );
  });
});

it('stands before the title of the post', () => {
  expect(titleInCapacity('plh', 'Kepala Dinas')).toBe('Plh. Kepala Dinas');
  expect(titleInCapacity('plt', '')).toBe('Plt.');
  expect(titleInCapacity('', 'Kepala Dinas')).toBe('Kepala Dinas');
});

it.each([
  [{ lastDay: '2024-05-05' }, 'lastDay:lastDayBeforeFirst'],
  [{ firstDay: '2023-02-29' }, 'firstDay:dateInvalid'],
  [{ firstDay: '2024-04-01', lastDay: '2024-04-30' }, 'lastDay:dateInPast'],
  [{ capacity: 'pj' }, 'capacity:choiceUnknown'],
])('the form refuses %j with %s', (over, code) => {
  const { error } = deputySchema('2024-05-02').safeParse({ ...order(), capacity: 'plh', ...over });
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}:${message}`)).toContain(code);
});

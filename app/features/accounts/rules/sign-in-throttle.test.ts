import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { networkOf } from '~/platform/web/network';

import {
  delayAt,
  LONGEST_DELAY_MS,
  waitByAddress,
  waitByIdentifier,
  WINDOW_MS,
} from './sign-in-throttle';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2024, 4, 2) + minutes * MINUTE);
const minutes = (...when: number[]) => when.map(at);
const gaps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 });
const fromGaps = (list: readonly number[]) => {
  let now = 0;
  return list.map((gap) => at((now += gap)));
};

describe('the delay', () => {
  it('grows with the level and is never longer than a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (level) => {
        expect(delayAt(level + 1)).toBeGreaterThanOrEqual(delayAt(level));
        expect(delayAt(level)).toBeLessThanOrEqual(LONGEST_DELAY_MS);
      }),
    );
    expect([0, 1, 2, 3, 4, 5].map((level) => delayAt(level) / MINUTE)).toEqual([0, 1, 2, 4, 8, 15]);
  });
});

describe('waiting by identifier', () => {
  it('begins with the fifth failure in a quarter of an hour', () => {
    expect(waitByIdentifier(minutes(0, 1, 2, 3), at(3))).toBe(0);
    expect(waitByIdentifier(minutes(0, 1, 2, 3, 4), at(4))).toBe(MINUTE);
    expect(waitByIdentifier(minutes(0, 4, 8, 12, 15), at(15))).toBe(0);
  });

  it('grows with each further failure, over the end of the window too', () => {
    const siege = [0, 0, 0, 0, 0, 1, 3, 7, 15, 30];
    const waits = [5, 6, 7, 8, 9, 10].map((count) => {
      const failures = minutes(...siege.slice(0, count));
      return waitByIdentifier(failures, failures.at(-1) ?? at(0)) / MINUTE;
    });
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('is forgotten a quiet quarter of an hour after the delay', () => {
    const siege = minutes(0, 0, 0, 0, 0);
    const again = (minute: number) => waitByIdentifier([...siege, at(minute)], at(minute));
    expect(again(15)).toBe(2 * MINUTE);
    expect(again(16)).toBe(0);
  });

  it('never lasts longer than the longest delay after the last failure', () => {
    fc.assert(
      fc.property(gaps, (list) => {
        const failures = fromGaps(list);
        const last = failures.at(-1) ?? at(0);
        const wait = waitByIdentifier(failures, last);
        expect(wait).toBeLessThanOrEqual(LONGEST_DELAY_MS);
        expect(waitByIdentifier(failures, new Date(last.getTime() + wait))).toBe(0);
      }),
    );
  });

  it('lets few tries through in a day of nothing but failures', () => {
    const failures: Date[] = [];
    for (let now = 0; now < 24 * 60; now += 0.5) {
      if (waitByIdentifier(failures, at(now)) === 0) failures.push(at(now));
    }
    expect(failures.length).toBeLessThan(110);
  });
});

describe('waiting by address', () => {
  it('begins with thirty failures in a quarter of an hour and ends when one is older', () => {
    const failures = Array.from({ length: 30 }, (_, i) => at(i / 10));
    expect(waitByAddress(failures.slice(1), at(3))).toBe(0);
    expect(waitByAddress(failures, at(3))).toBe(12 * MINUTE);
    expect(waitByAddress(failures, new Date(at(0).getTime() + WINDOW_MS))).toBe(0);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8:1:2::1]:51234', '2001:db8:1:2'],
    ['', ''],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

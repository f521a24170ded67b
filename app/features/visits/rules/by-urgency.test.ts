import { expect, it } from 'vitest';

import { byUrgency } from './by-urgency';

const at = (iso: string) => ({ startsAt: new Date(iso), zone: 'Asia/Jakarta' as const });

it('puts today first, by the clock at the place, then what took place, then what comes', () => {
  const now = new Date('2024-05-21T05:00:00Z');
  const order = [
    '2024-05-20T17:30:00Z', // half past midnight of today in Jakarta
    '2024-05-21T08:00:00Z',
    '2024-05-20T16:30:00Z', // late yesterday
    '2024-05-02T02:00:00Z',
    '2024-05-22T02:00:00Z',
    '2024-06-22T02:00:00Z',
  ].map(at);
  expect(byUrgency([...order].reverse(), now)).toEqual(order);
});

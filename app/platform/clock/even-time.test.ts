import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { inEvenTime } from './even-time';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['done', () => Promise.resolve('x')],
  ['failed', () => Promise.reject(new Error('x'))],
])('takes the same time, %s or not', async (_, work) => {
  let over = false;
  const answer = inEvenTime(250, work);
  const ended = answer.then(
    () => (over = true),
    () => (over = true),
  );
  await vi.advanceTimersByTimeAsync(249);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await ended).toBe(true);
});

it('waits for work that takes longer, and gives what it gave', async () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 900, 'found'));
  const answer = inEvenTime(250, slow);
  await vi.advanceTimersByTimeAsync(900);
  expect(await answer).toBe('found');
});

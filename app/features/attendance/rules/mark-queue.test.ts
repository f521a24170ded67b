import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MarkQueue, type Sent } from './mark-queue';

/** A server that answers as it is told ('done' when nothing is left to say) and keeps what arrives. */
function room(answers: Sent[] = [], stored: [string, boolean][] = []) {
  const server = new Map<string, boolean>();
  const told: string[] = [];
  let kept: readonly (readonly [string, boolean])[] = stored;
  let drained = 0;
  const queue = new MarkQueue({
    send: (id, isPresent) => {
      const answer = answers.shift() ?? 'done';
      told.push(`${id} ${String(isPresent)} ${answer}`);
      if (answer === 'done') server.set(id, isPresent);
      return Promise.resolve(answer);
    },
    load: () => kept,
    save: (waiting) => {
      kept = waiting;
    },
    pause: () => Promise.resolve(),
    drained: () => {
      drained += 1;
    },
  });
  return { queue, server, told, kept: () => kept, drained: () => drained };
}

describe('ticks on their way', () => {
  it('are shown at once and sent', async () => {
    const { queue, server, drained } = room();
    const sent = queue.put('a', true);
    expect(queue.state()).toMatchObject({ waiting: 1, trouble: null });
    expect(queue.state().marks.get('a')).toBe(true);
    await sent;
    expect(queue.state()).toMatchObject({ waiting: 0, trouble: null });
    expect(queue.state().marks.get('a')).toBe(true);
    expect([...server]).toEqual([['a', true]]);
    expect(drained()).toBe(1);
  });

  it('are tried again until the line is back, and say so meanwhile', async () => {
    const { queue, server, told } = room(['unreachable', 'unreachable']);
    const troubles = new Set<unknown>();
    queue.subscribe(() => troubles.add(queue.state().trouble));
    await Promise.all([queue.put('a', true), queue.put('b', true)]);
    expect(told).toEqual([
      'a true unreachable',
      'a true unreachable',
      'a true done',
      'b true done',
    ]);
    expect(server.size).toBe(2);
    expect(troubles).toContain('unreachable');
    expect(queue.state().trouble).toBeNull();
  });

  it('wait over a reload and over a sign-in that ran out', async () => {
    const first = room(['signedOut']);
    await first.queue.put('a', true);
    expect(first.queue.state()).toMatchObject({ waiting: 1, trouble: 'signedOut' });
    const second = room([], [['a', true]]);
    expect(first.kept()).toEqual([['a', true]]);
    expect(second.queue.state().marks.get('a')).toBe(true);
    await second.queue.retry();
    expect([...second.server]).toEqual([['a', true]]);
    expect(second.kept()).toEqual([]);
  });

  it('fall back to what the server knows when it refuses them', async () => {
    const { queue, drained } = room(['refused']);
    await queue.put('a', true);
    expect(queue.state()).toMatchObject({ waiting: 0, trouble: 'refused' });
    expect(queue.state().marks.has('a')).toBe(false);
    expect(drained()).toBe(0);
  });

  it('give way to a list that was loaded anew', async () => {
    const { queue } = room();
    await queue.put('a', true);
    queue.forgetArrived();
    expect(queue.state().marks.size).toBe(0);
  });

  it('end with the last wish for each person, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 30 }),
        fc.array(fc.constantFrom<Sent>('done', 'unreachable'), { maxLength: 60 }),
        async (taps, answers) => {
          const { queue, server } = room(answers);
          await Promise.all(taps.map(([id, isPresent]) => queue.put(id, isPresent)));
          expect(queue.state().waiting).toBe(0);
          expect(Object.fromEntries(server)).toEqual(Object.fromEntries(taps));
        },
      ),
    );
  });
});

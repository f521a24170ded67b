import * as argon2 from '@node-rs/argon2';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { COMMON_PASSWORDS } from './common-passwords.server';
import {
  hashPassword,
  PasswordQueueFull,
  refusedPassword,
  verifyPassword,
} from './passwords.server';
import { DEMO_PASSWORD } from './rules/demo-accounts';

vi.mock('@node-rs/argon2', { spy: true });

beforeEach(() => {
  vi.mocked(argon2.verify).mockClear();
  vi.mocked(argon2.hash).mockClear();
});

describe('a stored password', () => {
  it('is argon2id with the cost that was chosen, and another salt each time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('kuda laut menari'),
      hashPassword('kuda laut menari'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=4,p=1\$/);
    expect(two).not.toBe(one);
    expect(await verifyPassword(one, 'kuda laut menari')).toBe(true);
    expect(await verifyPassword(one, 'kuda laut menari ')).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    const stored = await hashPassword('kafe\u0301 sore hari');
    expect(await verifyPassword(stored, 'kafé sore hari')).toBe(true);
  });

  it('is looked for at the same cost where there is none, and never found', async () => {
    const stored = await hashPassword('kuda laut menari');
    await verifyPassword(null, 'warm up');
    vi.mocked(argon2.hash).mockClear();
    vi.mocked(argon2.verify).mockClear();
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
    const [unknown] = vi.mocked(argon2.verify).mock.calls[0] ?? [];
    expect(await verifyPassword(stored, 'something else')).toBe(false);
    expect(vi.mocked(argon2.verify)).toHaveBeenCalledTimes(2);
    expect(vi.mocked(argon2.hash)).not.toHaveBeenCalled();
    const cost = (hash: unknown) => String(hash).split('$').slice(0, 4);
    expect(cost(unknown)).toEqual(cost(stored));
  });
});

describe('the queue', () => {
  it('computes four at a time, in the order of asking, and refuses what is too much', async () => {
    let running = 0;
    let most = 0;
    const finish: (() => void)[] = [];
    const begun: string[] = [];
    vi.mocked(argon2.hash).mockImplementation((password) => {
      begun.push(String(password));
      most = Math.max(most, (running += 1));
      return new Promise((resolve) => {
        finish.push(() => {
          running -= 1;
          resolve('hash');
        });
      });
    });
    const asked = Array.from({ length: 204 }, (_, i) => hashPassword(`password ${i}`));
    await expect(hashPassword('one too many')).rejects.toBeInstanceOf(PasswordQueueFull);
    for (let done = 0; done < asked.length; done += 1) {
      finish.shift()?.();
      await asked[done];
      // The place that was freed is taken before the next one ends.
      await Promise.resolve();
    }
    await Promise.all(asked);
    expect(most).toBe(4);
    expect(begun).toEqual(asked.map((_, i) => `password ${i}`));
    vi.mocked(argon2.hash).mockReset();
  });

  it('goes on after one that failed', async () => {
    vi.mocked(argon2.hash).mockRejectedValue(new Error('no memory'));
    const failing = Array.from({ length: 6 }, () => hashPassword('x'));
    const ends = await Promise.allSettled(failing);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    vi.mocked(argon2.hash).mockResolvedValue('hash');
    expect(await hashPassword('x')).toBe('hash');
    vi.mocked(argon2.hash).mockReset();
  });
});

describe('the list of common passwords', () => {
  it.each([
    'rahasia1',
    'Indonesia45',
    'mojokerto',
    'Diskominfo2024',
    '12345678',
    'Bismillah!',
    'password',
    'qwerty123',
    'kominfomojokerto',
    'admin@123',
    'Majapahit1293',
  ])('refuses %s', (password) => {
    expect(refusedPassword(password)).toBe('passwordCommon');
  });

  it('lets a few words of one’s own through', () => {
    expect(refusedPassword('sepeda ontel di teras')).toBeNull();
    expect(refusedPassword('sepeda ontel', { name: 'Sepeda Ontel' })).toBe('passwordCommon');
    // The demonstration's password is shown on its page; it need not be strong, nor on the list.
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(8);
  });

  it('holds words as they are looked up: lower case, no signs', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(300);
    for (const word of COMMON_PASSWORDS) expect(word).toMatch(/^[a-z0-9]+$/);
  });
});

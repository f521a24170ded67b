import { describe, expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeSri, OLD_PASSWORD, SRI } from './member-with-password.testing';
import { listSessions, memberFromRequest } from './session.server';
import { signIn } from './sign-in.server';
import { attemptKeys, beginAttempt } from './sign-in-failures.server';

const MINUTE = 60_000;

async function withUser() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const user = await makeSri(services, agency.id);
  const attempt = (over: Partial<Parameters<typeof signIn>[1]> = {}) =>
    signIn(services, {
      email: SRI,
      password: OLD_PASSWORD,
      address: '203.0.113.7',
      device: 'Firefox, Linux',
      cookieHeader: null,
      ...over,
    });
  /** Failures without the cost of a hash. */
  const fail = async (times: number, address = '203.0.113.9', email = SRI) => {
    for (let i = 0; i < times; i += 1) {
      await beginAttempt(services, attemptKeys(services, 'id', email, address));
    }
  };
  return { services, agency, user, attempt, fail };
}

const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>): string => {
  if (answer.kind !== 'signedIn') throw new Error(`not signed in: ${answer.kind}`);
  return answer.cookie.split(';')[0] ?? '';
};

describe('signing in', () => {
  it('starts a session of the user, recorded in its history', async () => {
    const { services, user, attempt } = await withUser();
    const answer = await attempt();
    const member = await memberFromRequest(services, cookieOf(answer));
    expect(member?.userId).toBe(user.id);
    const [session] = await listSessions(services, user.id);
    expect(session?.device).toBe('Firefox, Linux');
    const history = await services.db.historyEntry.findMany({ where: { action: 'signedIn' } });
    expect(history.map(({ recordId }) => recordId)).toEqual([user.id]);
    expect(await services.db.signInFailure.count()).toBe(0);
  });

  it('gives one answer to a wrong password, an unknown and a disabled user', async () => {
    const { services, user, attempt } = await withUser();
    expect(await attempt({ password: 'kuda laut menarI' })).toEqual({ kind: 'refused' });
    expect(await attempt({ email: 'tidak.ada@contoh.go.id' })).toEqual({ kind: 'refused' });
    await services.write((tx) =>
      tx.user.update({ where: { id: user.id }, data: { disabledAt: services.clock.now() } }),
    );
    expect(await attempt()).toEqual({ kind: 'refused' });
    await services.write((tx) => tx.passwordHash.deleteMany());
    expect(await attempt()).toEqual({ kind: 'refused' });
    expect(await services.db.session.count()).toBe(0);
  });

  it('gives a new token and ends the session that the browser brought along', async () => {
    const { services, attempt } = await withUser();
    const first = cookieOf(await attempt());
    const second = cookieOf(await attempt({ cookieHeader: first }));
    expect(second).not.toBe(first);
    expect(await memberFromRequest(services, first)).toBeNull();
    expect(await memberFromRequest(services, second)).not.toBeNull();
  });

  it('takes no token that was planted in the browser', async () => {
    const { services, attempt } = await withUser();
    const planted = 'kawruh_session=planted-by-somebody-else';
    const cookie = cookieOf(await attempt({ cookieHeader: planted }));
    expect(cookie).not.toBe(planted);
    expect(await memberFromRequest(services, planted)).toBeNull();
  });
});

describe('failed sign-ins', () => {
  it('make the identifier wait after five, from whatever address, and not for good', async () => {
    const { services, attempt, fail } = await withUser();
    await fail(5);
    expect(await attempt()).toEqual({ kind: 'wait', seconds: 60 });
    services.clock.advance(MINUTE - 1);
    expect(await attempt()).toEqual({ kind: 'wait', seconds: 1 });
    services.clock.advance(1);
    expect((await attempt()).kind).toBe('signedIn');
  });

  it('make an unknown identifier wait just the same', async () => {
    const { attempt, fail } = await withUser();
    await fail(5, '203.0.113.9', 'tidak.ada@contoh.go.id');
    expect(await attempt({ email: 'tidak.ada@contoh.go.id' })).toEqual({
      kind: 'wait',
      seconds: 60,
    });
  });

  it('are counted when they come side by side', async () => {
    const { services, fail } = await withUser();
    await Promise.all(Array.from({ length: 20 }, () => fail(1)));
    const keys = attemptKeys(services, 'id', SRI, '203.0.113.9');
    expect(await services.db.signInFailure.count({ where: { key: keys.identifier } })).toBe(5);
  });

  it('make an address wait after thirty, whomever it tries', async () => {
    const { attempt, fail } = await withUser();
    for (let i = 0; i < 30; i += 1) await fail(1, '203.0.113.7', `orang${i}@contoh.go.id`);
    expect(await attempt()).toEqual({ kind: 'wait', seconds: 15 * 60 });
    expect((await attempt({ address: '198.51.100.4' })).kind).toBe('signedIn');
  });

  it('are forgiven to the identifier by a right password, to the address one by one', async () => {
    const { services, attempt, fail } = await withUser();
    await fail(4, '203.0.113.7');
    await attempt();
    const keys = attemptKeys(services, 'id', SRI, '203.0.113.7');
    const count = (key: string) => services.db.signInFailure.count({ where: { key } });
    expect(await count(keys.identifier)).toBe(0);
    expect(await count(keys.address)).toBe(4);
  });

  it('name nobody, and are deleted after a day', async () => {
    const { services, attempt, fail } = await withUser();
    await fail(2);
    const kept = JSON.stringify(await services.db.signInFailure.findMany());
    expect(kept).not.toContain('sri');
    expect(kept).not.toContain('203.0.113');
    services.clock.advance(24 * 60 * MINUTE);
    await attempt();
    expect(await services.db.signInFailure.count()).toBe(0);
  });

  it('that cannot be counted let nobody in', async () => {
    const { services } = await withUser();
    const broken = { ...services, write: () => Promise.reject(new Error('disk full')) };
    const attempt = signIn(broken, {
      ...{ email: SRI, password: OLD_PASSWORD, address: '', device: '', cookieHeader: null },
    });
    await expect(attempt).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await services.db.session.count()).toBe(0);
  });
});

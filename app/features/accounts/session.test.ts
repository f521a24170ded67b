import { describe, expect, it } from 'vitest';

import { hashToken } from '~/platform/clock/random.server';

import { makeAgency, makeMember } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { endOwnSession } from './end-own-session.server';
import { VISITOR } from './rules/actor';
import {
  ABSOLUTE_MS,
  endAllSessions,
  endedCookie,
  endOneSession,
  endSession,
  forgetEndedSessions,
  IDLE_MS,
  listSessions,
  memberFromRequest,
  MOVE_EVERY_MS,
  sessionCookieName,
  startSession,
  within,
} from './session.server';
import { signOut } from './sign-out.server';

const sent = (setCookie: string): string => setCookie.split(';')[0] ?? '';

async function signedIn() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const member = await makeMember(services, agency, ['secretariat', 'reviewer']);
  const { cookie } = await startSession(services, member.userId, { device: 'Chrome, Android' });
  return { services, agency, member, cookie: sent(cookie), setCookie: cookie };
}

describe('a session', () => {
  it('makes the member that belongs to the cookie', async () => {
    const { services, member, cookie } = await signedIn();
    const found = await memberFromRequest(services, `other=1; ${cookie}; more=2`);
    const token = cookie.split('=')[1] ?? '';
    expect(found).toEqual({ ...member, sessionId: hashToken(token) });
  });

  it('asks nothing of the database without a cookie of ours', async () => {
    const services = await testServices();
    const closed = { ...services, db: undefined as never };
    expect(await memberFromRequest(closed, null)).toBeNull();
    expect(await memberFromRequest(closed, 'kawruh_language=en')).toBeNull();
    expect(await memberFromRequest(closed, 'kawruh_session=')).toBeNull();
  });

  it('stores what the cookie holds nowhere', async () => {
    const { services, cookie } = await signedIn();
    const token = cookie.split('=')[1] ?? '';
    const rows = await services.db.session.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    // A stolen copy of the table opens nothing: the stored id is no token.
    expect(await memberFromRequest(services, `kawruh_session=${rows[0]?.id}`)).toBeNull();
  });

  it('never loads a password hash with its user', async () => {
    const { services, member, cookie } = await signedIn();
    await services.write((tx) =>
      tx.passwordHash.create({
        data: { userId: member.userId, hash: '$argon2id$mark', changedAt: services.clock.now() },
      }),
    );
    expect(JSON.stringify(await memberFromRequest(services, cookie))).not.toContain('argon2id');
  });

  it('is nobody with an altered or cut cookie', async () => {
    const { services, cookie } = await signedIn();
    for (const wrong of [`${cookie}x`, cookie.slice(0, -1), cookie.toUpperCase()]) {
      expect(await memberFromRequest(services, wrong)).toBeNull();
    }
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
  });

  it('ends after twelve idle hours, to the millisecond, and is deleted then', async () => {
    const { services, cookie } = await signedIn();
    services.clock.advance(IDLE_MS - 1);
    // Looked at without moving the limit, which looking does.
    const unmoved = { ...services, write: () => Promise.reject(new Error('not now')) };
    expect(await memberFromRequest(unmoved, cookie)).not.toBeNull();
    services.clock.advance(1);
    expect(await memberFromRequest(services, cookie)).toBeNull();
    expect(await services.db.session.count()).toBe(0);
  });

  it('lives on while it is used', async () => {
    const { services, cookie } = await signedIn();
    for (let hours = 0; hours < 44; hours += 11) {
      services.clock.advance(11 * 3_600_000);
      expect(await memberFromRequest(services, cookie)).not.toBeNull();
    }
  });

  it('ends after fourteen days however much it is used', async () => {
    const { services, cookie } = await signedIn();
    const start = services.clock.now().getTime();
    while (services.clock.now().getTime() + IDLE_MS / 2 < start + ABSOLUTE_MS) {
      services.clock.advance(IDLE_MS / 2);
      expect(await memberFromRequest(services, cookie)).not.toBeNull();
    }
    services.clock.set(new Date(start + ABSOLUTE_MS - 1).toISOString());
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
    services.clock.advance(1);
    expect(await memberFromRequest(services, cookie)).toBeNull();
  });

  it('writes at most once in five minutes', async () => {
    const { services, cookie } = await signedIn();
    let writes = 0;
    const counting: typeof services = {
      ...services,
      write: (work) => {
        writes += 1;
        return services.write(work);
      },
    };
    services.clock.advance(MOVE_EVERY_MS - 1);
    await memberFromRequest(counting, cookie);
    expect(writes).toBe(0);
    services.clock.advance(1);
    await memberFromRequest(counting, cookie);
    await memberFromRequest(counting, cookie);
    expect(writes).toBe(1);
  });

  it('lets people read on when its limit cannot be moved', async () => {
    const { services, cookie } = await signedIn();
    services.clock.advance(MOVE_EVERY_MS);
    const full = { ...services, write: () => Promise.reject(new Error('disk full')) };
    expect(await memberFromRequest(full, cookie)).not.toBeNull();
  });

  it('is nobody, and gone, once its account is disabled', async () => {
    const { services, member, cookie } = await signedIn();
    await services.write((tx) =>
      tx.user.update({
        where: { id: member.userId },
        data: { disabledAt: services.clock.now() },
      }),
    );
    expect(await memberFromRequest(services, cookie)).toBeNull();
    expect(await services.db.session.count()).toBe(0);
  });

  it('carries roles and agency as they are now, not as they were at sign-in', async () => {
    const { services, member, cookie } = await signedIn();
    await services.write((tx) =>
      tx.userRole.deleteMany({ where: { userId: member.userId, role: 'reviewer' } }),
    );
    const found = await memberFromRequest(services, cookie);
    expect(found?.roles).toEqual(['secretariat']);
  });
});

describe('ending sessions', () => {
  it('ends the one of the cookie, and it stays ended', async () => {
    const { services, cookie } = await signedIn();
    const { cookie: forget } = await endSession(services, cookie);
    expect(forget).toBe(endedCookie(services));
    expect(forget).toMatch(/^kawruh_session=;.*Max-Age=0/);
    expect(await memberFromRequest(services, cookie)).toBeNull();
  });

  it('says so when a session could not be ended', async () => {
    const { services, cookie } = await signedIn();
    const full = { ...services, write: () => Promise.reject(new Error('disk full')) };
    await expect(endSession(full, cookie)).rejects.toThrow('disk full');
    await expect(endAllSessions(full, 'anybody')).rejects.toThrow('disk full');
  });

  it('ends all of a user but the one named, and nobody else’s', async () => {
    const { services, agency, member, cookie } = await signedIn();
    const second = sent((await startSession(services, member.userId)).cookie);
    const other = await makeMember(services, agency, ['secretariat']);
    const foreign = sent((await startSession(services, other.userId)).cookie);
    const kept = await memberFromRequest(services, second);
    await endAllSessions(services, member.userId, kept?.sessionId);
    expect(await memberFromRequest(services, cookie)).toBeNull();
    expect(await memberFromRequest(services, second)).not.toBeNull();
    await endAllSessions(services, member.userId);
    expect(await memberFromRequest(services, second)).toBeNull();
    expect(await memberFromRequest(services, foreign)).not.toBeNull();
  });

  it('ends one of the own list; another user’s does not exist', async () => {
    const { services, agency, member, cookie } = await signedIn();
    const other = await makeMember(services, agency, ['secretariat']);
    const [own] = await listSessions(services, member.userId);
    expect(own?.device).toBe('Chrome, Android');
    await expect(endOneSession(services, other.userId, own?.id ?? '')).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
    await endOneSession(services, member.userId, own?.id ?? '');
    expect(await memberFromRequest(services, cookie)).toBeNull();
  });

  it('takes part in an open transaction: rolled back, the session lives', async () => {
    const { services, member, cookie } = await signedIn();
    const failing = services.write(async (tx) => {
      await endAllSessions(within(services, tx), member.userId);
      expect(await tx.session.count()).toBe(0);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
  });

  it('forgets what has ended and nothing else', async () => {
    const { services, member } = await signedIn();
    services.clock.advance(IDLE_MS - 1);
    await startSession(services, member.userId, { device: 'new' });
    services.clock.advance(1);
    await forgetEndedSessions(services);
    const left = await services.db.session.findMany();
    expect(left.map(({ device }) => device)).toEqual(['new']);
  });
});

describe('the cookie', () => {
  it('is bound to the host and to https there', async () => {
    const { services, member } = await signedIn();
    const secure = { ...services, config: { ...services.config, secure: true } };
    const { cookie } = await startSession(secure, member.userId);
    expect(cookie).toMatch(/^__Host-kawruh=/);
    expect(cookie.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
    );
    expect(await memberFromRequest(secure, sent(cookie))).not.toBeNull();
    // A cookie under the plain name, which any http page could set, is not looked at.
    const plain = sent(cookie).replace('__Host-kawruh', sessionCookieName(false));
    expect(await memberFromRequest(secure, plain)).toBeNull();
  });

  it('carries a new token at every start, whatever the browser sent', async () => {
    const { services, member, setCookie } = await signedIn();
    const again = await startSession(services, member.userId);
    expect(sent(again.cookie)).not.toBe(sent(setCookie));
  });
});

describe('the history of an account', () => {
  it('says who signed out, and who shut a device out', async () => {
    const { services, member, cookie } = await signedIn();
    const elsewhere = await startSession(services, member.userId);
    const other = await memberFromRequest(services, sent(elsewhere.cookie));
    await endOwnSession(services, member, other?.sessionId ?? '');
    await signOut(services, member, cookie);
    expect(await services.db.session.count()).toBe(0);
    const history = await services.db.historyEntry.findMany({ orderBy: { id: 'asc' } });
    expect(history.map(({ action, recordId, actorId }) => [action, recordId, actorId])).toEqual([
      ['sessionEnded', member.userId, member.userId],
      ['signedOut', member.userId, member.userId],
    ]);
  });

  it('tells nothing that did not happen', async () => {
    const { services, agency, member, cookie } = await signedIn();
    const [session] = await listSessions(services, member.userId);
    const other = await makeMember(services, agency, ['secretariat']);
    await expect(endOwnSession(services, other, session?.id ?? '')).rejects.toMatchObject({
      kind: 'notFound',
    });
    await signOut(services, VISITOR, null);
    expect(await services.db.historyEntry.count()).toBe(0);
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { mailText } from '../../../tests/support/mail';
import { testServices } from '../../../tests/support/services';
import { makeSri, OLD_PASSWORD, SRI } from './member-with-password.testing';
import { requestPasswordReset } from './request-password-reset.server';
import { resetLinkWorks, resetPassword } from './reset-password.server';
import { memberFromRequest, startSession } from './session.server';
import { signIn } from './sign-in.server';
import { attemptKeys, beginAttempt } from './sign-in-failures.server';

const NEW = 'sepeda ontel di teras';
const MINUTE = 60_000;

async function withUser() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const user = await makeSri(services, agency.id);
  const ask = (email = SRI) => requestPasswordReset(services, { email, locale: 'id' });
  const mails = () => services.db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });
  const token = async () => {
    const body = mailText(services, (await mails()).at(-1)?.body);
    return /\/reset\/([^\s]+)/.exec(body)?.[1] ?? '';
  };
  return { services, agency, user, ask, mails, token };
}

describe('asking for a new password', () => {
  it('mails a link whose secret is stored nowhere else', async () => {
    const { services, ask, mails, token } = await withUser();
    await ask();
    const [mail] = await mails();
    expect(mail?.recipient).toBe(SRI);
    const secret = await token();
    expect(mailText(services, mail?.body)).toContain(`http://localhost:3000/reset/${secret}`);
    const rows = [
      await services.db.passwordReset.findMany(),
      await services.db.historyEntry.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await resetLinkWorks(services, secret)).toBe(true);
  });

  it('does and says the same to an unknown address, but for the mail', async () => {
    const { services, ask, mails } = await withUser();
    await expect(ask()).resolves.toBeUndefined();
    const counted = await services.db.signInFailure.count();
    await expect(ask('tidak.ada@contoh.go.id')).resolves.toBeUndefined();
    expect(await services.db.signInFailure.count()).toBe(counted + 1);
    expect(await mails()).toHaveLength(1);
  });

  it('mails nothing to a disabled account', async () => {
    const { services, user, ask, mails } = await withUser();
    await services.write((tx) =>
      tx.user.update({ where: { id: user.id }, data: { disabledAt: services.clock.now() } }),
    );
    await ask();
    expect(await mails()).toEqual([]);
  });

  it('mails three times an hour at the most', async () => {
    const { services, ask, mails } = await withUser();
    for (let i = 0; i < 5; i += 1) await ask();
    expect(await mails()).toHaveLength(3);
    services.clock.advance(60 * MINUTE);
    await ask();
    expect(await mails()).toHaveLength(4);
  });
});

describe('a link that sets a password', () => {
  it('sets it once, and ends every session', async () => {
    const { services, user, ask, token } = await withUser();
    const { cookie } = await startSession(services, user.id);
    await ask();
    const secret = await token();
    expect(await resetPassword(services, { token: secret, password: NEW })).toEqual({
      kind: 'set',
    });
    expect(await memberFromRequest(services, cookie.split(';')[0] ?? '')).toBeNull();
    expect(await resetPassword(services, { token: secret, password: 'yang lain lagi' })).toEqual({
      kind: 'linkDead',
    });
    const attempt = { email: SRI, address: '', device: '', cookieHeader: null };
    const answers = [
      await signIn(services, { ...attempt, password: OLD_PASSWORD }),
      await signIn(services, { ...attempt, password: NEW }),
    ];
    expect(answers.map(({ kind }) => kind)).toEqual(['refused', 'signedIn']);
  });

  it('works once when it is used twice at the same time', async () => {
    const { services, ask, token } = await withUser();
    await ask();
    const secret = await token();
    const answers = await Promise.all([
      resetPassword(services, { token: secret, password: NEW }),
      resetPassword(services, { token: secret, password: 'gelas kaca di meja' }),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['linkDead', 'set']);
  });

  it('uses up the other links of its user', async () => {
    const { services, ask, token } = await withUser();
    await ask();
    const first = await token();
    services.clock.advance(1);
    await ask();
    const second = await token();
    expect(first).not.toBe(second);
    await resetPassword(services, { token: second, password: NEW });
    expect(await resetLinkWorks(services, first)).toBe(false);
  });

  it('is dead after an hour, and when its user is disabled', async () => {
    const { services, user, ask, token } = await withUser();
    await ask();
    const secret = await token();
    services.clock.advance(60 * MINUTE - 1);
    expect(await resetLinkWorks(services, secret)).toBe(true);
    await services.write((tx) =>
      tx.user.update({ where: { id: user.id }, data: { disabledAt: services.clock.now() } }),
    );
    expect(await resetLinkWorks(services, secret)).toBe(false);
    await services.write((tx) =>
      tx.user.update({ where: { id: user.id }, data: { disabledAt: null } }),
    );
    services.clock.advance(1);
    expect(await resetLinkWorks(services, secret)).toBe(false);
    expect(await resetLinkWorks(services, `${secret}x`)).toBe(false);
  });

  it('refuses a common password and the user’s own name, and stays usable', async () => {
    const { services, ask, token } = await withUser();
    await ask();
    const secret = await token();
    for (const password of ['rahasia123', 'wahyuni2024']) {
      expect(await resetPassword(services, { token: secret, password })).toEqual({
        kind: 'passwordCommon',
      });
    }
    expect(await resetLinkWorks(services, secret)).toBe(true);
  });

  it('lets its owner in past a siege', async () => {
    const { services, ask, token } = await withUser();
    const keys = attemptKeys(services, 'id', SRI, '198.51.100.4');
    for (let i = 0; i < 6; i += 1) await beginAttempt(services, keys);
    await ask();
    await resetPassword(services, { token: await token(), password: NEW });
    const answer = await signIn(services, {
      ...{ email: SRI, password: NEW, address: '203.0.113.7', device: '', cookieHeader: null },
    });
    expect(answer.kind).toBe('signedIn');
  });
});

import { describe, expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { changePassword } from './change-password.server';
import { makeSri, OLD_PASSWORD, SRI } from './member-with-password.testing';
import { memberFromRequest, startSession } from './session.server';
import { signIn } from './sign-in.server';

const NEW = 'sepeda ontel di teras';

async function signedIn() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const user = await makeSri(services, agency.id);
  const start = async () => (await startSession(services, user.id)).cookie.split(';')[0] ?? '';
  const cookie = await start();
  const member = await memberFromRequest(services, cookie);
  if (!member) throw new Error('not signed in');
  const change = (current: string, password = NEW) =>
    changePassword(services, member, { current, password, address: '203.0.113.7', device: 'X' });
  return { services, cookie, start, change };
}

describe('changing one’s own password', () => {
  it('ends every session and goes on with a new token', async () => {
    const { services, cookie, start, change } = await signedIn();
    const elsewhere = await start();
    const answer = await change(OLD_PASSWORD);
    if (answer.kind !== 'changed') throw new Error(answer.kind);
    const next = answer.cookie.split(';')[0] ?? '';
    expect(await memberFromRequest(services, cookie)).toBeNull();
    expect(await memberFromRequest(services, elsewhere)).toBeNull();
    expect(await memberFromRequest(services, next)).not.toBeNull();
    const actions = await services.db.historyEntry.findMany({ select: { action: true } });
    expect(actions.map(({ action }) => action)).toContain('passwordChanged');
  });

  it('asks for the present one, and lets nobody guess it', async () => {
    const { services, cookie, change } = await signedIn();
    for (let i = 0; i < 5; i += 1) expect((await change('bukan ini')).kind).toBe('passwordWrong');
    expect(await change(OLD_PASSWORD)).toEqual({ kind: 'wait', seconds: 60 });
    expect(await memberFromRequest(services, cookie)).not.toBeNull();
    // Whoever guesses with a stolen session does not keep the owner from signing in.
    const owner = await signIn(services, {
      ...{ email: SRI, password: OLD_PASSWORD, device: '', cookieHeader: null },
      address: '198.51.100.4',
    });
    expect(owner.kind).toBe('signedIn');
  });

  it('refuses a common one', async () => {
    const { change } = await signedIn();
    expect(await change(OLD_PASSWORD, 'Diskominfo2024')).toEqual({ kind: 'passwordCommon' });
  });
});

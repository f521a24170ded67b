import { expect, it } from 'vitest';

import { hashPassword } from '~/features/accounts/passwords.server';
import { createLog } from '~/platform/log/log.server';

import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { cookieOf } from './program';
import { served } from './served';

const TOKEN = 'unknown-link-'.padEnd(43, 'x');
const TYPED = { email: 'siapa@kota.go.id', password: 'sandi-yang-diketik-orang' };
const CHOSEN = { password: 'gelas kaca di meja', repeated: 'gelas kaca di meja' };

it('every refusal to let somebody in or on is in the log, without who or what was typed', async () => {
  const lines: string[] = [];
  const services = await testServices();
  const { agency, member } = await makeHost(services);
  const cookie = await cookieOf(services, agency.id, ['reviewer']);
  const hash = await hashPassword('kuda laut menari');
  await services.write(async (tx) => {
    for (const { id } of await tx.user.findMany()) {
      await tx.passwordHash.create({ data: { userId: id, hash, changedAt: new Date(0) } });
    }
  });
  const log = createLog('warn', { write: (line) => void lines.push(line) });
  const { ask, post } = await served({ ...services, log });
  const logged = async (request: Promise<unknown>) => {
    const before = lines.length;
    await request;
    return lines.slice(before).map((line) => (JSON.parse(line) as { msg: string }).msg);
  };
  const account = '/workspace/account';
  const change = { intent: 'changePassword', current: TYPED.password, ...CHOSEN };

  expect(await logged(post('/login', TYPED))).toEqual(['sign-in refused']);
  expect(await logged(post(account, change, cookie))).toEqual(['password change refused']);
  expect(await logged(ask(`/track/${TOKEN}`))).toEqual(['tracking link refused']);
  expect(await logged(post(`/reset/${TOKEN}`, CHOSEN))).toEqual(['reset link refused']);
  expect(await logged(post(`/invitation/${TOKEN}`, { ...CHOSEN, name: 'Orang' }))).toEqual([
    'invitation link refused',
  ]);
  expect(await logged(ask('/workspace/rooms', { headers: { Cookie: cookie } }))).toEqual([
    'permission refused',
  ]);
  expect(await logged(ask('/login', { method: 'POST' }))).toEqual(['foreign origin refused']);
  for (let i = 0; i < 4; i += 1) {
    await post('/login', TYPED);
    await post(account, change, cookie);
  }
  expect(await logged(post('/login', TYPED))).toEqual(['sign-in throttled']);
  expect(await logged(post(account, change, cookie))).toEqual(['password change throttled']);
  const all = lines.join('');
  for (const secret of [
    TYPED.email,
    TYPED.password,
    CHOSEN.password,
    TOKEN,
    member.name,
    '127.0',
  ]) {
    expect(all).not.toContain(secret);
  }
});

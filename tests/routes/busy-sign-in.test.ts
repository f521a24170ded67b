import * as argon2 from '@node-rs/argon2';
import { expect, it, vi } from 'vitest';

import { hashPassword } from '~/features/accounts/passwords.server';

import { makeHost } from '../support/visits';
import { testServices } from '../support/services';
import { cookieOf } from './program';
import { served } from './served';

vi.mock('@node-rs/argon2', { spy: true });

it('asks whoever signs in at a bad moment to wait, and counts no failure', async () => {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const cookie = await cookieOf(services, agency.id, ['secretariat']);
  const { post } = await served(services);
  const finish: (() => void)[] = [];
  vi.mocked(argon2.hash).mockImplementation(
    () =>
      new Promise((resolve) => {
        finish.push(() => {
          resolve('hash');
        });
      }),
  );
  const queue = Array.from({ length: 204 }, () => hashPassword('somebody else'));

  const signIn = await post('/login', { email: 'siapa@kota.go.id', password: 'kuda laut menari' });
  const change = await post(
    '/workspace/account',
    { intent: 'changePassword', current: 'x', password: 'gelas kaca', repeated: 'gelas kaca' },
    cookie,
  );
  for (const answer of [signIn, change]) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body).toContain('Terlalu banyak orang masuk');
  }
  expect(await services.db.signInFailure.count()).toBe(0);

  let done = 0;
  for (const each of queue) {
    finish[done++]?.();
    await each;
    await Promise.resolve();
  }
});

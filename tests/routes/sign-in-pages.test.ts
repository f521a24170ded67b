import { describe, expect, it } from 'vitest';

import { makeSri, OLD_PASSWORD, SRI } from '~/features/accounts/member-with-password.testing';
import type { Limit } from '~/platform/web/rate-limit.server';

import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { cookieOf } from './program';
import { served, type Answer } from './served';

const UNKNOWN = 'ami@contoh.go.id';

async function withSri(over: { secure?: boolean } = {}) {
  const services = await testServices();
  const { agency } = await makeHost(services);
  await makeSri(services, agency.id);
  const config = over.secure
    ? { ...services.config, secure: true, origin: 'https://kawruh.example.go.id' }
    : services.config;
  return { services, agency, ...(await served({ ...services, config })) };
}

/** An answer without what is new in every one. */
function withoutNumbers({ status, lines, body }: Answer, email: string): string {
  const head = lines.filter((line) => !/^(x-request-id|date|content-length):/.test(line));
  return [status, ...head, body]
    .join('\n')
    .replace(/nonce-[^']+'|nonce="[^"]*"|nonce\\?":\\?"[^"\\]*/g, 'nonce')
    .replaceAll(email, 'EMAIL');
}

describe('who has an account', () => {
  it('is not told by signing in with a wrong password', async () => {
    const { post } = await withSri();
    const [known, unknown] = [
      await post('/login', { email: SRI, password: 'bukan ini' }),
      await post('/login', { email: UNKNOWN, password: 'bukan ini' }),
    ];
    expect(known.status).toBe(400);
    expect(withoutNumbers(known, SRI)).toBe(withoutNumbers(unknown, UNKNOWN));
  });

  it('is not told by asking for a new password', async () => {
    const { post, services } = await withSri();
    const [known, unknown] = [
      await post('/forgot-password', { email: SRI }),
      await post('/forgot-password', { email: UNKNOWN }),
    ];
    expect(known.status).toBe(303);
    expect(withoutNumbers(known, SRI)).toBe(withoutNumbers(unknown, UNKNOWN));
    expect(await services.db.outboxMessage.count()).toBe(1);
  });
});

describe('a cookie', () => {
  it('is out of reach of scripts, other sites and plain http, whichever it is', async () => {
    const { post } = await withSri({ secure: true });
    const signIn = await post('/login', { email: SRI, password: OLD_PASSWORD });
    expect(signIn.status).toBe(303);
    const answers = [
      signIn,
      await post('/language', { locale: 'en', to: '/' }),
      await post('/logout', {}, signIn.headers['set-cookie']?.[0]?.split(';')[0]),
    ];
    const cookies = answers.flatMap(({ headers }) => headers['set-cookie'] ?? []);
    const names = cookies.map((cookie) => cookie.split('=')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['__Host-kawruh', 'kawruh_language', 'kawruh_notice']),
    );
    for (const cookie of cookies) {
      expect(cookie.split('; ')).toEqual(
        expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']),
      );
      expect(cookie).not.toMatch(/Domain=/i);
    }
    for (const { headers } of answers) {
      expect(headers['strict-transport-security']).toContain('max-age=');
    }
  });
});

describe('a form that was refused', () => {
  it('never sends a typed password back', async () => {
    const { post, services, agency } = await withSri();
    const cookie = await cookieOf(services, agency.id, ['secretariat']);
    const secret = 'sandi-yang-diketik-orang';
    const typed = { current: secret, password: secret, repeated: `${secret}-lain` };
    const answer = await post('/workspace/account', { intent: 'changePassword', ...typed }, cookie);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Kedua kata sandi tidak sama');
    expect(answer.body).not.toContain(secret);
  });
});

describe('limits', () => {
  it.each<[string, 'GET' | 'POST', Limit]>([
    ['/library', 'GET', 'search'],
    ['/login', 'GET', 'read'],
    ['/request', 'POST', 'request'],
    ['/login', 'POST', 'signIn'],
    ['/forgot-password', 'POST', 'signIn'],
    ['/track/no-such-link', 'GET', 'secretLink'],
    ['/track/no-such-link/minutes', 'GET', 'secretLink'],
    ['/reset/no-such-link-at-all', 'GET', 'secretLink'],
    ['/reset/no-such-link-at-all', 'POST', 'secretLink'],
    ['/invitation/no-such-link-at-all', 'GET', 'secretLink'],
    ['/invitation/no-such-link-at-all', 'POST', 'secretLink'],
    ['/workspace/rooms', 'POST', 'write'],
  ])('%s by %s counts as %s', async (path, method, limit) => {
    const services = await testServices();
    const used: string[] = [];
    const limiter = { use: (name: Limit) => (used.push(name), 0) };
    const { ask, post } = await served({ ...services, limiter });
    await (method === 'GET' ? ask(path) : post(path, { name: 'x' }));
    expect(used).toContain(limit);
  });
});

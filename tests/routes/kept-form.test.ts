import { describe, expect, it } from 'vitest';

import type { Services } from '~/platform/services.server';

import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { cookieOf } from './program';
import { served } from './served';

const ROOMS = '/workspace/rooms';
const TYPED = {
  intent: 'add',
  name: 'Aula "Besar" <b>&amp;',
  address: 'Jl. Gajah\nMada 5',
  capacity: '40',
};

const ENTITIES: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#x27': "'" };
const decoded = (html: string): string =>
  html.replace(/&(quot|lt|gt|amp|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The one form of a page that posts to `action`, as a browser would send it. */
function formOf(html: string, action: string): Record<string, string> | null {
  const form = html
    .split('<form ')
    .map((text) => text.split('</form>')[0] ?? '')
    .find((text) => text.includes(`method="post" action="${action}"`));
  if (form === undefined) return null;
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, n = '', v = '']) => [decoded(n), decoded(v)]));
}

async function host() {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const someone = () => cookieOf(services, agency.id, ['secretariat']);
  return { services, agency, someone, ...(await served(services)) };
}

const rooms = ({ db }: Services) => db.room.findMany({ where: { name: TYPED.name } });

describe('a form that is sent after the session has ended', () => {
  it('comes back with everything that was typed, and the way to sign in beside it', async () => {
    const { services, post } = await host();
    for (const cookie of ['', 'kawruh_session=ended-long-ago']) {
      const answer = await post(ROOMS, TYPED, cookie);
      expect(answer.status).toBe(401);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(formOf(answer.body, ROOMS)).toEqual({ ...TYPED, keptFor: '' });
      expect(answer.body).toContain(
        `href="/login?to=${encodeURIComponent(ROOMS)}" target="_blank"`,
      );
      expect(answer.body).not.toContain(TYPED.name);
    }
    expect(await rooms(services)).toEqual([]);
  });

  it('is still there when it is sent again before signing in', async () => {
    const { post } = await host();
    const first = formOf((await post(ROOMS, TYPED)).body, ROOMS);
    const second = await post(ROOMS, first ?? {});
    expect(second.status).toBe(401);
    expect(formOf(second.body, ROOMS)).toEqual(first);
  });

  it('is sent once its sender has read as whom, and not before', async () => {
    const { services, someone, post } = await host();
    const cookie = await someone();
    const kept = formOf((await post(ROOMS, TYPED)).body, ROOMS) ?? {};
    const asked = await post(ROOMS, kept, cookie);
    expect(asked.status).toBe(409);
    expect(asked.body).toContain('Kirim sebagai Orang Contoh');
    expect(await rooms(services)).toEqual([]);
    const done = await post(ROOMS, formOf(asked.body, ROOMS) ?? {}, cookie);
    expect(done.status).toBe(303);
    const [room] = await rooms(services);
    expect(room).toMatchObject({ capacity: 40 });
    expect(room?.address).toContain('Gajah');
  });

  it('asks anew when it is another who is signed in by then', async () => {
    const { services, someone, post } = await host();
    const kept = formOf((await post(ROOMS, TYPED)).body, ROOMS) ?? {};
    const forFirst = formOf((await post(ROOMS, kept, await someone())).body, ROOMS) ?? {};
    const asked = await post(ROOMS, forFirst, await someone());
    expect(asked.status).toBe(409);
    expect(formOf(asked.body, ROOMS)?.['keptFor']).not.toBe(forFirst['keptFor']);
    expect(await rooms(services)).toEqual([]);
  });

  it('stays when whoever signed in may not send it', async () => {
    const { services, agency, post } = await host();
    const reviewer = await cookieOf(services, agency.id, ['reviewer']);
    const kept = formOf((await post(ROOMS, TYPED)).body, ROOMS) ?? {};
    const refused = await post(ROOMS, kept, reviewer);
    expect(refused.status).toBe(403);
    expect(formOf(refused.body, ROOMS)).toEqual(kept);
    expect((await post(ROOMS, TYPED, reviewer)).body).not.toContain('Mada 5');
  });

  it('stays when its record is none of whoever signed in', async () => {
    const { services, post } = await host();
    const other = await makeHost(services);
    const cookie = await cookieOf(services, other.agency.id, ['secretariat']);
    const address = '/workspace/requests/0190a6f0-0000-7000-8000-000000000000';
    const reason = { intent: 'decline', version: '1', reason: 'Ruang penuh sampai akhir bulan.' };
    const kept = formOf((await post(address, reason)).body, address) ?? {};
    const named = formOf((await post(address, kept, cookie)).body, address) ?? {};
    const refused = await post(address, named, cookie);
    expect(refused.status).toBe(404);
    expect(formOf(refused.body, address)).toEqual({ ...reason, keptFor: '' });
  });

  it('never brings a password back', async () => {
    const { post } = await host();
    const secret = 'sandi-yang-diketik-orang';
    const change = { current: secret, password: secret, repeated: secret };
    const page = '/workspace/account';
    const alone = await post(page, { intent: 'changePassword', ...change });
    expect(alone.status).toBe(302);
    expect(alone.headers.location).toBe(`/login?to=${encodeURIComponent(page)}`);
    const beside = await post(page, { intent: 'saveProfile', name: 'Sri Wahyuni', ...change });
    expect(beside.status).toBe(401);
    expect(beside.body).toContain('Sri Wahyuni');
    expect(beside.body).not.toContain(secret);
  });

  it('leads back to its page where nothing was typed', async () => {
    const { post } = await host();
    const page = '/workspace/visits/some-visit/attendance?search=budi';
    const to = `/login?to=${encodeURIComponent(page)}`;
    expect((await post(page, { intent: 'mark' })).headers.location).toBe(to);
    const queued = await post(page, { intent: 'mark', attendeeId: 'x', via: 'queue' });
    expect(queued.headers.location).toBe(to);
  });

  it('asks no such thing of whoever signs out twice', async () => {
    const { post } = await host();
    const answer = await post('/logout', { intent: 'signOut' });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
  });
});

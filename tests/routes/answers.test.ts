import { describe, expect, it } from 'vitest';

import { requestForm } from '../support/visits';
import { makeHost } from '../support/visits';
import { testServices } from '../support/services';
import { cookieOf, program } from './program';

const text = async (answer: Promise<Response>): Promise<[number, string]> => {
  const { status, ...rest } = await answer.then(async (response) => ({
    status: response.status,
    body: await response.text(),
  }));
  return [status, rest.body];
};

describe('a refused form', () => {
  it('never sends a typed password back', async () => {
    const services = await testServices();
    const { post } = await program(services);
    const password = 'sandi-yang-diketik-orang';
    const forms: [string, Record<string, string>][] = [
      ['/login', { email: 'siapa@kota.go.id', password }],
      ['/login', { email: 'bukan alamat', password }],
    ];
    for (const [path, fields] of forms) {
      const [status, body] = await text(post(path, fields));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain(password);
    }
  });

  it('keeps what was typed and says what is wrong in the reader’s language', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const { post } = await program(services);
    const {
      topics: _,
      indicators: __,
      lessonsShown: ___,
      headCount,
      ...form
    } = requestForm(agency.id);
    const fields: Record<string, string> = {
      ...form,
      headCount: String(headCount),
      date1: '2024-05-01',
    };
    const [status, body] = await text(post('/request', { intent: 'submit', ...fields }));
    expect(status).toBe(400);
    expect(body).toContain('Tanggal ini sudah lewat.');
    expect(body).toContain('Belajar Pokja SPBE');
    const [, english] = await text(
      post('/request', { intent: 'submit', ...fields }, 'kawruh_language=en'),
    );
    expect(english).toContain('This date has passed.');
    expect(await services.db.visitRequest.count()).toBe(0);
  });
});

describe('an error page', () => {
  it('says what happened, in words, with the number to report', async () => {
    const services = await testServices();
    const { get } = await program(services);
    const [status, body] = await text(get('/tidak/ada'));
    expect(status).toBe(404);
    expect(body).toContain('Halaman ini tidak ditemukan');
    expect(body).toMatch(/Nomor permintaan: request-\d+/);
  });

  it('says that there were too many requests and when to come back', async () => {
    const services = await testServices();
    const { get } = await program(services);
    let answer = await get('/library');
    for (let i = 0; i < 700 && answer.status === 200; i += 1) {
      services.limiter.use('search', '127.0.0.1');
      if (i % 100 === 99) answer = await get('/library');
    }
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Terlalu banyak permintaan');
  });

  it('is a page in words at the address of a file too', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const { get } = await program(services);
    const cookie = await cookieOf(services, agency.id, ['secretariat']);
    const answer = await get('/workspace/requests/no-such-request/letter', cookie);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(await answer.text()).toContain('Halaman ini tidak ditemukan');
  });

  it('shows the cause of a failure to nobody', async () => {
    const services = await testServices();
    const { get } = await program({
      ...services,
      db: new Proxy(services.db, {
        get: () => {
          throw new Error('the secret cause');
        },
      }),
      sql: new Proxy(services.sql, {
        get: () => {
          throw new Error('the secret cause');
        },
      }),
    });
    const [status, body] = await text(get('/agencies/35.76'));
    expect(status).toBe(500);
    expect(body).not.toContain('secret cause');
    expect(body).toContain('Terjadi kesalahan di pihak kami');
  });
});

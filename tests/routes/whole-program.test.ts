import { describe, expect, it, vi } from 'vitest';

import { keptLetter } from '~/features/visits/letter-file.server';
import { createLog } from '~/platform/log/log.server';

import { storeFile } from '../support/files';
import { makeHost, makeRequest } from '../support/visits';
import { testServices } from '../support/services';
import { cookieOf } from './program';
import { served, type Answer } from './served';

/** Headers of which a second one changes what the first one said. */
function twice({ lines }: Answer): string[] {
  const names = lines.map((line) => line.split(':')[0] ?? '');
  return names.filter((name, i) => names.indexOf(name) !== i && name !== 'set-cookie');
}

const PDF = '%PDF-1.7\n%%EOF\n';

async function withLetter() {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const stored = await storeFile(services.files, PDF);
  const file = { ...stored, mediaType: 'application/pdf', originalName: 'surat.pdf' };
  const { letter } = await keptLetter(services, agency.id, file, undefined);
  const { requestId } = await makeRequest(services, agency.id, { letterKept: letter });
  const cookie = await cookieOf(services, agency.id, ['secretariat']);
  const { ask } = await served(services);
  const address = `/workspace/requests/${requestId}/letter`;
  return (headers: Record<string, string> = {}, method = 'GET') =>
    ask(address, { method, headers: { Cookie: cookie, ...headers } });
}

describe('a file', () => {
  it('comes with each header once, and what every answer carries', async () => {
    const letter = await withLetter();
    const answer = await letter();
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(PDF);
    expect(twice(answer)).toEqual([]);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-length': String(PDF.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/pdf',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('is not sent again to a browser that has it', async () => {
    const letter = await withLetter();
    const { headers } = await letter();
    const again = await letter({ 'If-None-Match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers['cache-control']).toBe('private, no-cache');
    expect(again.headers.etag).toBe(headers.etag);
    expect(twice(again)).toEqual([]);
    expect((await letter({ 'If-None-Match': '"another"' })).status).toBe(200);
  });

  it('tells its size without its content', async () => {
    const letter = await withLetter();
    const head = await letter({}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(String(PDF.length));
    const { etag = '' } = head.headers;
    expect((await letter({ 'If-None-Match': etag }, 'HEAD')).status).toBe(304);
  });

  it('comes whole to who asks for a part of it', async () => {
    const letter = await withLetter();
    const answer = await letter({ Range: 'bytes=0-3' });
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(PDF);
  });
});

const FORM = 'application/x-www-form-urlencoded';
const OWN = { Origin: 'http://localhost:3000' };

/** What is refused, by what is wrong with it. */
const REFUSED: [string, Parameters<Awaited<ReturnType<typeof served>>['ask']>, number][] = [
  ['an address without a page', ['/tidak/ada'], 404],
  ['a percent sign on its own', ['/practices/%E0%A4%A'], 404],
  ['a byte that is no letter', ['/track/%ff'], 404],
  ['a letter of nothing', ['/practices/%00'], 404],
  ['the data of one part of a page', ['/library?q=a&_data=root'], 404],
  ['the data of one part, written otherwise', ['/workspace/rooms?%5Fdata=root'], 404],
  ['a form to a page without one', ['/library', { method: 'POST', headers: OWN }], 405],
  ['a form to nowhere', ['/tidak/ada', { method: 'POST', headers: OWN }], 405],
  ['a look at an address that takes forms alone', ['/logout'], 400],
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map(
    (method): (typeof REFUSED)[number] => [
      `the method ${method}`,
      ['/login', { method, headers: OWN }],
      405,
    ],
  ),
  ['a form of another site', ['/login', { method: 'POST' }], 403],
  [
    'a body of another type',
    ['/login', { method: 'POST', headers: { ...OWN, 'Content-Type': 'application/json' } }],
    400,
  ],
  ['a body without a type', ['/login', { method: 'POST', headers: OWN, body: 'x' }], 400],
  [
    'a multipart form without a boundary',
    ['/login', { method: 'POST', headers: { ...OWN, 'Content-Type': 'multipart/form-data' } }],
    400,
  ],
  [
    'a multipart form that is none',
    [
      '/login',
      {
        method: 'POST',
        headers: { ...OWN, 'Content-Type': 'multipart/form-data; boundary=x' },
        body: 'abc',
      },
    ],
    400,
  ],
  [
    'a form that is too large',
    [
      '/login',
      {
        method: 'POST',
        headers: { ...OWN, 'Content-Type': FORM },
        body: `email=${'a'.repeat(600_000)}`,
      },
    ],
    413,
  ],
  [
    'a form that asks for nothing known',
    [
      '/workspace/account',
      { method: 'POST', headers: { ...OWN, 'Content-Type': FORM }, body: 'intent=__proto__' },
    ],
    400,
  ],
  ['a host that cannot be', ['/tidak/ada', { headers: { Host: '[' } }], 404],
  [
    'a forwarded host that cannot be',
    ['/tidak/ada', { headers: { 'X-Forwarded-Host': ':9' } }],
    404,
  ],
  ['an address that names another site', ['//evil.example/library'], 404],
  ['an address of another site', ['http://evil.example/tidak/ada'], 404],
];

describe('a request that is refused', () => {
  it.each(REFUSED)('for %s gets a page in words with its number', async (_, request, status) => {
    const lines: string[] = [];
    const services = await testServices();
    const { agency } = await makeHost(services);
    const cookie = await cookieOf(services, agency.id, ['secretariat']);
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const { ask } = await served({ ...services, log });
    const [path, options] = request;
    const signedIn: Record<string, string> = path.startsWith('/workspace')
      ? { Cookie: cookie }
      : {};
    const answer = await ask(path, { ...options, headers: { ...options?.headers, ...signedIn } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers.allow !== undefined).toBe(status === 405);
    expect(answer.body).toContain('</h1>');
    expect(answer.body).toContain(`Nomor permintaan: ${String(answer.headers['x-request-id'])}`);
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.body).not.toMatch(/\bat \S+ \(|node_modules|Error:/);
    expect(twice(answer)).toEqual([]);
    // Nothing of it is a failure of ours: no alarm.
    expect(lines.join('')).not.toContain('request failed');
  });

  it('for its address leaves nothing of the address in the log', async () => {
    const written: unknown[] = [];
    const spies = (['log', 'warn', 'error'] as const).map((kind) =>
      vi.spyOn(console, kind).mockImplementation((...words) => void written.push(words)),
    );
    const { ask } = await served(await testServices());
    await ask('/track/secret-of-a-guest%E0');
    for (const spy of spies) spy.mockRestore();
    expect(JSON.stringify(written)).not.toContain('secret-of-a-guest');
  });

  it.each([
    ['no request at all', 'GARBAGE\r\n\r\n', 400],
    ['an unknown method', 'FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['too much of a header', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['too long an address', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    [
      'two lengths of one body',
      'POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('for %s gets a plain answer with its number', async (_, bytes, status) => {
    const lines: string[] = [];
    const services = await testServices();
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const { raw } = await served({ ...services, log });
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    const [, id = '?'] = /X-Request-Id: (\S+)/.exec(answer) ?? [];
    expect(answer).toContain(`Nomor permintaan: ${id}\n`);
    expect(lines.join('')).toContain(id);
  });
});

describe('an answer under a limit', () => {
  it('says when to come back', async () => {
    const services = await testServices();
    const { ask } = await served(services);
    for (let i = 0; i < 601; i += 1) services.limiter.use('search', '127.0.0.1');
    const answer = await ask('/library');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(twice(answer)).toEqual([]);
  });

  it('believes a forwarded address from as many proxies as are ours, and no other', async () => {
    const services = await testServices();
    const used: string[] = [];
    const limiter = { use: (_: unknown, key: string) => (used.push(key), 0) };
    const forwarded = { 'X-Forwarded-For': '198.51.100.1, 203.0.113.7' };
    for (const trustedProxies of [0, 1, 2]) {
      const config = { ...services.config, trustedProxies };
      const { ask } = await served({ ...services, limiter, config });
      await ask('/agencies', { headers: forwarded });
    }
    expect([...new Set(used)]).toEqual(['127.0.0.1', '203.0.113.7', '198.51.100.1']);
  });
});

describe('names that mean something to JavaScript', () => {
  it('mean nothing in an address or a form', async () => {
    const { ask, post } = await served(await testServices());
    const search = '__proto__=a&__proto__=b&constructor=c&q=arsip';
    expect((await ask(`/library?${search}`)).status).toBe(200);
    const form = {
      '__proto__.polluted': 'yes',
      'constructor.prototype.polluted': 'yes',
      '__proto__[polluted]': 'yes',
      email: 'siapa@kota.go.id',
    };
    expect((await post('/forgot-password', form)).status).toBe(303);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

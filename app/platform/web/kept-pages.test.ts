import type { AddressInfo } from 'node:net';

import express, { type RequestHandler } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { keptPages, sharedPageOf } from './kept-pages.server';
import { LIMITS } from './rate-limit.server';

/** A page that counts how often it was made, and carries its answer's nonce twice. */
async function site({ shared = true, filler = '' } = {}) {
  const services = await testServices();
  let made = 0;
  let nonces = 0;
  const pages: RequestHandler = (request, response) => {
    made += 1;
    const nonce = response.locals['nonce'] as string;
    const html = `<script nonce="${nonce}"></script><p>${request.path} ${made}${filler}</p><script nonce="${nonce}">é</script>`;
    const page = sharedPageOf(response);
    if (page && shared) page.limit = 'search';
    page?.keep(Buffer.from(html));
    response.type('html').send(html);
  };
  const app = express();
  app.use((_request, response, next) => {
    response.locals['nonce'] = `nonce-${++nonces}-of-this-answer==`;
    next();
  });
  app.use(keptPages(services, pages));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (path: string, init: RequestInit = {}) =>
    (await fetch(base + path, init)).text();
  const change = () =>
    services.write(async (tx) => {
      await tx.sequence.create({ data: { name: `change-${++nonces}`, value: 1 } });
    });
  return { services, get, change, made: () => made };
}

describe('a page that all visitors share', () => {
  it('is made once, and each answer carries its own nonce', async () => {
    const { get, made } = await site();
    const first = await get('/library?q=a');
    const second = await get('/library?q=a');
    expect(made()).toBe(1);
    expect(first).toContain('nonce-1-of');
    expect(second).not.toContain('nonce-1-of');
    expect(second).toBe(first.replaceAll('nonce-1-of', 'nonce-2-of'));
    await get('/library?q=b');
    expect(made()).toBe(2);
  });

  it('is made anew as soon as anything was written to the database', async () => {
    const { get, change, made } = await site();
    await get('/');
    await change();
    expect(await get('/')).toContain('/ 2');
    await get('/');
    expect(made()).toBe(2);
  });

  it('is made anew after a minute, since time alone changes pages too', async () => {
    const { services, get, made } = await site();
    await get('/');
    services.clock.advance(59_000);
    await get('/');
    expect(made()).toBe(1);
    services.clock.advance(1_000);
    await get('/');
    expect(made()).toBe(2);
  });

  it('is neither taken from nor shown to who carries a cookie or sends a form', async () => {
    const { get, made } = await site();
    await get('/', { headers: { Cookie: 'kawruh_session=x' } });
    await get('/');
    expect(made()).toBe(2);
    await get('/', { headers: { Cookie: 'kawruh_language=en' } });
    await get('/', { method: 'POST' });
    await get('/', { method: 'HEAD' });
    expect(made()).toBe(5);
  });

  it('counts as a use each time, and is left to the page when there were too many', async () => {
    const { services, get, made } = await site();
    await get('/');
    for (let n = 0; n < LIMITS.search.count; n += 1) services.limiter.use('search', '127.0.0.1');
    await get('/');
    expect(made()).toBe(2);
  });

  it('is not kept when it is heavier than all that may be kept', async () => {
    const { get, made } = await site({ filler: 'x'.repeat(9 * 1024 * 1024) });
    await get('/');
    await get('/');
    expect(made()).toBe(2);
  });
});

it('a page that does not say so is made for everybody', async () => {
  const { get, made } = await site({ shared: false });
  await get('/');
  await get('/');
  expect(made()).toBe(2);
});

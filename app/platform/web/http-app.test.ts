import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import fc from 'fast-check';
import type { RequestHandler } from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { createHttpApp } from './http-app.server';
import { comesFromOwnPages, safeRedirect } from './security.server';

const ORIGIN = 'http://localhost:3000';

async function listening(
  over: { notReady?: string; pages?: RequestHandler; secure?: boolean } = {},
) {
  const { config, log } = await testServices();
  const app = createHttpApp({
    config: { ...config, secure: over.secure ?? false },
    log,
    meter: { observe: () => undefined },
    clientFolder: null,
    notReady: () => Promise.resolve(over.notReady ?? null),
    errorPage: (_request, response, { status }) => {
      response.status(status).send(`no page ${String(response.locals['requestId'])}`);
    },
    pages: over.pages ?? ((_request, response) => response.send('a page')),
  });
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => {
      resolve(started);
    });
  });
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('health', () => {
  it('tells that the process lives and whether it can work', async () => {
    const base = await listening();
    expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ready' });
    const broken = await fetch(`${await listening({ notReady: 'disk' })}/readyz`);
    expect(broken.status).toBe(503);
    expect(await broken.json()).toEqual({ status: 'unavailable', problem: 'disk' });
  });
});

describe('headers of every page', () => {
  it('let no foreign script, style or frame in, with a new nonce each time', async () => {
    const base = await listening({ secure: true });
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(base)).headers.get('Content-Security-Policy') ?? ''),
    );
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("form-action 'self'");
    }
    expect(policies[0]).not.toBe(policies[1]);
    const { headers } = await fetch(base);
    expect(headers.get('Strict-Transport-Security')).toContain('max-age');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
    expect(headers.get('X-Powered-By')).toBeNull();
  });
});

describe('requests that change something', () => {
  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: ORIGIN }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: ORIGIN }, 200],
    [{ Origin: 'http://localhost:3001' }, 403],
    [{ Origin: 'null' }, 403],
    [{}, 403],
  ])('with %j are answered %i', async (headers, status) => {
    const base = await listening();
    const { status: got } = await fetch(base, { method: 'POST', headers: headers as HeadersInit });
    expect(got).toBe(status);
  });

  it('are asked for their origin whatever the method', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'FOO']) {
      const foreign = { method, fetchSite: undefined, origin: undefined };
      expect(comesFromOwnPages(foreign, ORIGIN)).toBe(false);
    }
  });
});

describe('an unexpected failure', () => {
  it('tells the reader a number and nothing of the cause', async () => {
    const base = await listening({
      pages: (_request, _response, next) => {
        next(new Error('secret cause'));
      },
    });
    const answer = await fetch(base);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret cause');
    expect(text).toContain(answer.headers.get('X-Request-Id') ?? 'none');
  });
});

describe('where a form goes next', () => {
  it('stays on the own pages, whatever was asked', () => {
    expect(safeRedirect('/workspace/visits?state=held#x', ORIGIN)).toBe(
      '/workspace/visits?state=held#x',
    );
    for (const evil of [
      'https://evil.example',
      '//evil.example',
      '/.//evil.example',
      '/a/..//evil.example',
      '/%2e//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      '',
      null,
    ]) {
      expect(safeRedirect(evil, ORIGIN)).toBe('/');
    }
    const parts = fc.constantFrom('/', '//', '.', '..', '%2e', '\\', '@', 'evil.example', '?', '#');
    const paths = fc.array(parts, { maxLength: 8 }).map((each) => `/${each.join('')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), paths), (target) => {
        const to = new URL(safeRedirect(target, ORIGIN), ORIGIN);
        expect(to.origin).toBe(ORIGIN);
      }),
    );
  });
});

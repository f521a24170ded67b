import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { storeFile } from '../../../tests/support/files';
import { createFileStore, type FileStore } from './file-store.server';
import { serveFile, type ServedFile } from './serve-file.server';

let directory: string;
let store: FileStore;
let file: ServedFile;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'serve-'));
  store = createFileStore({ directory });
  const { sha256 } = await storeFile(store, '%PDF-1.7 %%EOF');
  file = { sha256, mediaType: 'application/pdf', name: 'Surat é.pdf' };
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const ask = (headers: Record<string, string> = {}, method = 'GET'): Request =>
  new Request('http://localhost/files/1', { method, headers });

it('gives a download that the browser does not run', async () => {
  const response = await serveFile(store, file, { request: ask() });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('%PDF-1.7 %%EOF');
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="Surat _.pdf"; filename*=UTF-8''Surat%20%C3%A9.pdf`,
    'content-length': '14',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'content-type': 'application/pdf',
    etag: `"${file.sha256}"`,
  });
});

it('shows only a PDF in the browser', async () => {
  const disposition = async (mediaType: string): Promise<string | null> => {
    const response = await serveFile(
      store,
      { ...file, mediaType },
      { request: ask(), inline: true },
    );
    await response.body?.cancel();
    return response.headers.get('Content-Disposition');
  };
  expect(await disposition('application/pdf')).toMatch(/^inline;/);
  expect(await disposition('text/html')).toMatch(/^attachment;/);
});

it.each([
  [(tag: string) => tag, 304],
  [(tag: string) => `"x", W/${tag}`, 304],
  [() => '"x"', 200],
  [() => '', 200],
])('answers a known file with 304 (case %#)', async (header, status) => {
  const request = ask({ 'If-None-Match': header(`"${file.sha256}"`) });
  const response = await serveFile(store, file, { request });
  expect(response.status).toBe(status);
  expect(response.headers.get('ETag')).toBe(`"${file.sha256}"`);
});

it('answers HEAD without a body', async () => {
  const response = await serveFile(store, file, { request: ask({}, 'HEAD') });
  expect(response.body).toBeNull();
  expect(response.headers.get('Content-Length')).toBe('14');
});

it('does not find what is not there, also for one who knows its tag', async () => {
  const missing = { ...file, sha256: '0'.repeat(64) };
  const request = ask({ 'If-None-Match': `"${missing.sha256}"` });
  await expect(serveFile(store, missing, { request })).rejects.toMatchObject({ kind: 'notFound' });
});

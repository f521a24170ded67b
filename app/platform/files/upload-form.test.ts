import { mkdtemp, readdir, rm } from 'node:fs/promises';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createFileStore, type FileStore } from './file-store.server';
import { readForm, type FormLimits } from './upload-form.server';

let directory: string;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'upload-'));
  store = createFileStore({ directory });
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const MEGABYTE = 1024 * 1024;
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const pdf = (name = 'surat.pdf', content = PDF, type = 'application/pdf'): File =>
  new File([content], name, { type });

const post = (body: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost/', { method: 'POST', body, headers });

const limits = (more: Partial<FormLimits> = {}): FormLimits => ({
  files: { letter: { accept: ['pdf'], maxBytes: MEGABYTE } },
  store,
  ...more,
});

function form(entries: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

async function everyFile(): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('a form with a file', () => {
  it('keeps the file and reads the fields around it', async () => {
    const data = form({ title: 'Kunjungan é\r\n2', letter: pdf('C:\\a\\Surat é.pdf'), note: '' });
    data.append('topic', 'a');
    data.append('topic', 'b');
    const { fields, files, errors } = await readForm(post(data), limits());
    expect(errors).toEqual({});
    expect([...fields]).toEqual([
      ['title', 'Kunjungan é\r\n2'],
      ['note', ''],
      ['topic', 'a'],
      ['topic', 'b'],
    ]);
    expect(files['letter']).toMatchObject({
      size: PDF.length,
      mediaType: 'application/pdf',
      originalName: 'Surat é.pdf',
    });
    const opened = await store.open(files['letter']?.sha256 ?? '');
    expect(await new Response(opened?.stream).text()).toBe(PDF);
    expect(await everyFile()).toEqual([files['letter']?.sha256]);
  });

  it('takes a field without a file as absent', async () => {
    const data = form({ letter: new File([], ''), title: 'a' });
    const { fields, files, errors } = await readForm(post(data), limits());
    expect([files, errors, [...fields]]).toEqual([{}, {}, [['title', 'a']]]);
    expect(await everyFile()).toEqual([]);
  });

  const encrypted = PDF.replace('<<>>\n%%', '<</Encrypt 5 0 R>>\n%%');
  it.each([
    ['encrypted', pdf('a.pdf', encrypted)],
    ['with an upper-case name', pdf('A.PDF')],
    ['of a browser that declares no type', pdf('a.pdf', PDF, 'application/octet-stream')],
    ['padded at its end', pdf('a.pdf', PDF + '\0'.repeat(3_000))],
    ['as large as allowed', pdf('a.pdf', PDF.padEnd(MEGABYTE - 6, ' ') + '%%EOF\n')],
  ])('accepts a PDF %s', async (_name, letter) => {
    const { files, errors } = await readForm(post(form({ letter })), limits());
    expect(errors).toEqual({});
    expect(files['letter']?.size).toBe(letter.size);
  });

  it.each([
    ['a text', pdf('a.pdf', 'hello'), 'fileNotPdf'],
    ['a picture', pdf('a.pdf', '\u0089PNG\r\n\u001a\n%PDF-1.7 %%EOF'), 'fileNotPdf'],
    ['a page', pdf('a.pdf', `<script>1</script>${PDF}`), 'fileNotPdf'],
    ['a PDF without its end', pdf('a.pdf', '%PDF-1.7\n'), 'fileNotPdf'],
    ['a PDF that ends early', pdf('a.pdf', PDF + ' '.repeat(9_000)), 'fileNotPdf'],
    ['another name', pdf('a.exe'), 'fileTypeMismatch'],
    ['no extension', pdf('pdf'), 'fileTypeMismatch'],
    ['another declared type', pdf('a.pdf', PDF, 'text/html'), 'fileTypeMismatch'],
    ['nothing', pdf('a.pdf', ''), 'fileEmpty'],
    [
      'one byte too many',
      pdf('a.pdf', PDF.padEnd(MEGABYTE - 5, ' ') + '%%EOF\n'),
      'fileTooLarge|1',
    ],
    ['four times too much', pdf('a.pdf', PDF + ' '.repeat(4 * MEGABYTE)), 'fileTooLarge|1'],
  ])('refuses %s, keeps the fields and no file', async (_name, letter, key) => {
    const data = form({ before: '1', letter, after: '2' });
    const { fields, files, errors } = await readForm(post(data), limits());
    expect(errors).toEqual({ letter: key });
    expect(files).toEqual({});
    expect([...fields]).toEqual([
      ['before', '1'],
      ['after', '2'],
    ]);
    expect(await everyFile()).toEqual([]);
  });

  it('takes one file a field, and none for a field that has no rules', async () => {
    const data = form({ letter: pdf(), __proto__x: pdf(), other: pdf('b.pdf', `${PDF}\n`) });
    data.append('letter', pdf('c.pdf', `${PDF} `));
    const { files, errors } = await readForm(post(data), limits());
    expect(Object.keys(files)).toEqual(['letter']);
    expect(errors).toEqual({ letter: 'tooMany|1' });
    expect(await everyFile()).toEqual([files['letter']?.sha256]);
  });
});

describe('a form without files', () => {
  it('reads pairs', async () => {
    const body = new URLSearchParams([
      ['a', '1'],
      ['a', '2'],
      ['b', 'é & +'],
    ]);
    const { fields, files, errors } = await readForm(post(body), limits());
    expect([...fields]).toEqual([...body]);
    expect([files, errors]).toEqual([{}, {}]);
  });
});

describe('limits', () => {
  const tooLarge = { kind: 'tooLarge', reason: 'formTooLarge' };
  const unreadable = { kind: 'invalid', reason: 'formUnreadable' };

  it.each([
    [
      'the whole',
      form({ letter: pdf('a.pdf', PDF + ' '.repeat(9_000)) }),
      { maxBytesTotal: 5_000 },
      tooLarge,
    ],
    [
      'the text',
      form({ a: 'x'.repeat(600), b: 'x'.repeat(600) }),
      { maxTextBytes: 1_000 },
      tooLarge,
    ],
    ['the pairs', new URLSearchParams({ a: 'x'.repeat(1_200) }), { maxTextBytes: 1_000 }, tooLarge],
    [
      'the fields',
      form({ a: '', b: '', c: '' }),
      { maxFields: 2 },
      { kind: 'tooLarge', reason: 'formTooManyFields' },
    ],
    [
      'the pairs in number',
      new URLSearchParams('a&b&c'),
      { maxFields: 2 },
      { kind: 'tooLarge', reason: 'formTooManyFields' },
    ],
  ])('bounds %s', async (_name, body, more, error) => {
    await expect(readForm(post(body), limits(more))).rejects.toMatchObject(error);
    expect(await everyFile()).toEqual([]);
  });

  it('believes a length that is too large before it reads', async () => {
    const request = post('a=1', {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '999999999',
    });
    await expect(readForm(request, limits())).rejects.toMatchObject(tooLarge);
    expect(request.bodyUsed).toBe(false);
  });

  it.each([
    ['text/plain', 'a=1'],
    ['application/json', '{}'],
    ['multipart/form-data', 'a'],
    ['multipart/form-data; boundary=b', '--c--'],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
  ])('refuses %s %j', async (type, body) => {
    const request = post(body, { 'Content-Type': type });
    await expect(readForm(request, limits())).rejects.toMatchObject(unreadable);
  });

  it('refuses text that is not UTF-8', async () => {
    const request = post(new Uint8Array([97, 61, 0xff]), {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    await expect(readForm(request, limits())).rejects.toMatchObject(unreadable);
  });

  it('leaves nothing of a file whose sender goes away', async () => {
    const head =
      '--b\r\nContent-Disposition: form-data; name="letter"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error('aborted'));
        else controller.enqueue(new TextEncoder().encode(head));
        sent = true;
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    };
    const request = new Request('http://localhost/', init);
    await expect(readForm(request, limits())).rejects.toMatchObject(unreadable);
    expect(await everyFile()).toEqual([]);
  });

  it('says so when the disk is full, and goes on afterwards', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const fs = { ...nodeFs, rename: () => Promise.reject(full) };
    const data = form({ letter: pdf() });
    await expect(
      readForm(post(data), limits({ store: createFileStore({ directory, fs }) })),
    ).rejects.toMatchObject({ kind: 'unavailable', reason: 'diskFull' });
    expect(await everyFile()).toEqual([]);
    expect((await readForm(post(data), limits())).errors).toEqual({});
  });
});

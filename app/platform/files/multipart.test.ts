import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MultipartError, multipartBoundary, readParts } from './multipart.server';

interface Read {
  name: string;
  filename: string | undefined;
  mediaType: string;
  content: string;
}

/** The bytes cut at these places, as a network would. */
async function* cutAt(bytes: Uint8Array, cuts: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ]) {
    yield await Promise.resolve(bytes.subarray(from, to));
    from = to;
  }
}

async function readAll(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  skip: (name: string) => boolean = () => false,
): Promise<Read[]> {
  const all: Read[] = [];
  for await (const { data, ...part } of readParts(body, boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of data) {
      if (skip(part.name)) break;
      chunks.push(chunk);
    }
    all.push({ ...part, content: Buffer.concat(chunks).toString('latin1') });
  }
  return all;
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (header: string, content: string): string => `--b\r\n${header}\r\n\r\n${content}\r\n`;
const field = (name: string, content: string): string =>
  part(`Content-Disposition: form-data; name="${name}"`, content);
const parse = (text: string, cuts: number[] = []): Promise<Read[]> =>
  readAll(cutAt(ascii(text), cuts), 'b');

describe('reading parts', () => {
  it('reads what the platform writes, wherever the network cuts it', async () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 12 });
    const file = fc.record({
      name,
      filename: name,
      content: fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .array(fc.constantFrom(13, 10, 45, 98), { maxLength: 40 })
          .map((all) => Uint8Array.from(all)),
      ),
    });
    const text = fc.record({ name, value: fc.string({ maxLength: 50 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(file, text), { maxLength: 6 }),
        fc.array(fc.nat(5_000), { maxLength: 30 }),
        async (entries, cuts) => {
          const form = new FormData();
          for (const entry of entries) {
            if ('value' in entry) form.append(entry.name, entry.value);
            else form.append(entry.name, new Blob([entry.content]), entry.filename);
          }
          const written = new Response(form);
          const boundary = multipartBoundary(written.headers.get('Content-Type') ?? '') ?? '';
          const bytes = new Uint8Array(await written.arrayBuffer());
          const lines = (value: string): string => value.replace(/\r\n|\r|\n/g, '\r\n');
          const read = await readAll(cutAt(bytes, cuts), boundary);
          expect(read).toEqual(
            entries.map((entry) => ({
              name: lines(entry.name),
              filename: 'value' in entry ? undefined : entry.filename,
              mediaType: 'value' in entry ? '' : 'application/octet-stream',
              content:
                'value' in entry
                  ? Buffer.from(lines(entry.value)).toString('latin1')
                  : Buffer.from(entry.content).toString('latin1'),
            })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('skips what the caller leaves', async () => {
    const body = ascii(`${field('a', 'x'.repeat(500))}${field('c', 'y')}--b--\r\n`);
    const read = await readAll(cutAt(body, [100, 200, 300]), 'b', (name) => name === 'a');
    expect(read.map(({ name, content }) => [name, content])).toEqual([
      ['a', ''],
      ['c', 'y'],
    ]);
  });

  it('accepts the last line end in a chunk of its own, and its absence', async () => {
    const body = `${field('a', '1')}--b--\r\n`;
    expect(await parse(body, [body.length - 2])).toHaveLength(1);
    expect(await parse(body.trimEnd())).toHaveLength(1);
    expect(await parse(`${body}more`, [body.length])).toHaveLength(1);
  });

  it('reads names as browsers write them', async () => {
    const header =
      'content-disposition: form-data; name="a%22b"; filename="C:\\x; name=y.pdf"\r\nContent-Type: Application/PDF; x=y';
    expect(await parse(`${part(header, '')}--b--`)).toEqual([
      { name: 'a"b', filename: 'C:\\x; name=y.pdf', mediaType: 'application/pdf', content: '' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['another boundary', field('a', '1').replaceAll('--b', '--c')],
    ['a text before', `x${field('a', '1')}--b--`],
    ['no end', field('a', '1')],
    ['a cut header', '--b\r\nContent-Disposition: form'],
    ['a cut delimiter', `${field('a', '1')}--b-`],
    ['no name', `${part('Content-Disposition: form-data', '1')}--b--`],
    ['no disposition', `${part('Content-Type: text/plain', '1')}--b--`],
    ['another disposition', `${part('Content-Disposition: attachment; name="a"', '1')}--b--`],
    [
      'a long header',
      `${part(`Content-Disposition: form-data; name="${'a'.repeat(9_000)}"`, '')}--b--`,
    ],
    ['something after a delimiter', `--bc\r\n${field('a', '1')}--b--`],
  ])('refuses %s', async (_name, body) => {
    await expect(parse(body)).rejects.toBeInstanceOf(MultipartError);
    await expect(parse(body, [...Array(50).keys()])).rejects.toBeInstanceOf(MultipartError);
  });
});

it.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data; charset=utf-8; boundary="a b"', 'a b'],
  ['multipart/form-data', null],
  [`multipart/form-data; boundary=${'a'.repeat(71)}`, null],
  ['multipart/mixed; boundary=abc', null],
  ['text/plain; boundary=abc', null],
])('finds the boundary of %j', (type, boundary) => {
  expect(multipartBoundary(type)).toBe(boundary);
});

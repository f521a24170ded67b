import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { photoWithPlace, plainPicture } from '../../../tests/support/pictures';
import { createFileStore, type FileStore } from './file-store.server';
import { readPicture, type Picture, type PictureRules } from './picture.server';
import { readForm } from './upload-form.server';

let directory: string;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'picture-'));
  store = createFileStore({ directory });
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

const PHOTO: PictureRules = { longestSide: 1600, as: 'webp' };
const PAPER: PictureRules = { longestSide: 800, as: 'paper' };

async function read(bytes: Buffer, rules = PHOTO) {
  const path = join(directory, 'source');
  await writeFile(path, bytes);
  return readPicture(path, rules);
}

async function sound(bytes: Buffer, rules = PHOTO): Promise<Picture> {
  const picture = await read(bytes, rules);
  if ('error' in picture) throw new Error(picture.error);
  return picture;
}

// A decoder of its own: the module lets files of these kinds through its own readers alone.
const look = async (bytes: Buffer) => {
  const path = join(directory, 'result');
  await writeFile(path, bytes);
  return sharp(path).metadata();
};

describe('a picture', () => {
  it('loses EXIF and the place where it was taken', async () => {
    const photo = await photoWithPlace();
    expect(photo.includes('Exif')).toBe(true);
    for (const rules of [PHOTO, PAPER]) {
      const { bytes } = await sound(photo, rules);
      expect(bytes.includes('Exif')).toBe(false);
      expect(bytes.includes('EXIF')).toBe(false);
      expect(bytes.includes('Kamera Rahasia')).toBe(false);
      expect(await look(bytes)).not.toHaveProperty('exif');
    }
  });

  it('stands upright as its EXIF says, before that is dropped', async () => {
    // 40 wide and 20 high, lying on its side.
    const { width, height, orientation } = await look((await sound(await photoWithPlace())).bytes);
    expect([width, height, orientation]).toEqual([20, 40, undefined]);
  });

  it('has a longest side of at most what is asked, and is not made larger', async () => {
    const wide = await look((await sound(await plainPicture(2000, 500))).bytes);
    expect([wide.width, wide.height]).toEqual([1600, 400]);
    const small = await look((await sound(await plainPicture(30, 20))).bytes);
    expect([small.width, small.height]).toEqual([30, 20]);
  });

  it('is JPEG on papers, or PNG of 8 bits where something shines through', async () => {
    expect((await sound(await plainPicture(30, 20), PAPER)).mediaType).toBe('image/jpeg');
    const clear = sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } },
    });
    const deep = await clear.toColourspace('rgb16').png().toBuffer();
    const { bytes, mediaType } = await sound(deep, PAPER);
    expect(mediaType).toBe('image/png');
    expect(await look(bytes)).toMatchObject({ depth: 'uchar', hasAlpha: true });
  });

  it('is refused when it is damaged or something else', async () => {
    const photo = await photoWithPlace();
    expect(await read(photo.subarray(0, photo.length / 2))).toEqual({ error: 'fileNotPicture' });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    for (const text of ['', 'GIF89a', '%PDF-1.7\n%%EOF', svg]) {
      expect(await read(Buffer.from(text))).toEqual({ error: 'fileNotPicture' });
    }
  });

  it('is refused unopened when a few bytes claim many pixels', async () => {
    const before = process.memoryUsage.rss();
    expect(await read(bomb(30_000, 30_000))).toEqual({ error: 'pictureTooLarge|52' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('takes no memory for later and works on one row at a time', () => {
    expect(sharp.concurrency()).toBe(1);
    expect(sharp.cache().memory.max).toBe(0);
  });
});

describe('a picture that comes with a form', () => {
  const post = (file: File) => {
    const body = new FormData();
    body.append('photo', file);
    return readForm(new Request('http://localhost/', { method: 'POST', body }), {
      store,
      files: { photo: { accept: ['jpeg', 'png', 'webp'], maxBytes: 1024 * 1024 } },
    });
  };
  const everyFile = async () =>
    (await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('is kept as it was written anew, and what was uploaded is gone', async () => {
    const photo = new Uint8Array(await photoWithPlace());
    const { files, errors } = await post(new File([photo], 'ruang.jpg', { type: 'image/jpeg' }));
    expect(errors).toEqual({});
    expect(files['photo']).toMatchObject({ mediaType: 'image/webp', originalName: 'ruang.jpg' });
    expect(await everyFile()).toEqual([files['photo']?.sha256]);
  });

  it.each([
    ['a PDF under the name of a picture', '%PDF-1.7\n1 0 obj\ntrailer\n%%EOF\n'],
    ['a text', 'bukan gambar'],
    ['the head of a JPEG with nothing behind it', '\xff\xd8\xff\xe0'],
  ])('is refused in words: %s', async (_, content) => {
    const file = new File([Buffer.from(content, 'latin1')], 'a.jpg', { type: 'image/jpeg' });
    const { files, errors } = await post(file);
    expect([files, errors]).toEqual([{}, { photo: 'fileNotPicture' }]);
    expect(await everyFile()).toEqual([]);
  });
});

/** A PNG that says it is this large, with as little as possible in it. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
}

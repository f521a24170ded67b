import { inflateSync } from 'node:zlib';

/** Wider or higher than any logo has to be, in pixels. */
const LARGEST_SIDE = 3000;

/**
 * True for a PNG or JPEG that the papers can show. The PDF library reads pictures on trust and a
 * damaged one stops the program; so what it relies on is read here first.
 */
export function isReadablePicture(bytes: Buffer | null): boolean {
  if (!bytes) return false;
  try {
    return bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? isSoundPng(bytes) : isSoundJpeg(bytes);
  } catch {
    return false;
  }
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples per pixel of each colour type: grey, RGB, palette, grey with alpha, RGBA. */
const PNG_SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** PNG (W3C), 8 bits and not interlaced: what pdfkit shows right. Its pixels unpack to their size. */
function isSoundPng(bytes: Buffer): boolean {
  let at = PNG_SIGNATURE.length;
  let header: Buffer | null = null;
  let palette = 0;
  const data: Buffer[] = [];
  for (;;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (chunk.length !== length) return false;
    if (type === 'IHDR') header = chunk;
    if (type === 'PLTE') palette = length;
    if (type === 'IDAT') data.push(chunk);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  if (header?.length !== 13 || data.length === 0) return false;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, compression, filter, interlace] = [...header.subarray(8)];
  const samples = PNG_SAMPLES[colour ?? -1];
  if (samples === undefined || depth !== 8 || compression !== 0 || filter !== 0) return false;
  if (interlace !== 0 || !isFair(width, height)) return false;
  if (colour === 3 && (palette === 0 || palette % 3 !== 0)) return false;
  const size = height * (1 + width * samples);
  const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: size });
  if (pixels.length !== size) return false;
  for (let row = 0; row < height; row += 1) {
    if ((pixels[row * (1 + width * samples)] ?? 9) > 4) return false;
  }
  return true;
}

/** JPEG (T.81): marker after marker up to the frame, which says the size. Its pixels stay packed. */
function isSoundJpeg(bytes: Buffer): boolean {
  if (bytes.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  for (;;) {
    const marker = bytes.readUInt16BE(at);
    const length = bytes.readUInt16BE(at + 2);
    if (marker < 0xff01 || length < 2) return false;
    // Baseline, extended and progressive frames; the others no reader of PDF shows.
    if (marker >= 0xffc0 && marker <= 0xffc2) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      const components = bytes.readUInt8(at + 9);
      const end = bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9]));
      return bytes[at + 4] === 8 && [1, 3, 4].includes(components) && isFair(width, height) && end;
    }
    at += 2 + length;
  }
}

const isFair = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;

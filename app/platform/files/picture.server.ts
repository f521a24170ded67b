import sharp from 'sharp';

/** How a picture is written anew. */
export interface PictureRules {
  /** In pixels; a larger picture is made smaller. */
  readonly longestSide: number;
  /** A photo becomes WebP or JPEG; papers show PNG and JPEG alone. */
  readonly as: 'webp' | 'paper';
}

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/webp' | 'image/png' | 'image/jpeg';
}

/** What a phone makes at most (50 megapixels); what says that it is larger is not unpacked. */
export const MOST_MEGAPIXELS = 52;
const SECONDS = 20;

// Memory stays with the picture that is at work: nothing is kept for later, and no row of a picture
// is worked on beside another.
sharp.cache(false);
sharp.concurrency(1);
// libvips reads many formats; ours are the only ones whose readers ever see a stranger's file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'],
});

let last: Promise<unknown> = Promise.resolve();

/**
 * A picture from its pixels alone: turned upright as its EXIF says, made smaller, and without
 * anything else that the file held (EXIF, the place where it was taken, colour profiles, thumbnails,
 * what stands after its end). One picture at a time, so that many uploads take the memory of one.
 * @param path of a PNG, JPEG or WebP file
 * @returns the picture, or the key of what is wrong: `fileNotPicture` (damaged, or something else) or
 *   `pictureTooLarge|52` (in millions of pixels)
 */
export function readPicture(
  path: string,
  rules: PictureRules,
): Promise<Picture | { error: string }> {
  const turn = last.then(() => reencoded(path, rules));
  last = turn.catch(() => undefined);
  return turn;
}

async function reencoded(
  path: string,
  { longestSide, as }: PictureRules,
): Promise<Picture | { error: string }> {
  try {
    const source = sharp(path, {
      failOn: 'error',
      limitInputPixels: false,
      sequentialRead: true,
    });
    const { width, height, hasAlpha } = await source.metadata();
    if (width * height > MOST_MEGAPIXELS * 1_000_000) {
      return { error: `pictureTooLarge|${String(MOST_MEGAPIXELS)}` };
    }
    const drawn = source
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS });
    if (as === 'webp') {
      return { bytes: await drawn.webp({ quality: 80 }).toBuffer(), mediaType: 'image/webp' };
    }
    return hasAlpha
      ? { bytes: await drawn.png().toBuffer(), mediaType: 'image/png' }
      : { bytes: await drawn.jpeg({ quality: 90 }).toBuffer(), mediaType: 'image/jpeg' };
  } catch {
    // The library's words name files and functions; who uploads needs to know only this.
    return { error: 'fileNotPicture' };
  }
}

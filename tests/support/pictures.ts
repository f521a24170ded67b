import sharp from 'sharp';

/** A JPEG of one colour. */
export function plainPicture(width: number, height: number): Promise<Buffer> {
  const background = { r: 154, g: 59, b: 34 };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A JPEG of 40 by 20 that lies on its side and says with which camera and where it was taken. */
export async function photoWithPlace(): Promise<Buffer> {
  const background = { r: 20, g: 90, b: 160 };
  return sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .jpeg()
    .withExif({
      IFD0: { Model: 'Kamera Rahasia' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 28/1 20/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

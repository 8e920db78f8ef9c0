import { Semaphore } from 'async-mutex';
import { DomainError } from '../platform/errors';

const MEGAPIXEL = 1_000_000;
/** More than any telephone's camera takes at its usual setting; what is beyond would fill the memory when it is unpacked. */
const MOST_PIXELS = 100 * MEGAPIXEL;
const LONGEST_SIDE = 960;
const QUALITY = 78;
const SECONDS = 20;

/** Pictures that are drawn anew for the preview; the others are kept and have none. */
const drawable = ['image/jpeg', 'image/png', 'image/apng', 'image/gif', 'image/webp', 'image/avif', 'image/tiff'];

/** Few at a time: each takes a core and the memory of its pixels. */
const turns = new Semaphore(2);

/**
 * A small picture, drawn anew from the pixels and turned upright: nothing of the original comes along, neither what the
 * camera wrote of place and time nor anything that was hidden in it.
 *
 * @returns nothing for what is no picture, or one that cannot be drawn here
 * @throws DomainError 422 `picture-too-large` before it is unpacked, `file-damaged` when it cannot be read
 */
export async function previewOf(path: string, mediaType: string): Promise<Buffer | null> {
  if (!drawable.includes(mediaType)) return null;
  // Loaded when the first picture comes: most of the time there is none, and it takes its memory.
  const { default: sharp } = await import('sharp');
  return turns.runExclusive(async () => {
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata().catch(damaged);
    if (width * height > MOST_PIXELS)
      throw new DomainError('picture-too-large', 422, {
        found: Math.ceil((width * height) / MEGAPIXEL),
        maximum: MOST_PIXELS / MEGAPIXEL,
      });
    return sharp(path, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: 'error' })
      .autoOrient()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .timeout({ seconds: SECONDS })
      .toBuffer()
      .catch(damaged);
  });
}

function damaged(): never {
  throw new DomainError('file-damaged', 422);
}

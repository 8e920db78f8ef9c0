import sharp, { type Sharp } from 'sharp';
import { onlyOrientation } from './exif-block';
import { plainPicture } from './plain-picture';

const PLACE = { GPSLatitudeRef: 'N', GPSLatitude: '49/1 36/1 0/1' };
const written = { IFD0: { Make: 'Beispill-Kamera', Artist: 'Anne Beispill' }, IFD3: PLACE };
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>49,36.0N</exif:GPSLatitude></x:xmpmeta>';

/** A picture of which every corner is of another colour, turned as a telephone is held. */
async function photo(draw: (picture: Sharp) => Sharp, orientation = 6): Promise<Buffer> {
  const [red, green] = ['#d22', '#2b4'].map((background) => ({
    input: { create: { width: 40, height: 30, channels: 3 as const, background } },
  }));
  const picture = sharp({ create: { width: 120, height: 80, channels: 3, background: '#35c' } }).composite([
    { ...red, left: 0, top: 0 },
    { ...green, left: 80, top: 50 },
  ]);
  return draw(picture.withExif(written).withXmp(XMP).withMetadata({ exif: written, orientation })).toBuffer();
}

const shown = (bytes: Buffer): Promise<Buffer> => sharp(bytes).autoOrient().raw().toBuffer();
const told = (bytes: Buffer): string[] =>
  ['Beispill', 'GPSLatitude', 'xmpmeta', 'Anne'].filter((word) => bytes.includes(word));

const types: [string, (picture: Sharp) => Sharp][] = [
  ['image/jpeg', (picture) => picture.jpeg()],
  ['image/jpeg', (picture) => picture.jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
  ['image/png', (picture) => picture.png()],
  ['image/webp', (picture) => picture.webp()],
  ['image/webp', (picture) => picture.webp({ lossless: true })],
  ['image/avif', (picture) => picture.avif()],
  ['image/tiff', (picture) => picture.tiff()],
];

describe('A picture that is kept', () => {
  it.each(types)('as %s loses what was written beside it, and is shown as before', async (mediaType, draw) => {
    const before = await photo(draw);
    expect(told(before)).not.toEqual([]);
    const after = plainPicture(before, mediaType);
    expect(told(after)).toEqual([]);
    expect((await shown(after)).equals(await shown(before))).toBe(true);
    const [is, was] = [await sharp(after).metadata(), await sharp(before).metadata()];
    expect([is.width, is.height, is.autoOrient]).toEqual([was.width, was.height, was.autoOrient]);
    expect([is.icc?.length, is.xmp?.toString().trim() ?? '']).toEqual([was.icc?.length, '']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is turned as it was: %i', async (orientation) => {
    for (const [mediaType, draw] of types.slice(0, 5)) {
      const before = await photo(draw, orientation);
      const after = plainPicture(before, mediaType);
      expect((await sharp(after).metadata()).orientation ?? 1).toBe(orientation);
      expect((await shown(after)).equals(await shown(before))).toBe(true);
    }
  });

  it('is the same to the byte where nothing was written beside it', async () => {
    const bare = sharp({ create: { width: 20, height: 20, channels: 3, background: '#35c' } });
    for (const [mediaType, draw] of types) {
      const before = await draw(bare.clone()).toBuffer();
      const after = plainPicture(before, mediaType);
      expect([mediaType, after.equals(plainPicture(after, mediaType))]).toEqual([mediaType, true]);
      expect((await shown(after)).equals(await shown(before))).toBe(true);
    }
  });

  it('loses the films and small pictures that telephones hide behind it', async () => {
    const before = await photo((picture) => picture.jpeg());
    const hidden = Buffer.concat([before, Buffer.from('ftypmp42 49.6117 N'), await photo((picture) => picture.jpeg())]);
    const after = plainPicture(hidden, 'image/jpeg');
    expect([told(after), after.includes('49.6117')]).toEqual([[], false]);
    expect(after.equals(plainPicture(before, 'image/jpeg'))).toBe(true);
  });

  it.each(['heic', 'avif'])('as %s has the tags cleared where they lie, without moving anything', (type) => {
    const block = Buffer.alloc(200);
    onlyOrientation(6).copy(block);
    // A second entry beside it, which says who made it, at an address of its own.
    block.writeUInt16BE(2, 8);
    Buffer.from('010f0002000000100000006400000000', 'hex').copy(block, 22);
    block.write('Beispill-Kamera', 100);
    const before = Buffer.concat([
      Buffer.from('....ftypheic....\0\0\0\u0006Exif\0\0', 'latin1'),
      block,
      Buffer.from('mdat'),
    ]);
    const after = plainPicture(before, `image/${type}`);
    expect([after.length, told(after), after.subarray(-4).toString()]).toEqual([before.length, [], 'mdat']);
  });

  it.each(['heic', 'tiff'])(
    'as %s keeps nobody waiting, however often its tags say that all of it is theirs',
    (type) => {
      const [size, most] = [12_000_000, 65_535];
      const bytes = Buffer.alloc(size);
      const at = type === 'heic' ? 24 : 0;
      if (at > 0) bytes.write('....ftypheic....', 'latin1');
      Buffer.from('MM\0*\0\0\0\b', 'latin1').copy(bytes, at);
      bytes.writeUInt16BE(most, at + 8);
      const entry = Buffer.from('010f00020000000000000008', 'hex');
      entry.writeUInt32BE(size, 4);
      for (let number = 0; number < most; number += 1) entry.copy(bytes, at + 10 + number * entry.length);
      const began = performance.now();
      expect(plainPicture(bytes, `image/${type}`)).toHaveLength(size);
      // Each for itself would take some ten seconds.
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );

  it('that breaks off, or has a byte of its own mind, fails nothing here', async () => {
    for (const [mediaType, draw] of types) {
      const whole = await photo(draw);
      for (let at = 1; at < Math.min(whole.length, 900); at += 7) {
        const bent = Buffer.from(whole);
        bent[at] = (bent[at] ?? 0) ^ 0xff;
        for (const bytes of [whole.subarray(0, at), bent]) expect(() => plainPicture(bytes, mediaType)).not.toThrow();
      }
    }
  });

  it('that cannot be read fails nothing here, and never runs on', () => {
    for (const mediaType of ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/heic', 'image/gif']) {
      for (const broken of [
        '',
        'II*\0\b\0\0\0',
        'MM\0*\0\0\0\b\xff\xff\xff\xff',
        '\xff\xd8\xff\xe1\0',
        '\xff\xd8\xff\xff\xff',
      ]) {
        const bytes = Buffer.concat([Buffer.from(broken, 'latin1'), Buffer.alloc(40, 0xff)]);
        expect(() => plainPicture(bytes, mediaType)).not.toThrow();
        expect(() => plainPicture(Buffer.from(broken, 'latin1'), mediaType)).not.toThrow();
      }
    }
  });
});

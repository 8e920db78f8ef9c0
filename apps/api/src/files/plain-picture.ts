import { crc32 } from 'node:zlib';
import { beginnings, clearTags, onlyOrientation, orientationIn, workOn } from './exif-block';

const UPRIGHT = 1;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** What a camera, a telephone or a program writes beside the pixels of a TIFF: who, when, where, with what. */
const TOLD = [
  ...[0x010e, 0x010f, 0x0110, 0x0131, 0x0132, 0x013b, 0x02bc, 0x8298, 0x83bb, 0x8649, 0x8769, 0x8825],
  ...[0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f],
];
const ORIENTATION = 0x0112;

/**
 * A picture without what was written beside its pixels of place, time, camera and people. The pixels are the same, to the bit, and
 * it is shown the same way up. Small pictures and films that telephones hide behind it go as well.
 */
export function plainPicture(bytes: Buffer, mediaType: string): Buffer {
  switch (mediaType) {
    case 'image/jpeg':
      return plainJpeg(bytes);
    case 'image/png':
    case 'image/apng':
      return plainPng(bytes);
    case 'image/webp':
      return plainWebp(bytes);
    case 'image/tiff':
      return cleared(bytes, (copy) => clearTags(copy, (tag) => TOLD.includes(tag)));
    case 'image/heic':
    case 'image/avif':
      return cleared(bytes, clearBoxes);
    default:
      return bytes;
  }
}

const SOI = 0xd8;
const [EOI, SOS, COMMENT] = [0xd9, 0xda, 0xfe];
const [APP0, APP2, APP14, APP15] = [0xe0, 0xe2, 0xee, 0xef];
const standsAlone = (marker: number): boolean => marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= SOI);

function plainJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = UPRIGHT;
  for (let at = bytes.indexOf(0xff, 2); at !== -1; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? EOI;
    if (marker === EOI) break;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else {
      const end =
        marker === SOS ? endOfScan(bytes, at) : at + 2 + bytes.readUInt16BE(Math.min(at + 2, bytes.length - 2));
      const payload = bytes.subarray(at + 4, end);
      if (marker === 0xe1 && payload.subarray(0, EXIF.length).equals(EXIF))
        orientation = orientationIn(payload.subarray(EXIF.length));
      if (isKept(marker, payload)) kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  const head = kept[0]?.[1] === APP0 ? kept.slice(0, 1) : [];
  const parts = [...head, ...upright(orientation), ...kept.slice(head.length)];
  return Buffer.concat([Buffer.from([0xff, SOI]), ...parts, Buffer.from([0xff, EOI])]);
}

/** A segment that says which way up, where it is not the usual one. */
function upright(orientation: number): Buffer[] {
  if (orientation === UPRIGHT) return [];
  const payload = Buffer.concat([EXIF, onlyOrientation(orientation)]);
  return [Buffer.from([0xff, 0xe1, 0, payload.length + 2]), payload];
}

/** Beside the picture itself, its colours: their profile, and how they were turned into numbers. */
function isKept(marker: number, payload: Buffer): boolean {
  if (marker === APP0) return payload.toString('latin1', 0, 4) === 'JFIF';
  if (marker === APP2) return payload.toString('latin1', 0, 11) === 'ICC_PROFILE';
  if (marker === APP14) return true;
  return marker !== COMMENT && (marker < APP0 || marker > APP15);
}

/** Where the next segment begins after a scan: within one, 0xFF stands for itself or begins again where one was broken. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from + 2); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker !== undefined && marker !== 0xff && !standsAlone(marker)) return at;
  }
  return bytes.length;
}

const PNG_HEAD = 8;
/** Beside those without which there is no picture: colours, what shines through, how large, and how it moves. */
const keptChunks = 'tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' ');

function plainPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, PNG_HEAD)];
  for (let at = PNG_HEAD; at + 12 <= bytes.length;) {
    const end = Math.min(at + 12 + bytes.readUInt32BE(at), bytes.length);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') {
      const orientation = orientationIn(bytes.subarray(at + 8, end - 4));
      if (orientation !== UPRIGHT) kept.push(pngChunk('eXIf', onlyOrientation(orientation)));
    } else if (/^[A-Z]/.test(type) || keptChunks.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return Buffer.concat(kept);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const WEBP_HEAD = 12;
const keptParts = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** In the part that says what there is. */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

function plainWebp(bytes: Buffer): Buffer {
  if (bytes.length < WEBP_HEAD) return bytes;
  const kept: Buffer[] = [];
  let exif: Buffer | null = null;
  for (let at = WEBP_HEAD; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    const type = bytes.toString('latin1', at, at + 4);
    if (type === 'EXIF') exif = onlyTurned(bytes.subarray(at + 8, end));
    else if (keptParts.includes(type)) kept.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
  }
  const [said] = kept;
  if (said?.toString('latin1', 0, 4) === 'VP8X')
    said.writeUInt8(((said[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (exif ? HAS_EXIF : 0), 8);
  const body = Buffer.concat([...kept, ...(exif ? [exif] : [])]);
  const head = Buffer.from(bytes.subarray(0, WEBP_HEAD));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** The part of a WebP that says which way up, where it is not the usual one. */
function onlyTurned(written: Buffer): Buffer | null {
  const hasName = written.subarray(0, EXIF.length).equals(EXIF);
  const orientation = orientationIn(hasName ? written.subarray(EXIF.length) : written);
  if (orientation === UPRIGHT) return null;
  const data = onlyOrientation(orientation);
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

function cleared(bytes: Buffer, clear: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  clear(copy);
  return copy;
}

const [XMP, XMP_END] = ['<x:xmpmeta', '</x:xmpmeta>'];

/** The boxes of such a picture tell each other where they lie: what goes is cleared in its place. They say which way up themselves. */
function clearBoxes(copy: Buffer): void {
  const work = workOn(copy);
  for (const beginning of beginnings) {
    for (let at = copy.indexOf(beginning); at !== -1; at = copy.indexOf(beginning, at + 1))
      clearTags(copy.subarray(at), (tag) => tag !== ORIENTATION, work);
  }
  for (let at = copy.indexOf(XMP); at !== -1; at = copy.indexOf(XMP, at + 1)) {
    const end = copy.indexOf(XMP_END, at);
    if (end !== -1) copy.fill(' ', at, end + XMP_END.length);
  }
}

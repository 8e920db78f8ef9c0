import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The number that stands where the true one is elsewhere, as in archives beyond 4 GB. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffffffff];
const STORED = 0;
const DEFLATED = 8;

const unpack = promisify(inflateRaw);

/** A part of an archive, as its directory tells of it. */
interface Part {
  method: number;
  packed: Buffer;
}

/**
 * How many bytes the parts of an archive are once unpacked. Each is unpacked to find out, since what an archive says of itself
 * may be wrong, and thrown away; no further than to the bound.
 *
 * @returns null where it is more than `most`, or where the archive is none or packed in a way that nobody uses for workbooks
 */
export async function unpackedSize(archive: Buffer, most: number): Promise<number | null> {
  let size = 0;
  try {
    for (const { method, packed } of partsOf(archive)) {
      if (method === STORED) size += packed.length;
      else if (method === DEFLATED) size += (await unpack(packed, { maxOutputLength: most - size + 1 })).length;
      else return null;
      if (size > most) return null;
    }
  } catch {
    return null;
  }
  return size;
}

/** The parts that a reader of archives finds: all that its directory holds, however many it says there are. */
function partsOf(archive: Buffer): Part[] {
  const end = archive.lastIndexOf(littleEndian(END));
  const [count, length, from] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  // A directory that is somewhere else, or told of in another place, would let a second reader find other parts.
  if (end === -1 || count === ELSEWHERE_16 || from + length !== end) throw new RangeError('directory');
  const parts: Part[] = [];
  let at = from;
  while (archive.readUInt32LE(at) === CENTRAL) {
    parts.push(partAt(archive, at));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (at !== end) throw new RangeError('directory');
  return parts;
}

function partAt(archive: Buffer, at: number): Part {
  const [length, from] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
  if (length === ELSEWHERE_32 || archive.readUInt32LE(at + 24) === ELSEWHERE_32) throw new RangeError('part');
  const start = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28);
  if (start + length > archive.length) throw new RangeError('part');
  return { method: archive.readUInt16LE(at + 10), packed: archive.subarray(start, start + length) };
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Tags of the directory that a camera writes: which way up, and where further directories and a small picture lie. */
const ORIENTATION = 0x0112;
const FURTHER = [0x8769, 0x8825, 0xa005];
const [SMALL_PICTURE_AT, SMALL_PICTURE_SIZE] = [0x0201, 0x0202];
/** Bytes of a value of each type, by its number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const ENTRY = 12;
const UPRIGHT = 1;
const MOST_DIRECTORIES = 64;

/** How such a block begins, in either order of bytes, with its first directory right behind. */
export const beginnings = [Buffer.from('II*\0\b\0\0\0', 'latin1'), Buffer.from('MM\0*\0\0\0\b', 'latin1')];

/**
 * How much may yet be looked at and cleared of a picture. One that was made for it leads to the same bytes again and again, and
 * would keep everybody waiting for minutes; what a camera wrote takes a small part.
 */
export interface Work {
  left: number;
}
const LEAST_WORK = 4_000_000;
const TIMES = 8;
/** What it takes to look at an entry, in bytes that are cleared meanwhile. */
const LOOK = 768;
export const workOn = ({ length }: Buffer): Work => ({ left: LEAST_WORK + TIMES * length });

interface Entry {
  at: number;
  tag: number;
  /** Where its value lies: in the entry itself, or elsewhere in the block. */
  from: number;
  to: number;
}

/** A block of tags as it lies in a file; what leads out of it is taken for nothing. */
class Block {
  private readonly isLittle: boolean;

  constructor(
    private readonly bytes: Buffer,
    private readonly work = workOn(bytes),
  ) {
    this.isLittle = bytes.toString('latin1', 0, 2) === 'II';
  }

  get first(): number {
    return this.int(4);
  }

  short(at: number): number {
    if (at + 2 > this.bytes.length) return 0;
    return this.isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  int(at: number): number {
    if (at + 4 > this.bytes.length) return 0;
    return this.isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }

  setShort(at: number, value: number): void {
    if (this.isLittle) this.bytes.writeUInt16LE(value, at);
    else this.bytes.writeUInt16BE(value, at);
  }

  /** The number of entries that the block has room for. */
  count(directory: number): number {
    const room = Math.floor((this.bytes.length - directory - 2) / ENTRY);
    return directory < 8 ? 0 : Math.max(0, Math.min(this.short(directory), room));
  }

  entries(directory: number): Entry[] {
    const length = this.count(directory);
    if (!this.spend((length + 1) * LOOK)) return [];
    return Array.from({ length }, (_, number) => {
      const at = directory + 2 + number * ENTRY;
      const size = (SIZES[this.short(at + 2)] ?? 1) * this.int(at + 4);
      const from = size > 4 ? this.int(at + 8) : at + 8;
      return { at, tag: this.short(at), from, to: Math.min(from + Math.max(size, 4), this.bytes.length) };
    });
  }

  next(directory: number): number {
    return this.int(directory + 2 + this.count(directory) * ENTRY);
  }

  clear(from: number, to: number): void {
    const end = Math.min(to, this.bytes.length);
    if (from >= 8 && from < end && this.spend(end - from)) this.bytes.fill(0, from, end);
  }

  private spend(cost: number): boolean {
    this.work.left -= cost;
    return this.work.left >= 0;
  }

  move(from: number, to: number, target: number): void {
    if (this.spend(Math.max(to - from, 0))) this.bytes.copyWithin(target, from, to);
  }
}

/** Which way up the picture is shown, as the camera wrote it; upright where nothing is said. */
export function orientationIn(bytes: Buffer): number {
  const block = new Block(bytes);
  const said = block.entries(block.first).find(({ tag }) => tag === ORIENTATION);
  const value = said ? block.short(said.from) : UPRIGHT;
  return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
}

/** A block that says which way up, and nothing else. */
export function onlyOrientation(orientation: number): Buffer {
  const block = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  block.writeUInt16BE(orientation, 18);
  return block;
}

/**
 * Clears tags of a block where they lie, so that nothing around it moves, with all that they lead to.
 *
 * @param bytes the block and whatever follows it
 * @param goes which tags of the directories in the row go; those that lead on to others go or stay with what they lead to
 * @param work shared by all blocks of a picture
 */
export function clearTags(bytes: Buffer, goes: (tag: number) => boolean, work = workOn(bytes)): void {
  const block = new Block(bytes, work);
  const seen = new Set<number>();
  for (let at = block.first; at >= 8 && !seen.has(at) && seen.size < MOST_DIRECTORIES;) {
    seen.add(at);
    const next = block.next(at);
    clearDirectory(block, at, goes, seen);
    at = next;
  }
}

function clearDirectory(block: Block, directory: number, goes: (tag: number) => boolean, seen: Set<number>): void {
  const entries = block.entries(directory);
  const gone = entries.filter(({ tag }) => goes(tag));
  const small = gone.find(({ tag }) => tag === SMALL_PICTURE_AT);
  const size = gone.find(({ tag }) => tag === SMALL_PICTURE_SIZE);
  if (small && size) block.clear(block.int(small.from), block.int(small.from) + block.int(size.from));
  for (const { tag, from, to } of gone) {
    const further = FURTHER.includes(tag) ? block.int(from) : 0;
    if (further >= 8 && !seen.has(further) && seen.size < MOST_DIRECTORIES) {
      seen.add(further);
      clearDirectory(block, further, () => true, seen);
    }
    block.clear(from, to);
  }
  // Those that stay move together, last first; what leads on to the next directory follows them.
  const end = directory + 2 + entries.length * ENTRY;
  let followed = end + 4;
  for (const { at } of [...gone].reverse()) {
    block.move(at + ENTRY, followed, at);
    followed -= ENTRY;
    block.clear(followed, followed + ENTRY);
  }
  if (gone.length > 0) block.setShort(directory, entries.length - gone.length);
}

const WORD = 0x1_0000_0000;

/** Numbers that look like chance and are the same for the same seed: sfc32, as published with PractRand. */
export class Random {
  private readonly state: [number, number, number, number];

  constructor(seed: number) {
    this.state = [0x9e37_79b9, 0x243f_6a88, 0xb7e1_5162, seed >>> 0];
    for (let round = 0; round < 15; round += 1) this.word();
  }

  /** A whole number from 0 to one below the limit. */
  below(limit: number): number {
    return Math.floor((this.word() / WORD) * limit);
  }

  /** A whole number from the one to the other. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** Whether something happens that happens this often, from 0 to 1. */
  happens(often: number): boolean {
    return this.word() / WORD < often;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  /** So many different ones of the choices, or all there are. */
  some<T>(choices: readonly T[], count: number): T[] {
    const left = [...choices];
    for (let at = 0; at < Math.min(count, left.length); at += 1) {
      const other = this.between(at, left.length - 1);
      [left[at], left[other]] = [left[other] as T, left[at] as T];
    }
    return left.slice(0, count);
  }

  /** An identifier such as the product makes. */
  id(): string {
    const hex = Array.from({ length: 4 }, () => this.word().toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  private word(): number {
    let [a, b, c, count] = this.state;
    const out = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    this.state.splice(0, 4, a, b, c | 0, count);
    return out >>> 0;
  }
}

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const FREE = 20;
const MOST_ADDRESSES = 10_000;

/**
 * Counts the wrong tokens that come from one address. Guessing one is hopeless, so that this only keeps machines from
 * trying; genuine links from the same address, such as that of a whole company, are never refused for it.
 */
export class WrongTokens {
  private readonly byAddress = new Map<string, { count: number; since: number }>();

  /** Counts one more. @returns the seconds for which further ones are not even looked at; 0 while there are free ones */
  count(address: string, now: number): number {
    const known = this.byAddress.get(address);
    const entry = known && now - known.since < WINDOW ? known : { count: 0, since: now };
    entry.count += 1;
    this.byAddress.delete(address);
    this.byAddress.set(address, entry);
    const [oldest] = this.byAddress.keys();
    if (this.byAddress.size > MOST_ADDRESSES && oldest !== undefined) this.byAddress.delete(oldest);
    return entry.count > FREE ? Math.ceil((entry.since + WINDOW - now) / 1_000) : 0;
  }
}

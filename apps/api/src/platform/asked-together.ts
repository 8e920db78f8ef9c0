/**
 * Reads by a key for many who ask at the same time. Those who ask while a reading is on its way wait for the next one, which
 * is for all of them: nobody is told what was read before they asked.
 */
export class AskedTogether<Value> {
  private coming: { keys: Set<string>; found: Promise<Map<string, Value>> } | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** @param read what stands under each of these keys, where there is anything */
  constructor(private readonly read: (keys: string[]) => Promise<Map<string, Value>>) {}

  /** What stands under the key now, if anything does. */
  async ask(key: string): Promise<Value | undefined> {
    const coming = this.coming ?? this.next();
    coming.keys.add(key);
    return (await coming.found).get(key);
  }

  private next(): { keys: Set<string>; found: Promise<Map<string, Value>> } {
    const keys = new Set<string>();
    const found = this.last.then(() => {
      this.coming = null;
      return this.read([...keys]);
    });
    this.last = found.catch(() => undefined);
    this.coming = { keys, found };
    return this.coming;
  }
}

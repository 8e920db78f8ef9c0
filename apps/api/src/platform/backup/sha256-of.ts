import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The hash of a file's bytes; nothing when it cannot be read. */
export async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

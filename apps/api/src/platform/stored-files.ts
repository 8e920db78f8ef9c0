import { join } from 'node:path';

/** Where the contents of uploaded files lie. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files');

/** The content of this hash, in the folder of its first two letters; the preview of a picture beside it. */
export const storedFile = (root: string, hash: string, part: 'content' | 'preview' = 'content'): string =>
  join(root, hash.slice(0, 2), part === 'content' ? hash : `${hash}.webp`);

import type { shell as source } from '../fr/shell';

export const shell: typeof source = {};

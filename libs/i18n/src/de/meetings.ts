import type { meetings as source } from '../fr/meetings';

export const meetings: typeof source = {};

import type { identity as source } from '../fr/identity';

export const identity: typeof source = {};

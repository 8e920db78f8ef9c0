import type { insights as source } from '../fr/insights';

export const insights: typeof source = {};

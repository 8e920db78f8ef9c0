import type { organisations as source } from '../fr/organisations';

export const organisations: typeof source = {};

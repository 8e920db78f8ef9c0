import type { publicPages as source } from '../fr/public-pages';

export const publicPages: typeof source = {};

import type { actions as source } from '../fr/actions';

export const actions: typeof source = {};

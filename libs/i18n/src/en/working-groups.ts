import type { workingGroups as source } from '../fr/working-groups';

export const workingGroups: typeof source = {};

import type { territory as source } from '../fr/territory';

export const territory: typeof source = {};

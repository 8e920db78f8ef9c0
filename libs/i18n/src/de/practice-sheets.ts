import type { practiceSheets as source } from '../fr/practice-sheets';

export const practiceSheets: typeof source = {};

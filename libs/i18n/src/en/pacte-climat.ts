import type { pacteClimat as source } from '../fr/pacte-climat';

export const pacteClimat: typeof source = {};

import type { formerMeasures as source } from '../fr/former-measures';

export const formerMeasures: typeof source = {
  title: 'Offene Kommentare zu Maßnahmen einer früheren Fassung',
  mark: 'frühere Fassung: {version}',
  one: 'Eine Maßnahme',
};

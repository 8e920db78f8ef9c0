import type { formerMeasures as source } from '../fr/former-measures';

export const formerMeasures: typeof source = {
  title: 'Open comments on measures of a former version',
  mark: 'former version: {version}',
  one: 'A measure',
};

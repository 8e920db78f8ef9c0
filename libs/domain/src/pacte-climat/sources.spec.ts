import type { MeasureDetail } from './catalogue.schema';
import { sourcesTold } from './sources';

const nothing = {
  codeInferred: null,
  indicator: null,
  criteria: [],
  furtherSteps: [],
  rules: [],
  tags: [],
  validFrom: null,
  validUntil: null,
};
const version = { sourceUrl: 'https://programme.example/', retrievedOn: '2026-11-01' };
const ofVersion = { source: version.sourceUrl, day: version.retrievedOn, toConfirm: false, isOfVersion: true };
const valuesOf = (measure: Partial<MeasureDetail>) =>
  sourcesTold({ ...nothing, ...measure }, version).map(({ value }) => value);

describe('The sources of a measure', () => {
  it('are told of every value that is there, and of the points also where they are not', () => {
    expect(valuesOf({})).toEqual(['title', 'points']);
    const text = { fr: 'a', de: 'b', en: 'c', translated: null };
    const whole = {
      codeInferred: '6.1.1',
      indicator: { ...text, unit: null, direction: null },
      rules: [text],
      tags: ['waste'],
      validUntil: '2030-12-31',
    };
    expect(valuesOf(whole as Partial<MeasureDetail>)).toEqual([
      'code',
      'title',
      'points',
      'indicator',
      'rules',
      'tags',
      'validity',
    ]);
  });

  it('are those of the version where the measure says none, and its own where it does', () => {
    const own = { source: 'Mémorial A482', day: null, toConfirm: true };
    expect(sourcesTold({ ...nothing, sources: [{ value: 'points', ...own }] }, version)).toEqual([
      { value: 'title', ...ofVersion },
      { value: 'points', ...own, isOfVersion: false },
    ]);
  });
});

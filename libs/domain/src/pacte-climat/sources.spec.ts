import type { MeasureDetail } from './catalogue.schema';
import { sectionTitle, sourcesTold } from './sources';

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

describe('The title of a section', () => {
  it('is told in the language of the reader, and else in one in which it is given', () => {
    const titles = { titleFr: 'Partenaires', titleDe: 'Partner', titleEn: 'Partners' };
    expect((['fr', 'de', 'en'] as const).map((locale) => sectionTitle(titles, locale)?.text)).toEqual([
      'Partenaires',
      'Partner',
      'Partners',
    ]);
    const french = { text: 'Partenaires', locale: 'fr' };
    expect(sectionTitle({ ...titles, titleEn: null }, 'en')).toEqual(french);
    // Frozen before sections had one.
    expect(sectionTitle({ titleFr: 'Partenaires', titleDe: null }, 'en')).toEqual(french);
    expect(sectionTitle({ titleFr: null, titleDe: 'Partner' }, 'fr')).toEqual({ text: 'Partner', locale: 'de' });
    expect(sectionTitle({ titleFr: null, titleDe: null }, 'fr')).toBeNull();
  });
});

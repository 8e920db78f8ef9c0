import { TestBed } from '@angular/core/testing';
import type { WorkingGroupDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { asDay, asTyped } from './group-form-model';
import { ledeOf, sinceInWords } from './wording';

const mobility = { id: 't', slug: 'mobility', nameFr: 'Mobilité', nameDe: 'Mobilität', nameEn: 'Mobility' };
const participants = (members: number, partners: number, communes: number, isDemo = false) =>
  Object.entries({ member: members, partner: partners, commune: communes }).flatMap(([role, count]) =>
    Array.from({ length: count }, () => ({ role, isDemo })),
  );
const group = (over: Partial<WorkingGroupDetail>): WorkingGroupDetail =>
  ({
    sinceDay: '2016-01-01',
    sincePrecision: 'year',
    statedCompanies: 8,
    isDemo: false,
    participants: participants(0, 4, 0),
    themes: [{ theme: mobility, phase: 'pilot', sinceDay: null, isDemo: false }],
    ...over,
  }) as unknown as WorkingGroupDetail;

describe('the sentence that opens the page of a group', () => {
  const counts = (members: number, partners: number, communes: number) => ({
    statedCompanies: null,
    participants: participants(members, partners, communes),
    themes: [],
  });
  const noDay = { sinceDay: null };

  it.each([
    ['fr', {}, 'Depuis 2016, 8 entreprises et 4 acteurs publics travaillent ensemble\u202f; thème\u00a0: mobilité.'],
    ['de', {}, 'Seit 2016 arbeiten 8 Unternehmen und 4 öffentliche Akteure zusammen; Thema: Mobilität.'],
    ['en', {}, 'Since 2016, 8 companies and 4 public actors have worked together; theme: mobility.'],
    ['fr', { ...counts(7, 1, 2), ...noDay }, '7 entreprises, un acteur public et 2 communes travaillent ensemble.'],
    [
      'de',
      { ...counts(7, 1, 2), ...noDay },
      '7 Unternehmen, ein öffentlicher Akteur und 2 Gemeinden arbeiten zusammen.',
    ],
    ['fr', { ...counts(0, 0, 2), ...noDay }, '2 communes travaillent ensemble.'],
    ['fr', { ...counts(1, 0, 0), ...noDay }, 'Une entreprise y travaille.'],
    ['fr', counts(0, 0, 0), 'Personne n’a encore rejoint ce groupe.'],
    ['fr', { ...counts(0, 0, 0), participants: participants(3, 1, 3, true) }, 'Personne n’a encore rejoint ce groupe.'],
  ] as const)('%s %j', async (locale, over, sentence) => {
    const i18n = TestBed.inject(I18n);
    await i18n.use(locale);
    const parts = ledeOf(i18n, group(over as unknown as Partial<WorkingGroupDetail>));
    expect(parts.map(({ text }) => text).join('')).toBe(sentence);
  });
});

describe('since when a group exists', () => {
  it.each([
    ['year', '2016'],
    ['month', 'mars 2016'],
    ['day', '14 mars 2016'],
  ] as const)('known by its %s', async (sincePrecision, words) => {
    const i18n = TestBed.inject(I18n);
    await i18n.use('fr');
    expect(sinceInWords(i18n, { sinceDay: '2016-03-14', sincePrecision })).toBe(words);
  });

  it.each([
    ['2016-03-14', 'year', '2016', '2016-01-01'],
    ['2016-03-14', 'month', '2016-03', '2016-03-01'],
    ['2016-03-14', 'day', '2016-03-14', '2016-03-14'],
    [null, 'year', '', ''],
  ] as const)('%s is typed by its %s as %s', (day, precision, typed, sent) => {
    expect(asTyped(day, precision)).toBe(typed);
    expect(asDay(typed)).toBe(sent);
  });

  it('leaves what is no day for the schema to refuse', () => {
    expect(asDay('16')).toBe('16');
  });
});

import fc from 'fast-check';
import {
  type CatalogueBody,
  type CatalogueColumn,
  type TableWords,
  catalogueBody,
  catalogueColumns,
  catalogueFromTable,
  catalogueToTable,
  type CatalogueHeadFields,
  differenceOf,
  headDifferenceOf,
  directions,
  rowKinds,
} from '.';
import { sourcedValues } from '../pacte-climat';
import { fold } from '../shared/fold';

const own = <T extends string>(words: readonly T[]): Map<string, T> =>
  new Map(words.map((word) => [word.toLowerCase(), word]));
const words: TableWords = {
  columns: own(catalogueColumns),
  kinds: own(rowKinds),
  flags: new Map([
    ['true', true],
    ['false', false],
  ]),
  directions: own(directions),
  values: own(sourcedValues),
};

type Row = Partial<Record<CatalogueColumn, string | number | boolean | null>>;
const sheetOf = (rows: readonly Row[]) => ({
  headings: [...catalogueColumns],
  rows: rows.map((row, at) => ({ number: at + 2, cells: catalogueColumns.map((column) => String(row[column] ?? '')) })),
});
const read = (rows: readonly Row[]) => catalogueFromTable(sheetOf(rows), words);

const sentence = fc.stringMatching(/^[a-zA-ZéüÄ][a-zA-Z éüÄ.%-]{0,30}[a-z]$/);
const body: fc.Arbitrary<CatalogueBody> = fc
  .record({
    codes: fc.uniqueArray(fc.stringMatching(/^[1-9]\.[1-9]$/), { maxLength: 4 }),
    slugs: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}(-[a-z]{1,5})?$/), { minLength: 1, maxLength: 6 }),
    points: fc.array(fc.option(fc.integer({ min: 0, max: 100_000 }).map((each) => each / 1000))),
    texts: fc.uniqueArray(sentence, { minLength: 12, maxLength: 12, selector: fold }),
    weighted: fc.boolean(),
  })
  .map(({ codes, slugs, points, texts, weighted }) => {
    const text = (at: number): string => texts[at % texts.length] ?? 'Texte';
    const translated = (at: number) => (at % 3 === 2 ? null : { fr: at % 3 === 0, de: at % 3 === 1 });
    const placed = (at: number) => ({
      translated: translated(at),
      source: at % 2 ? { source: text(at), day: at % 4 === 1 ? '2026-03-01' : null, toConfirm: at % 4 === 3 } : null,
    });
    const valid = (at: number) => ({
      validFrom: at % 3 ? '2026-01-01' : null,
      validUntil: at % 3 === 1 ? '2026-01-01' : null,
    });
    return catalogueBody.parse({
      sections: codes.map((code, at) => ({
        code,
        titleFr: at % 2 ? text(at) : null,
        titleDe: text(at + 1),
        titleEn: at % 3 ? text(at + 2) : null,
        ...placed(at),
      })),
      measures: slugs.map((slug, at) => ({
        slug,
        sectionCode: codes[at] ?? null,
        codeInferred: at % 2 ? `6.1.${at}` : null,
        titleFr: text(at),
        titleDe: text(at + 1),
        titleEn: text(at + 2),
        titleFrIsTranslation: at % 2 === 0,
        titleDeIsTranslation: false,
        maxPoints: points[at] ?? null,
        indicator:
          at % 3 === 0
            ? {
                fr: text(at),
                de: text(at),
                en: text(at),
                unit: at % 2 ? '%' : null,
                direction: 'more',
                translated: translated(at),
              }
            : null,
        tags: at % 2 ? ['adaptation'] : [],
        rules: at % 2 ? [{ fr: text(at), de: text(at + 1), en: text(at + 2), translated: translated(at) }] : [],
        criteria: [40, 60].map((weight, which) => ({
          kind: 'criterion',
          textFr: text(at + which),
          textDe: text(at + which + 1),
          textEn: text(at + which + 2),
          weight: weighted ? weight : null,
          translated: translated(at + which),
          ...valid(at + which),
        })),
        replaces: [],
        isProvenByMeetings: at % 2 === 0,
        ...valid(at),
        sources: [{ value: 'points', source: text(at), day: at % 2 ? '2026-03-01' : null, toConfirm: at % 2 === 1 }],
      })),
      topics: codes.map((sectionCode, at) => ({
        sectionCode,
        ...{ textFr: text(3), textDe: text(4), textEn: text(5) },
        ...placed(at),
      })),
    });
  });

describe('A catalogue as a spreadsheet', () => {
  it('read back, says what it said', () => {
    fc.assert(
      fc.property(body, (catalogue) => {
        const { body: again, issues } = read(catalogueToTable(catalogue));
        expect(issues).toEqual([]);
        expect(again).toEqual(catalogue);
        expect(differenceOf(catalogue, again ?? catalogue)).toEqual([]);
      }),
    );
  });

  it('tells everything that is wrong at once, by row and column, and takes nothing', () => {
    const texts = { textFr: 'Titre', textDe: 'Titel' };
    const measure = { kind: 'measure', ...texts };
    const { body: taken, issues } = read([
      { kind: 'section', code: '6.1' },
      { ...measure, code: 'une', parent: '9.9', points: '-1' },
      { ...measure, code: 'une', parent: '6.1', points: 'beaucoup' },
      { ...measure, code: 'Pas Un Slug', textDe: '' },
      { kind: 'criterion', parent: 'inconnue', textFr: 'Critère', textDe: 'Kriterium' },
      { kind: 'criterion', parent: 'une', textFr: 'Un', textDe: 'Eins', weight: '40' },
      { kind: 'criterion', parent: 'une', textFr: 'Deux', textDe: 'Zwei', weight: '50' },
      { kind: 'chapitre', code: '7' },
      { kind: 'section', code: '6.2', source: 'Page', sourceDay: 'hier' },
      { ...measure, code: 'deux', validFrom: '2026-02-01', validUntil: '2026-01-31' },
      { kind: 'criterion', parent: 'deux', ...texts, validFrom: '2026-02-01', validUntil: '2026-01-31' },
      {
        kind: 'source',
        parent: 'une',
        code: 'points',
        source: 'Page',
        sourceDay: '31.12.2025',
        toConfirm: 'peut-être',
      },
    ]);
    expect(taken).toBeNull();
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual(
      expect.arrayContaining([
        [3, 'parent', 'unknown-parent'],
        [3, 'points', 'too-small'],
        [4, 'code', 'duplicate'],
        [4, 'points', 'invalid-type'],
        [5, 'code', 'invalid-format'],
        [5, 'textDe', 'required'],
        [6, 'parent', 'unknown-parent'],
        [3, 'weight', 'weights-not-whole'],
        [9, 'kind', 'invalid-choice'],
        [10, 'sourceDay', 'invalid-format'],
        [11, 'validUntil', 'ends-before-start'],
        [12, 'validUntil', 'ends-before-start'],
        [13, 'sourceDay', 'invalid-format'],
        [13, 'toConfirm', 'invalid-choice'],
      ]),
    );
  });

  it('tells at the later row what stands twice: a criterion, a rule, a topic, or the number of a measure', () => {
    const row = (kind: string, over: Row): Row => ({
      kind,
      textFr: 'Créer un inventaire',
      textDe: 'Inventar',
      ...over,
    });
    const { body: taken, issues } = read([
      row('section', { code: '6.1' }),
      row('measure', { code: 'une', number: '6.1.1' }),
      row('measure', { code: 'deux', number: '6.1.1' }),
      // Nobody knows the number of these two.
      row('measure', { code: 'trois' }),
      row('measure', { code: 'quatre' }),
      row('criterion', { parent: 'une' }),
      row('criterion', { parent: 'une', textFr: ' CREER un  inventaire', textDe: 'INVENTAR' }),
      // The same words are something else as a step, for another measure, or with other words in German.
      row('further-step', { parent: 'une' }),
      row('criterion', { parent: 'deux' }),
      row('criterion', { parent: 'une', textDe: 'Verzeichnis' }),
      row('rule', { parent: 'une' }),
      row('rule', { parent: 'une' }),
      row('topic', { parent: '6.1' }),
      row('topic', { parent: '6.1' }),
    ]);
    expect(taken).toBeNull();
    expect(issues.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [4, 'number', 'duplicate'],
      [8, 'textFr', 'duplicate'],
      [13, 'textFr', 'duplicate'],
      [15, 'textFr', 'duplicate'],
    ]);
  });

  it('needs its columns', () => {
    const { issues } = catalogueFromTable({ headings: ['code', 'autre'], rows: [] }, words);
    expect(issues).toEqual([
      { row: null, column: null, code: 'missing-columns', params: { columns: ['kind', 'textFr', 'textDe'] } },
    ]);
  });

  it('takes a measure that stands below its criteria, and a comma in its points', () => {
    const { body: taken } = read([
      { kind: 'criterion', parent: 'une', textFr: 'Un', textDe: 'Eins' },
      { kind: 'measure', code: 'une', textFr: 'Titre', textDe: 'Titel', points: '4,5' },
    ]);
    expect(taken?.measures[0]).toMatchObject({ maxPoints: 4.5, titleEn: 'Titel', criteria: [{ textFr: 'Un' }] });
  });
});

describe('The difference of two versions', () => {
  const measure = (slug: string, over: object = {}): CatalogueBody['measures'][number] => ({
    slug,
    sectionCode: null,
    codeInferred: null,
    titleFr: slug,
    titleDe: slug,
    titleEn: slug,
    titleFrIsTranslation: false,
    titleDeIsTranslation: false,
    maxPoints: null,
    indicator: null,
    tags: [],
    rules: [],
    criteria: [],
    replaces: [],
    sources: [],
    ...{ isProvenByMeetings: false, validFrom: null, validUntil: null },
    ...over,
  });
  const of = (...measures: CatalogueBody['measures']): CatalogueBody => ({ sections: [], measures, topics: [] });

  it('names what was added, changed and removed, and knows a measure that was renamed', () => {
    const before = of(measure('une', { maxPoints: 4 }), measure('deux'), measure('trois'));
    const after = of(measure('une', { maxPoints: 6 }), measure('second', { replaces: ['deux'] }), measure('quatre'));
    expect(differenceOf(before, after).map(({ key, change }) => [key, change])).toEqual([
      ['une', 'changed'],
      ['second', 'changed'],
      ['quatre', 'added'],
      ['trois', 'removed'],
    ]);
    expect(differenceOf(before, after)[0]?.fields).toEqual([{ field: 'maxPoints', before: 4, after: 6 }]);
  });

  it('names what the version says otherwise of itself, down to a level and a subsidy', () => {
    const subsidy = { percent: 50, year: 2026, eurosPerInhabitant: 10, mostInhabitants: null };
    const paid = { source: 'Règlement', day: null, toConfirm: true };
    const certification = {
      levels: [40, 50].map((percent) => ({ percent, distinction: null })),
      ...{ validityYears: 3, from: '2021-01-01', to: null, source: 'Loi', day: null, toConfirm: false },
      subsidies: [{ ...subsidy, ...paid }],
    };
    const head: CatalogueHeadFields = {
      ...{
        chapter: '6',
        label: 'Version 2026',
        titleFr: 'Coopération',
        titleDe: 'Zusammenarbeit',
        titleEn: 'Cooperation',
      },
      ...{ translated: null, sourceUrl: 'https://programme.example', note: null, retrievedOn: null, certification },
      ...{ validFrom: null, validUntil: null },
    };
    expect(headDifferenceOf(head, structuredClone(head))).toEqual([]);
    const later: CatalogueHeadFields = {
      ...head,
      ...{ label: 'Version 2027', chapter: '7', note: 'Provisoire', validUntil: '2030-12-31' },
      certification: {
        ...certification,
        levels: [...certification.levels, { percent: 75, distinction: 'Or' }],
        validityYears: 4,
        subsidies: [{ ...subsidy, ...paid, eurosPerInhabitant: 12, mostInhabitants: 10_000, toConfirm: false }],
      },
    };
    expect(headDifferenceOf(head, later)).toMatchObject([{ node: 'head', change: 'changed', key: 'Version 2027' }]);
    expect(headDifferenceOf(head, later)[0]?.fields).toEqual([
      { field: 'chapter', before: '6', after: '7' },
      { field: 'label', before: 'Version 2026', after: 'Version 2027' },
      { field: 'note', before: null, after: 'Provisoire' },
      { field: 'validUntil', before: null, after: '2030-12-31' },
      { field: 'certification.validityYears', before: 3, after: 4 },
      { field: 'subsidy 50/2026', before: '10 € · Règlement ?', after: '12 € · ≤ 10000 · Règlement' },
      { field: 'level 75', before: null, after: '75 % Or' },
    ]);
    const silent = headDifferenceOf(head, { ...head, certification: null })[0]?.fields ?? [];
    expect(silent).toContainEqual({ field: 'level 40', before: '40 %', after: null });
  });
});

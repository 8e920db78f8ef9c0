import fc from 'fast-check';
import type { AssessedMeasure } from '../pacte-climat/chapter-6.schema';
import { scoreChapter } from '../pacte-climat/scoring.rules';
import { type PublicSource, publicChapterOf } from './public-chapter';
import { publicChapter, publicChapterJsonSchema } from './public-chapter.schema';
import { type PublicPageChoice, publicPagePut } from './public-page.schema';
import { type PublicPart, opensFigures, publicParts } from './public-parts';
import { publicTable } from './public-table';

const SECRET = 'secret';
const texts = { titleFr: 'Secteur privé', titleDe: 'Privatwirtschaft', titleEn: 'Private sector' };
const OPEN = 'open-group';

/** A measure whose every text that is nobody's business says so. */
function aMeasure(id: string, maxPoints: number | null, effectiveShare: number | null): AssessedMeasure {
  const asked = { id, sectionId: null, maxPoints };
  const shares = { concerns: true, reductionFactor: 1, effectiveShare, plannedShare: null };
  const score = scoreChapter([asked], [{ measureId: id, ...shares }]).measures.get(id);
  if (!score) throw new Error('The fixture is not whole.');
  const action = (title: string, groupId: string): AssessedMeasure['actions'][number] => ({
    id: `${SECRET}-action`,
    part: 'full',
    title,
    group: { id: groupId, slug: 'kirchberg', name: 'Kirchberg', isDemo: false },
    status: 'planned',
    synergy: null,
    progress: 40,
    dueDay: '2026-12-01',
    doneDay: null,
    daysLate: 0,
    responsibles: [{ id: SECRET, name: `${SECRET} organisation`, kind: 'company', isDemo: false }],
    isDemo: false,
    share: 0.1,
    gain: 1,
  });
  return {
    measure: {
      id,
      slug: `slug-${id}`,
      codeInferred: '6.2.1',
      ...texts,
      sectionId: null,
      titleFrIsTranslation: true,
      maxPoints,
      indicator: { fr: 'Projets', de: 'Projekte', en: 'Projects', unit: null },
      tags: [SECRET],
      rules: [],
      criteria: [],
      furtherSteps: [],
    },
    assessment: {
      id: SECRET,
      ...shares,
      concernsReason: `${SECRET} reason`,
      reductionReason: `${SECRET} reduction`,
      sharesBy: 'hand',
      criteria: [],
      indicatorValues: [{ year: 2025, value: 4, source: 'Rapport annuel' }],
      responsible: { id: SECRET, name: `${SECRET} person` },
      comment: `${SECRET} comment`,
      reviewedOn: '2026-11-01',
      isDemo: false,
      version: 1,
    },
    score,
    actions: [action('Table ronde', OPEN), action(`${SECRET} action of a hidden group`, 'hidden')],
  };
}

/** A piece has more than a title and its measures. */
const withMore = {
  id: 'open',
  title: 'Procès-verbal',
  measures: [{ id: 'one' }, { id: 'two' }],
  note: SECRET,
  url: SECRET,
  addedBy: SECRET,
};

function aSource(): PublicSource {
  const measures = [aMeasure('one', 10, 0.6), aMeasure('two', null, 0.5), aMeasure('three', 4, null)];
  const { total } = scoreChapter(
    measures.map(({ measure }) => measure),
    measures.map(({ measure, assessment }) => ({
      measureId: measure.id,
      concerns: true,
      reductionFactor: 1,
      effectiveShare: assessment?.effectiveShare ?? null,
      plannedShare: null,
    })),
  );
  return {
    commune: { code: 'D001', name: 'Beispill', canton: 'Capellen', isDemo: false },
    state: { kind: 'live', day: '2026-11-28' },
    catalogue: {
      id: SECRET,
      programme: 'Pacte Climat 2.0',
      chapter: '6',
      label: 'Version 1',
      ...texts,
      sourceUrl: 'https://catalogue.example',
      note: SECRET,
      retrievedOn: null,
    },
    sections: [{ id: null, code: null, titleFr: null, titleDe: null, measures, total }],
    total,
    isDemo: false,
    openGroupIds: new Set([OPEN]),
    evidence: [withMore, { ...withMore, id: 'internal', title: `${SECRET} meeting`, measures: [{ id: 'three' }] }],
    openEvidenceIds: new Set(['open']),
    standing: { state: 'valid', level: 50, endsOn: '2028-01-01', daysLeft: 400, catalogue: null },
  };
}

const aChoice = (parts: readonly PublicPart[], over: Partial<PublicPageChoice> = {}): PublicPageChoice => ({
  parts: [...parts],
  introductionFr: 'Notre commune agit.',
  introductionDe: null,
  introductionEn: null,
  evidenceForm: 'number',
  contactOf: 'office',
  contactName: 'Service écologique',
  contactEmail: 'ecologie@beispill.example',
  contactTelephone: null,
  contactUrl: null,
  snapshotId: null,
  ...over,
});

const anyParts = fc.subarray([...publicParts]);
const partOf = {
  introduction: 'introduction',
  totals: 'totals',
  evidence: 'evidence',
  certification: 'certification',
  contact: 'contact',
} as const;

describe('What everybody sees of a chapter', () => {
  it('is what the commune chose and nothing else, whatever it chose', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('number' as const, 'titles' as const), (parts, evidenceForm) => {
        const shown = publicChapterOf(aSource(), aChoice(parts, { evidenceForm }));
        expect(shown.shown).toEqual(parts);
        for (const [field, part] of Object.entries(partOf)) {
          expect([field, shown[field as keyof typeof partOf] !== null]).toEqual([field, parts.includes(part)]);
        }
        for (const measure of shown.measures ?? []) {
          expect(measure.score !== null).toBe(parts.includes('measures'));
          expect(measure.actions !== null).toBe(parts.includes('actions'));
          expect(measure.indicator !== null).toBe(parts.includes('indicators'));
          expect(measure.evidence !== null).toBe(parts.includes('evidence'));
        }
        // The documented shape, to the letter: not a field more.
        expect(publicChapter.parse(shown)).toEqual(shown);
      }),
    );
  });

  it('never names a person, a comment, a reason, a hidden group, or what is behind a piece of evidence', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom('number' as const, 'titles' as const), (parts, evidenceForm) => {
        const shown = publicChapterOf(aSource(), aChoice(parts, { evidenceForm }));
        expect(JSON.stringify([shown, publicTable(shown)])).not.toContain(SECRET);
      }),
    );
  });

  it('keeps what is not known unknown, and counts a piece once in all', () => {
    const shown = publicChapterOf(aSource(), aChoice(publicParts, { evidenceForm: 'titles' }));
    expect(shown.measures?.map(({ score }) => [score?.maximum, score?.effective, score?.unknown])).toEqual([
      [10, 6, 0],
      [null, null, null],
      [4, null, 4],
    ]);
    expect(shown.totals).toMatchObject({ effective: 6, unknown: 4, counted: 2, withoutPoints: 1 });
    expect(shown.evidence).toEqual({ pieces: 2 });
    expect(shown.measures?.map(({ evidence }) => evidence)).toEqual([
      { pieces: 1, titles: ['Procès-verbal'] },
      { pieces: 1, titles: ['Procès-verbal'] },
      // It comes from what is not public: it counts, and has no name.
      { pieces: 1, titles: [] },
    ]);
  });

  it('says null and not zero in the totals of what nobody has assessed', () => {
    const source = aSource();
    const total = { ...source.total, assessed: 0, effective: 0, planned: 0, remaining: 0, unknown: 14 };
    const shown = publicChapterOf({ ...source, total }, aChoice(['totals']));
    expect(shown.totals).toMatchObject({ possible: 14, effective: null, planned: null, remaining: null, unknown: 14 });
    expect(publicChapter.parse(shown)).toEqual(shown);
    const { columns, rows } = publicTable(shown);
    const at = (name: string) => rows[0]?.[columns.indexOf(name)];
    expect(['possible', 'effective', 'planned', 'remaining', 'unknown'].map(at)).toEqual([14, null, null, null, 14]);
  });

  it('publishes the kind and the day of a snapshot, and not what the commune calls it among its own', () => {
    const state = { kind: 'snapshot' as const, day: '2026-11-28', label: SECRET };
    expect(publicChapterOf({ ...aSource(), state }, aChoice(publicParts)).state).toEqual({
      kind: 'snapshot',
      day: '2026-11-28',
    });
  });

  it('shows only the number of pieces where the commune wants it so', () => {
    const shown = publicChapterOf(aSource(), aChoice(['evidence']));
    expect(shown.measures?.[0]?.evidence).toEqual({ pieces: 1, titles: null });
    expect(JSON.stringify(shown)).not.toContain('Procès-verbal');
  });

  it('is described as JSON Schema in which a part that is not shown is null', () => {
    const schema = publicChapterJsonSchema() as { properties: Record<string, { anyOf?: { type?: string }[] }> };
    for (const field of ['introduction', 'totals', 'measures', 'evidence', 'certification', 'contact']) {
      expect(schema.properties[field]?.anyOf?.map(({ type }) => type)).toContain('null');
    }
  });
});

describe('The table of a public chapter', () => {
  it('has a row for each measure and one with the totals, and the columns of what is shown', () => {
    const { columns, rows } = publicTable(publicChapterOf(aSource(), aChoice(['totals', 'measures', 'evidence'])));
    const at = (row: number, name: string) => rows[row]?.[columns.indexOf(name)];
    expect(rows.map(([first]) => first)).toEqual(['measure', 'measure', 'measure', 'total']);
    expect([at(0, 'effective'), at(1, 'effective'), at(3, 'effective')]).toEqual([6, null, 6]);
    expect([at(0, 'evidence_pieces'), at(3, 'evidence_pieces')]).toEqual([1, 2]);
    expect(columns).not.toContain('actions');
    expect(columns).not.toContain('indicator_value');
  });

  it('has only the totals where nothing else is shown', () => {
    const { columns, rows } = publicTable(publicChapterOf(aSource(), aChoice(['totals'])));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[columns.indexOf('effective')]).toBe(6);
    expect(columns).not.toContain('state');
  });
});

describe('A public page', () => {
  const codes = (page: object): string[] =>
    (publicPagePut.safeParse({ version: null, published: true, parts: ['totals'], ...page }).error?.issues ?? []).map(
      ({ path }) => path.join('.'),
    );

  it('is refused where it shows nothing, or a part that has nothing in it', () => {
    expect(codes({ parts: [] })).toEqual(['parts']);
    expect(codes({ parts: [], published: false })).toEqual([]);
    expect(codes({ parts: ['introduction'] })).toEqual(['introductionFr']);
    expect(codes({ parts: ['contact'], contactOf: 'office', contactName: 'Service' })).toEqual(['contactEmail']);
    expect(codes({ parts: ['contact'], contactOf: 'office', contactTelephone: '26 12 34' })).toEqual([]);
    expect(codes({ parts: ['comments'] })).toEqual(['parts.0']);
  });

  it('is published once it is said whether its contact is a person who agreed to be named', () => {
    const contact = { parts: ['contact'], contactEmail: 'jo@beispill.example' };
    expect(codes(contact)).toEqual(['contactOf']);
    expect(codes({ ...contact, published: false })).toEqual([]);
    expect(codes({ ...contact, parts: ['totals'] })).toEqual([]);
    expect(codes({ parts: ['contact'], contactUrl: 'https://beispill.example' })).toEqual([]);
    expect(codes({ ...contact, contactOf: 'person' })).toEqual(['contactName']);
    expect(codes({ ...contact, contactOf: 'person', contactName: 'Jo Klein' })).toEqual([]);
    expect(publicChapterOf(aSource(), aChoice(['contact'], { contactOf: null })).contact).toMatchObject({
      name: null,
      email: 'ecologie@beispill.example',
    });
  });

  it('opens the figures for the list of chapters only where it shows all of them as they are now', () => {
    const parts = [...publicParts];
    expect(opensFigures({ published: true, parts, snapshotId: null })).toBe(true);
    expect(opensFigures({ published: false, parts, snapshotId: null })).toBe(false);
    expect(opensFigures({ published: true, parts, snapshotId: 'one' })).toBe(false);
    expect(opensFigures({ published: true, parts: ['totals', 'measures'], snapshotId: null })).toBe(false);
  });
});

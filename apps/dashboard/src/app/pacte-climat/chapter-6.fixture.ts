import { type AssessedMeasure, type Chapter6Detail, type MeasureAction, scoreChapter } from '@zesumme/domain';

const text = { titleFr: 'Coopération avec le secteur privé', titleDe: 'Privatwirtschaft', titleEn: 'Private sector' };

export const anAction = (over: Partial<MeasureAction> = {}): MeasureAction => ({
  id: crypto.randomUUID(),
  part: 'full',
  title: 'Table ronde',
  group: { id: crypto.randomUUID(), slug: 'zone', name: 'Zone', isDemo: true },
  status: 'planned',
  synergy: null,
  progress: 0,
  dueDay: null,
  doneDay: null,
  daysLate: 0,
  responsibles: [],
  isDemo: true,
  share: null,
  gain: null,
  ...over,
});

interface Given {
  maxPoints?: number | null;
  effective?: number | null;
  actions?: MeasureAction[];
}

/** A commune's chapter 6 with one measure for each that is given, all in one section. */
export function aChapter(...given: Given[]): Chapter6Detail {
  const measures = given.map(({ maxPoints = 10, effective = null, actions = [] }, index) => ({
    id: `measure-${index}`,
    sectionId: 'section',
    maxPoints,
    effective,
    actions,
  }));
  const assessments = measures.map(({ id, effective }) => ({
    measureId: id,
    concerns: true,
    reductionFactor: 1,
    effectiveShare: effective,
    plannedShare: null,
  }));
  const score = scoreChapter(measures, assessments);
  const rows = measures.map(({ id, maxPoints, actions }, index): AssessedMeasure => {
    const own = score.measures.get(id);
    const assessment = assessments[index];
    if (!own || !assessment) throw new Error('The fixture is not whole.');
    return {
      measure: {
        id,
        slug: `slug-${index}`,
        codeInferred: null,
        ...text,
        sectionId: 'section',
        titleFrIsTranslation: true,
        maxPoints,
        indicator: null,
        tags: [],
        rules: [],
        criteria: [],
        furtherSteps: [],
      },
      assessment: {
        ...assessment,
        id: `assessment-${index}`,
        concernsReason: null,
        reductionReason: null,
        sharesBy: 'hand',
        criteria: [],
        indicatorValues: [],
        responsible: null,
        comment: null,
        reviewedOn: null,
        isDemo: true,
        version: 1,
      },
      score: own,
      actions,
    };
  });
  return {
    commune: { code: 'D001', name: 'Beispill', isDemo: true },
    formedFrom: [],
    mergedInto: null,
    newerCatalogue: null,
    part: 'full',
    catalogue: {
      id: 'catalogue',
      programme: 'Pacte Climat 2.0',
      chapter: '6',
      label: '',
      ...text,
      sourceUrl: 'https://catalogue.example',
      note: '',
      retrievedOn: null,
    },
    sections: [
      { id: 'section', code: '6.3', titleFr: 'Secteur privé', titleDe: 'Privat', measures: rows, total: score.total },
    ],
    topics: [],
    total: score.total,
    reviewedOn: null,
    settings: { agreed: false, published: false, version: null },
    comments: [],
    isDemo: true,
    can: { assess: true, changeSettings: true, readHistory: true },
  };
}

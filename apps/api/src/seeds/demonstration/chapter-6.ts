import type { CriterionState } from '@zesumme/domain';
import { Assessment } from '../../pacte-climat/assessment.entity';
import { CommuneAudit } from '../../pacte-climat/commune-audit.entity';
import { CommuneCatalogue } from '../../pacte-climat/commune-catalogue.entity';
import { CommuneSetting } from '../../pacte-climat/commune-setting.entity';
import { CriterionAnswer } from '../../pacte-climat/criterion-answer.entity';
import { IndicatorValue } from '../../pacte-climat/indicator-value.entity';
import type { Ctx } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { catalogueId, criterionId, measureId } from '../reference/catalogue';
import { insertAll, seedId } from '../rows';
import { measure } from './actions/plan';
import type { Calendar } from './calendar';
import { contactId } from './organisations';

/** What a fictitious commune says of one measure. A measure that is not named is not assessed. */
export interface Assessed {
  commune: string;
  measure: string;
  effective: number;
  planned: number | null;
  /** In days from today. */
  reviewed: number;
  comment?: string;
  reduction?: { factor: number; reason: string };
  /** By the address of the contact. */
  responsible?: string;
  /** What is said of each criterion, in their order, where the shares are made of them: each brings so much. */
  criteria?: { states: readonly CriterionState[]; share: number };
  /** Of the indicator, in years before this one. */
  values?: readonly { ago: number; value: number; source: string }[];
}

const REPORT = "Rapport annuel de l'équipe climat";
const REGIONAL = 'Conventions avec les communes voisines';
const AGENDA = 'Agenda communal et bulletin communal';

/** 19.7 points effective and 7.7 planned of 41.0 for Beispill, 12.5 and 6.0 of 44.0 and 8.0 and 3.0 of 44.0 for the others. */
export const assessed: readonly Assessed[] = [
  {
    commune: 'D001',
    measure: measure.concept,
    effective: 0.75,
    planned: 0.25,
    reviewed: -11,
    comment: 'Le concept est voté ; le calendrier commun le complète.',
  },
  {
    commune: 'D001',
    measure: measure.regional,
    effective: 0.5,
    planned: 0.2,
    reviewed: -11,
    values: [
      { ago: 4, value: 1, source: REGIONAL },
      { ago: 3, value: 2, source: REGIONAL },
      { ago: 2, value: 2, source: REGIONAL },
      { ago: 1, value: 3, source: REGIONAL },
    ],
  },
  {
    commune: 'D001',
    measure: measure.privateSector,
    effective: 0.6,
    planned: 0.2,
    reviewed: -11,
    responsible: 'sophie@beispill.example',
    criteria: { states: ['planned', 'met', 'met', 'met', 'open'], share: 0.2 },
    values: [
      { ago: 4, value: 1, source: REPORT },
      { ago: 3, value: 2, source: REPORT },
      { ago: 2, value: 2, source: REPORT },
      { ago: 1, value: 4, source: REPORT },
    ],
    comment: "L'inventaire des acteurs privés est à mettre à jour ; le point de contact n'est pas encore nommé.",
  },
  {
    commune: 'D001',
    measure: measure.population,
    effective: 0.55,
    planned: 0.15,
    reviewed: -39,
    values: [
      { ago: 4, value: 5, source: AGENDA },
      { ago: 3, value: 4, source: AGENDA },
      { ago: 2, value: 8, source: AGENDA },
      { ago: 1, value: 11, source: AGENDA },
    ],
  },
  { commune: 'D001', measure: measure.multipliers, effective: 0.25, planned: 0.5, reviewed: -39 },
  {
    commune: 'D001',
    measure: measure.grants,
    effective: 0.4,
    planned: null,
    reviewed: -39,
    reduction: {
      factor: 0.5,
      reason: "La moitié des aides est versée par un syndicat de communes et n'entre pas dans le budget communal.",
    },
  },
  { commune: 'D002', measure: measure.concept, effective: 0.5, planned: 0.25, reviewed: -60 },
  { commune: 'D002', measure: measure.regional, effective: 0.25, planned: 0.25, reviewed: -60 },
  { commune: 'D002', measure: measure.privateSector, effective: 0.4, planned: 0.2, reviewed: -60 },
  {
    commune: 'D002',
    measure: measure.population,
    effective: 0.35,
    planned: 0.15,
    reviewed: -60,
    values: [
      { ago: 3, value: 3, source: REPORT },
      { ago: 2, value: 3, source: REPORT },
      { ago: 1, value: 6, source: REPORT },
    ],
  },
  { commune: 'D002', measure: measure.grants, effective: 0.25, planned: null, reviewed: -60 },
  { commune: 'D003', measure: measure.concept, effective: 0.5, planned: 0.25, reviewed: -110 },
  { commune: 'D003', measure: measure.privateSector, effective: 0.4, planned: 0.1, reviewed: -110 },
  { commune: 'D003', measure: measure.population, effective: 0.2, planned: 0.1, reviewed: -110 },
];

/** All three let project managers read; the first shows its figures to everybody. */
export const settings = [
  { commune: 'D001', agreed: -200, published: -90 },
  { commune: 'D002', agreed: -150, published: null },
  { commune: 'D003', agreed: -115, published: null },
] as const;

/** Results of audits: in days from today, percent of the whole catalogue. */
export const audits = [
  { commune: 'D001', on: -1910, percent: 41.5, note: 'Premier audit.' },
  { commune: 'D001', on: -815, percent: 53, note: 'La restitution a eu lieu au conseil communal.' },
  { commune: 'D002', on: -420, percent: 44.5, note: null },
] as const;

export const auditId = ({ commune, on }: { commune: string; on: number }): string =>
  seedId('audit', `${commune}/${on}`);

export const assessmentId = ({ commune, measure: slug }: Pick<Assessed, 'commune' | 'measure'>): string =>
  seedId('assessment', `${commune}/${slug}`);

/** The assessments of the fictitious communes, and whom they let read them. No real commune has any. */
export async function loadChapter6(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Assessment,
    assessed.map((given): Assessment => ({
      id: assessmentId(given),
      communeCode: given.commune,
      measureId: measureId(given.measure),
      concerns: true,
      concernsReason: null,
      responsibleId: given.responsible ? contactId(given.responsible) : null,
      sharesBy: given.criteria ? 'criteria' : 'hand',
      reductionFactor: given.reduction?.factor ?? 1,
      reductionReason: frenchOrNull(given.reduction?.reason),
      effectiveShare: given.effective,
      plannedShare: given.planned,
      comment: frenchOrNull(given.comment),
      reviewedOn: calendar.day(given.reviewed),
      isDemo: true,
      version: 1,
    })),
  );
  await insertAll(
    ctx,
    CommuneCatalogue,
    settings.map(({ commune }) => ({ communeCode: commune, catalogueId, version: 1 })),
  );
  await insertAll(ctx, CriterionAnswer, answers());
  await insertAll(ctx, IndicatorValue, values(calendar));
  await insertAll(
    ctx,
    CommuneAudit,
    audits.map(({ commune, on, percent, note }): CommuneAudit => ({
      id: auditId({ commune, on }),
      communeCode: commune,
      catalogueId,
      day: calendar.day(on),
      percent,
      note: frenchOrNull(note ?? undefined),
      removedAt: null,
      isDemo: true,
      version: 1,
    })),
  );
  const at = (offset: number): string => calendar.instant(calendar.day(offset), '11:00');
  await insertAll(
    ctx,
    CommuneSetting,
    settings.map(({ commune, agreed, published }): CommuneSetting => ({
      communeCode: commune,
      agreedAt: at(agreed),
      publishedAt: published === null ? null : at(published),
      isDemo: true,
      version: 1,
    })),
  );
}

const answers = (): CriterionAnswer[] =>
  assessed.flatMap((given) =>
    (given.criteria?.states ?? []).map((state, position) => ({
      assessmentId: assessmentId(given),
      criterionId: criterionId(given.measure, 'criterion', position),
      state,
      share: given.criteria?.share ?? null,
    })),
  );

const values = (calendar: Calendar): IndicatorValue[] =>
  assessed.flatMap((given) =>
    (given.values ?? []).map(({ ago, value, source }) => ({
      assessmentId: assessmentId(given),
      year: Number(calendar.day(0).slice(0, 4)) - ago,
      value,
      source: french(source),
    })),
  );

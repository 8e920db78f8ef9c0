import {
  type ActionRef,
  type MeasureAction,
  type OrganisationLabel,
  type ScoredAssessment,
  type ScoredMeasure,
  actionGain,
  actionPart,
  byUrgency,
  daysLate,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { equivalentMeasures } from './equivalent-measures';
import { WorkingGroup } from '../working-groups/working-group.entity';

type ActionFields = Pick<Action, 'id' | 'title' | 'synergy' | 'status' | 'progress' | 'dueDay' | 'doneDay' | 'isDemo'>;

interface Row extends ActionFields {
  measureId: string;
  share: number | null;
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  groupPublished: number;
}

interface Of {
  communeCode: string;
  /** Whether the reader sees more than the figures that the commune publishes. */
  full: boolean;
  /** The version by which the commune assesses itself, and its measures. */
  catalogueId: string;
  measures: readonly ScoredMeasure[];
  assessments: ReadonlyMap<string, ScoredAssessment>;
}

/**
 * The actions behind each measure, by its id: those linked to the measure and to the commune, of which the reader may know.
 * Five queries however many there are.
 */
export async function actionsByMeasure(ctx: Ctx, of: Of): Promise<Map<string, MeasureAction[]>> {
  const rows = await linkedTo(ctx, of.communeCode);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const responsibles = await responsiblesOf(ctx, ids);
  const communes = await communesOf(ctx, ids);
  const today = ctx.clock.today();
  const measures = new Map(of.measures.map((measure) => [measure.id, measure]));
  const byMeasure = new Map<string, MeasureAction[]>();
  const equivalents = await equivalentMeasures(ctx, [of.communeCode]);
  const linked = rows.flatMap((row) =>
    equivalents(row.measureId, of.catalogueId, of.communeCode).map((measureId) => ({ ...row, measureId })),
  );
  for (const row of linked) {
    const measure = measures.get(row.measureId);
    const part = actionPart(ctx.actor, refOf(row, communes.get(row.id) ?? [], responsibles.get(row.id) ?? []));
    if (!measure || part === 'none') continue;
    const share = of.full ? row.share : null;
    const isAbandoned = row.status === 'abandoned';
    const full = part === 'full';
    const action: MeasureAction = {
      id: row.id,
      part,
      title: row.title,
      group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
      status: row.status,
      synergy: full ? row.synergy : null,
      progress: full ? row.progress : null,
      dueDay: full ? row.dueDay : null,
      doneDay: full ? row.doneDay : null,
      daysLate: full ? daysLate(row, today) : 0,
      responsibles: full ? (responsibles.get(row.id) ?? []) : [],
      isDemo: Boolean(row.isDemo),
      share,
      gain: isAbandoned
        ? null
        : actionGain(measure, of.assessments.get(measure.id) ?? null, { status: row.status, share }).points,
    };
    const others = byMeasure.get(measure.id) ?? [];
    // Two former measures may have become one.
    if (!others.some(({ id }) => id === action.id)) byMeasure.set(measure.id, [...others, action]);
  }
  for (const actions of byMeasure.values()) actions.sort(abandonedLast);
  return byMeasure;
}

function linkedTo(ctx: Ctx, communeCode: string): Promise<Row[]> {
  return ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(ActionCommune, 'named', 'named.actionId = action.id AND named.communeCode = :communeCode', {
      communeCode,
    })
    .innerJoin(ActionMeasure, 'linked', 'linked.actionId = action.id')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select(columns('action', ['id', 'title', 'synergy', 'status', 'progress', 'dueDay', 'doneDay', 'isDemo']))
    .addSelect('linked.measureId', 'measureId')
    .addSelect('named.share', 'share')
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect(
      'CASE WHEN workingGroup.publishedAt IS NOT NULL AND workingGroup.archivedAt IS NULL THEN 1 ELSE 0 END',
      'groupPublished',
    )
    .orderBy('action.createdAt')
    .addOrderBy('action.id')
    .getRawMany<Row>();
}

async function responsiblesOf(ctx: Ctx, ids: string[]): Promise<Map<string, OrganisationLabel[]>> {
  const byAction = new Map<string, OrganisationLabel[]>();
  if (ids.length === 0) return byAction;
  const rows = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .select('responsible.actionId', 'actionId')
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('responsible.actionId IN (:...ids)', { ids })
    .orderBy('organisation.name')
    .getRawMany<OrganisationLabel & { actionId: string }>();
  for (const { actionId, ...organisation } of rows) {
    const others = byAction.get(actionId) ?? [];
    // An organisation answers once, however many of its contacts are named.
    if (others.some(({ id }) => id === organisation.id)) continue;
    byAction.set(actionId, [...others, { ...organisation, isDemo: Boolean(organisation.isDemo) }]);
  }
  return byAction;
}

/** All communes that each action names, for the policy. */
async function communesOf(ctx: Ctx, ids: string[]): Promise<Map<string, string[]>> {
  const byAction = new Map<string, string[]>();
  if (ids.length === 0) return byAction;
  const rows = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .select(columns('named', ['actionId', 'communeCode']))
    .where('named.actionId IN (:...ids)', { ids })
    .getRawMany<Pick<ActionCommune, 'actionId' | 'communeCode'>>();
  for (const { actionId, communeCode } of rows) {
    byAction.set(actionId, [...(byAction.get(actionId) ?? []), communeCode]);
  }
  return byAction;
}

const refOf = (row: Row, communeCodes: string[], responsibles: OrganisationLabel[]): ActionRef => ({
  groupId: row.groupId,
  groupPublished: Boolean(row.groupPublished),
  communeCodes,
  responsibleOrganisationIds: responsibles.map(({ id }) => id),
});

function abandonedLast(a: MeasureAction, b: MeasureAction): number {
  return Number(a.status === 'abandoned') - Number(b.status === 'abandoned') || byUrgency(a, b);
}

import { type ActionBrief, type ActionRow, type OrganisationLabel, byName, daysLate } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';
import { ActionCommune } from './action-commune.entity';
import { ActionResponsible } from './action-responsible.entity';
import { seesWholeAction } from './whole-action';

/** What is read of each action itself; the rest of a row is added by `actionRows`. */
export interface StoredActionRow extends Pick<
  Action,
  'id' | 'title' | 'synergy' | 'status' | 'progress' | 'dueDay' | 'doneDay' | 'isDemo' | 'themeId'
> {
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeSlug: string | null;
  nameFr: string | null;
  nameDe: string | null;
  nameEn: string | null;
  whole: number;
}

const read = [
  'id',
  'title',
  'synergy',
  'status',
  'progress',
  'dueDay',
  'doneDay',
  'isDemo',
  'themeId',
  'groupId',
] as const;

/** A query over actions that selects what a row shows; the aliases are `action`, `workingGroup` and `theme`. */
export function selectActions(ctx: Ctx) {
  const whole = seesWholeAction(ctx.actor, 'action');
  return ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .leftJoin(Theme, 'theme', 'theme.id = action.themeId')
    .select(columns('action', read))
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .addSelect(`CASE WHEN ${whole.sql} THEN 1 ELSE 0 END`, 'whole')
    .setParameters(whole.parameters);
}

/** Completes rows of actions in two queries, however many there are. Of the public part only the title and status are told. */
export async function actionRows(ctx: Ctx, stored: StoredActionRow[]): Promise<ActionRow[]> {
  const whole = stored.filter((row) => Boolean(row.whole)).map(({ id }) => id);
  const responsibles = await responsiblesOf(ctx, whole);
  const communes = await communesOf(ctx, whole);
  const today = ctx.clock.today();
  return stored.map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    isDemo: Boolean(row.isDemo),
    ...(row.whole ? wholeOf(row, today) : nothing),
    responsibles: responsibles.get(row.id) ?? [],
    communes: communes.get(row.id) ?? [],
  }));
}

const nothing = {
  part: 'public',
  synergy: null,
  progress: null,
  dueDay: null,
  doneDay: null,
  daysLate: 0,
  theme: null,
} as const;

const wholeOf = (row: StoredActionRow, today: string) => ({
  part: 'full' as const,
  synergy: row.synergy,
  progress: row.progress,
  dueDay: row.dueDay,
  doneDay: row.doneDay,
  daysLate: daysLate(row, today),
  theme: row.themeId === null ? null : themeOf(row, row.themeId),
});

const themeOf = ({ themeSlug, nameFr, nameDe, nameEn }: StoredActionRow, id: string): ActionRow['theme'] => ({
  id,
  slug: themeSlug ?? '',
  nameFr: nameFr ?? '',
  nameDe: nameDe ?? '',
  nameEn: nameEn ?? '',
});

/**
 * The little that is said of actions elsewhere. The caller narrows the query to actions that the reader sees as a whole.
 *
 * @param narrow keeps and orders the actions; the alias is `action`
 */
export async function actionBriefs(
  ctx: Ctx,
  narrow: (query: ReturnType<typeof selectActions>) => void,
): Promise<ActionBrief[]> {
  const query = selectActions(ctx);
  narrow(query);
  const rows = await actionRows(ctx, await query.getRawMany<StoredActionRow>());
  return rows.filter(({ part }) => part === 'full').map((row) => ({ ...row, progress: row.progress ?? 0 }));
}

async function responsiblesOf(ctx: Ctx, actionIds: string[]): Promise<Map<string, OrganisationLabel[]>> {
  if (actionIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .select('responsible.actionId', 'actionId')
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('responsible.actionId IN (:...actionIds)', { actionIds })
    .getRawMany<OrganisationLabel & { actionId: string }>();
  // Several contacts of one organisation may answer for the same action: it is named once.
  const once = new Map(rows.map((row) => [`${row.actionId}:${row.id}`, { ...row, isDemo: Boolean(row.isDemo) }]));
  return byAction([...once.values()].sort(byName));
}

async function communesOf(ctx: Ctx, actionIds: string[]): Promise<Map<string, ActionRow['communes']>> {
  if (actionIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .innerJoin(Commune, 'commune', 'commune.code = named.communeCode')
    .select('named.actionId', 'actionId')
    .addSelect(columns('commune', ['code', 'name', 'isDemo']))
    .where('named.actionId IN (:...actionIds)', { actionIds })
    .getRawMany<ActionRow['communes'][number] & { actionId: string }>();
  return byAction(rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) })).sort(byName));
}

function byAction<T extends { actionId: string }>(rows: T[]): Map<string, Omit<T, 'actionId'>[]> {
  const grouped = new Map<string, Omit<T, 'actionId'>[]>();
  for (const { actionId, ...row } of rows) grouped.set(actionId, [...(grouped.get(actionId) ?? []), row]);
  return grouped;
}

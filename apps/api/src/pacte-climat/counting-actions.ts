import {
  type CountingAction,
  type CountingCommune,
  type CountingCommunePage,
  type CountingCommuneQuery,
  type CountingPage,
  type CountingQuery,
  type GroupLabel,
  actionGain,
  chapter6Part,
  gainTogether,
  matchesAllWords,
  statedPoints,
  sumPoints,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { grouped } from '../platform/grouped';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Catalogue } from './catalogue.entity';
import { equivalentMeasures, lineOf } from './equivalent-measures';
import { Evidence } from './evidence.entity';
import { Measure } from './measure.entity';
import { readableCommunes } from './readable-communes';
import { type ScoredCommune, scoredCommunes } from './scored-communes';

interface Linked extends Pick<Action, 'id' | 'title' | 'status' | 'dueDay' | 'isDemo'> {
  communeCode: string;
  measureId: string;
  share: number | null;
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
}

type Titled = CountingAction['measure'];

/**
 * One page of the actions with each commune and measure for which they count: what the commune states, and the points that
 * follow. Of the communes whose chapter 6 the reader sees behind its figures, who therefore sees their actions as a whole.
 * Abandoned actions count nowhere. Nine queries, however many actions and communes there are.
 */
export async function countingActions(ctx: Ctx, query: CountingQuery): Promise<CountingPage> {
  const { rows: all, together, lines } = await countingRows(ctx, query.actionId ? { actionId: query.actionId } : {});
  const asked = query.measureId && lines.of(query.measureId);
  const found = all.filter(
    (row) =>
      (!query.groupId || row.group.id === query.groupId) &&
      (!query.communeCode || row.commune.code === query.communeCode) &&
      (!asked || lines.of(row.measure.id) === asked) &&
      (!query.status?.length || query.status.includes(row.action.status)) &&
      (!query.state?.length || query.state.includes(row.state)) &&
      matchesAllWords(wordsIn(row), query.q),
  );
  const page = pageInMemory(found, query, {
    sorts: {
      gain: ({ gain }) => gain,
      title: ({ action }) => action.title,
      group: ({ group }) => group.name,
      commune: ({ commune }) => commune.name,
      measure: ({ measure }) => measure.titleFr,
      dueDay: ({ action }) => action.dueDay,
    },
    searchIn: wordsIn,
    tieBreak: ({ action, commune, measure }) =>
      `${action.title} ${commune.name} ${action.id} ${commune.code} ${measure.slug} ${measure.id}`,
  });
  return {
    ...page,
    choices: {
      groups: named(all.map(({ group }) => group)),
      communes: [...new Map(all.map(({ commune }) => [commune.code, commune])).values()],
      measures: [...new Set(all.map(({ measure }) => lines.of(measure.id)))].flatMap(
        (id) => lines.titles.get(id) ?? [],
      ),
    },
    sums: { ...together(found), unknown: found.filter(({ gain }) => gain === null).length },
  };
}

/** What the actions of a group count for, and what evidence came of it, by commune; ten queries. */
export async function countingCommunes(ctx: Ctx, query: CountingCommuneQuery): Promise<CountingCommunePage> {
  const { rows, together } = await countingRows(ctx, { groupId: query.groupId });
  const pieces = await evidenceBy(ctx, query.groupId, [...new Set(rows.map(({ commune }) => commune.code))]);
  const communes = [...grouped(rows, ({ commune }) => commune.code).values()].flatMap((own): CountingCommune[] => {
    const [first] = own;
    if (!first) return [];
    const actions = new Map(own.map(({ action }) => [action.id, action]));
    const { commune } = first;
    const { open, done } = together(own);
    return [
      {
        commune,
        actions: actions.size,
        done: [...actions.values()].filter(({ status }) => status === 'done').length,
        gain: open,
        brought: done,
        unknown: own.filter(({ gain }) => gain === null).length,
        evidence: pieces.get(commune.code) ?? { accepted: 0, proposed: 0 },
      },
    ];
  });
  return pageInMemory(communes, query, {
    sorts: { gain: ({ gain }) => gain, name: ({ commune }) => commune.name, actions: ({ actions }) => actions },
    searchIn: ({ commune }) => `${commune.name} ${commune.code}`,
    tieBreak: ({ commune }) => `${commune.name} ${commune.code}`,
  });
}

const wordsIn = ({ action, group, commune, measure }: CountingAction): string =>
  [action.title, group.name, commune.name, measure.titleFr, measure.titleDe, measure.titleEn].join(' ');

const named = (groups: GroupLabel[]): GroupLabel[] => [...new Map(groups.map((group) => [group.id, group])).values()];

interface Counting {
  rows: CountingAction[];
  /** What some of the rows bring together: under each measure of a commune, never more than there is. */
  together: (rows: readonly CountingAction[]) => { open: number; done: number };
  /** Measures as one version has them, which stands for all versions of its programme. */
  lines: { of: (measureId: string) => string; titles: ReadonlyMap<string, Titled> };
}

async function countingRows(ctx: Ctx, of: { groupId?: string; actionId?: string }): Promise<Counting> {
  const readable = await readableCommunes(ctx);
  const communes = await scoredCommunes(
    ctx,
    readable.filter(({ ref }) => chapter6Part(ctx.actor, ref) === 'full'),
  );
  const byCode = new Map(communes.map((commune) => [commune.label.code, commune]));
  const linked = await linkedTo(ctx, [...byCode.keys()], of);
  const equivalents = await equivalentMeasures(ctx, [...byCode.keys()]);
  const catalogueIds = [...new Set(communes.map(({ catalogueId }) => catalogueId))].sort();
  const titles = await titlesOf(ctx, catalogueIds);
  const rows = new Map<string, CountingAction>();
  for (const row of linked) {
    const commune = byCode.get(row.communeCode);
    if (!commune) continue;
    for (const measureId of equivalents(row.measureId, commune.catalogueId, row.communeCode)) {
      const title = titles.get(measureId);
      const counted = title && rowOf(row, commune, title);
      // Two former measures may have become one.
      if (counted) rows.set(`${row.id} ${row.communeCode} ${measureId}`, counted);
    }
  }
  const lineOfOne = lineOf(equivalents, catalogueIds);
  const known = new Map([...titles.keys()].map((id) => [id, lineOfOne(id)]));
  return {
    rows: [...rows.values()],
    together: (some) => addedUp(byCode, some),
    lines: { of: (id) => known.get(id) ?? lineOfOne(id), titles },
  };
}

function addedUp(byCode: ReadonlyMap<string, ScoredCommune>, rows: readonly CountingAction[]) {
  const byMeasure = [...grouped(rows, ({ commune, measure }) => `${commune.code} ${measure.id}`).values()];
  const parts = byMeasure.flatMap((own) => {
    const [first] = own;
    const commune = first && byCode.get(first.commune.code);
    const of = commune && first && measureOf(commune, first.measure.id);
    const actions = own.map(({ action: { status }, share }) => ({ status, share }));
    return of ? [gainTogether(of.measure, of.assessment, actions)] : [];
  });
  return { open: sumPoints(parts.map(({ open }) => open)), done: sumPoints(parts.map(({ done }) => done)) };
}

function measureOf({ known, own }: ScoredCommune, measureId: string) {
  const measure = known.find(({ id }) => id === measureId);
  return measure && { measure, assessment: own.find((each) => each.measureId === measureId) ?? null };
}

function rowOf(row: Linked, commune: ScoredCommune, measure: Titled): CountingAction | undefined {
  const of = measureOf(commune, measure.id);
  if (!of) return undefined;
  const score = commune.score.measures.get(measure.id);
  const [possible, effective] = [score?.possible ?? null, score?.effective ?? null];
  const { state, points } = actionGain(of.measure, of.assessment, row);
  return {
    action: { id: row.id, title: row.title, status: row.status, dueDay: row.dueDay, isDemo: Boolean(row.isDemo) },
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    commune: commune.label,
    measure,
    share: row.share,
    possible,
    stated: statedPoints(of.measure, of.assessment, row.share),
    open: possible === null || effective === null ? null : sumPoints([possible, -effective]),
    gain: points,
    state,
  };
}

async function linkedTo(
  ctx: Ctx,
  codes: string[],
  { groupId, actionId }: { groupId?: string; actionId?: string },
): Promise<Linked[]> {
  if (codes.length === 0) return [];
  const actions = ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(ActionCommune, 'named', 'named.actionId = action.id AND named.communeCode IN (:...codes)', { codes })
    .innerJoin(ActionMeasure, 'linked', 'linked.actionId = action.id')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select(columns('action', ['id', 'title', 'status', 'dueDay', 'isDemo']))
    .addSelect(columns('named', ['communeCode', 'share']))
    .addSelect('linked.measureId', 'measureId')
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .where("action.status <> 'abandoned'");
  if (groupId) actions.andWhere('action.groupId = :groupId', { groupId });
  if (actionId) actions.andWhere('action.id = :actionId', { actionId });
  return actions.getRawMany<Linked>();
}

async function titlesOf(ctx: Ctx, catalogueIds: string[]): Promise<Map<string, Titled>> {
  if (catalogueIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .addSelect('catalogue.programme', 'programme')
    .where('measure.catalogueId IN (:...catalogueIds)', { catalogueIds })
    .getRawMany<Titled>();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What came of the group's meetings, actions and campaigns as evidence, by commune. */
async function evidenceBy(
  ctx: Ctx,
  groupId: string,
  codes: string[],
): Promise<Map<string, CountingCommune['evidence']>> {
  const counts = new Map<string, CountingCommune['evidence']>();
  if (codes.length === 0) return counts;
  const rows = await ctx.manager
    .createQueryBuilder(Evidence, 'evidence')
    .leftJoin(Meeting, 'meeting', 'meeting.id = evidence.meetingId')
    .leftJoin(Action, 'action', 'action.id = evidence.actionId')
    .leftJoin(Campaign, 'campaign', 'campaign.id = evidence.campaignId')
    .select('evidence.communeCode', 'code')
    .addSelect('evidence.state', 'state')
    .addSelect('COUNT(*)', 'pieces')
    .where('evidence.communeCode IN (:...codes)', { codes })
    .andWhere("evidence.removedAt IS NULL AND evidence.state <> 'refused'")
    .andWhere('COALESCE(meeting.groupId, action.groupId, campaign.groupId) = :groupId', { groupId })
    .groupBy('evidence.communeCode')
    .addGroupBy('evidence.state')
    .getRawMany<{ code: string; state: 'accepted' | 'proposed'; pieces: number | string }>();
  for (const { code, state, pieces } of rows) {
    const before = counts.get(code) ?? { accepted: 0, proposed: 0 };
    counts.set(code, { ...before, [state]: Number(pieces) });
  }
  return counts;
}

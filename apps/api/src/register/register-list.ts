import {
  type Actor,
  type Decision,
  type MeetingState,
  type OrganisationLabel,
  type RegisterPage,
  type RegisterQuery,
  type RegisterRow,
  type RegisterSummary,
  byName,
  canOf,
  dayOf,
  daysBetween,
  meetingPolicy,
  no,
  registerStates,
  wordsOf,
} from '@zesumme/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { grouped } from '../platform/grouped';
import { selectEntries, withNames } from './register-entries';

type Entries = SelectQueryBuilder<ObjectLiteral>;
type Scope = Pick<RegisterQuery, 'groupId' | 'organisationId' | 'meetingId'>;

interface Row {
  id: string;
  kind: RegisterRow['kind'];
  state: RegisterRow['state'];
  text: string;
  day: string;
  dueDay: string | null;
  doneDay: string | null;
  isDemo: boolean | number;
  groupId: string;
  slug: string;
  groupName: string;
  groupIsDemo: boolean | number;
  meetingId: string | null;
  meetingTitle: string | null;
  startsLocal: string | null;
  meetingState: MeetingState | null;
  version: number;
  itemId: string | null;
  itemTitle: string | null;
  responsibleId: string | null;
}

/** One page of the register as the reader may read it, and how the whole of it stands; five queries. */
export async function listRegister(ctx: Ctx, query: RegisterQuery): Promise<RegisterPage> {
  const entries = select(withNames(selectEntries(ctx)));
  keepScope(entries, query);
  filter(entries, query);
  searchFor(entries, query.q);
  const { rows, ...page } = await pageRows<Row>(entries, query, { sorts, tieBreak: 'entry.id' });
  const [responsibles, summary] = [await responsiblesOf(ctx, rows), await summaryOf(ctx, query)];
  return { ...page, items: rows.map((row) => shown(ctx, row, responsibles.get(row.id) ?? [])), summary };
}

const select = (entries: Entries): Entries =>
  entries
    .select(columns('entry', ['id', 'kind', 'state', 'text', 'day', 'version']))
    .addSelect('entry.due_day', 'dueDay')
    .addSelect('entry.done_day', 'doneDay')
    .addSelect('entry.is_demo', 'isDemo')
    .addSelect('entry.responsible_id', 'responsibleId')
    .addSelect('named.id', 'groupId')
    .addSelect('named.slug', 'slug')
    .addSelect('named.name', 'groupName')
    .addSelect('named.isDemo', 'groupIsDemo')
    .addSelect('held.id', 'meetingId')
    .addSelect('held.title', 'meetingTitle')
    .addSelect('held.startsLocal', 'startsLocal')
    .addSelect('held.state', 'meetingState')
    .addSelect('item.id', 'itemId')
    .addSelect('item.title', 'itemTitle');

const sorts = {
  day: 'entry.day',
  dueDay: 'entry.due_day',
  // Folded text, which begins with what is shown, sorts as a dictionary does, and the same on both databases.
  text: 'entry.search_text',
  group: 'named.searchText',
  state: `(CASE entry.state ${registerStates.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END)`,
  kind: 'entry.kind',
};

/** Whose register, or that of which meeting. */
function keepScope(entries: Entries, { groupId, organisationId, meetingId }: Scope): void {
  if (groupId) entries.andWhere('entry.group_id = :groupId', { groupId });
  if (meetingId) entries.andWhere('entry.meeting_id = :meetingId', { meetingId });
  if (organisationId) {
    entries.andWhere(
      '(entry.responsible_id = :organisationId OR EXISTS (SELECT 1 FROM action_responsible carrying ' +
        'WHERE carrying.action_id = entry.id AND carrying.organisation_id = :organisationId))',
      { organisationId },
    );
  }
}

function filter(entries: Entries, { kind, state, inTime, dueFrom, dueTo }: RegisterQuery): void {
  if (kind?.length) entries.andWhere('entry.kind IN (:...kinds)', { kinds: kind });
  if (state?.length) entries.andWhere('entry.state IN (:...states)', { states: state });
  if (inTime !== undefined) {
    entries.andWhere(`entry.state = 'done' AND entry.done_day ${inTime ? '<=' : '>'} entry.due_day`);
  }
  if (dueFrom) entries.andWhere('entry.due_day >= :dueFrom', { dueFrom });
  if (dueTo) entries.andWhere('entry.due_day <= :dueTo', { dueTo });
}

/** Each word in the text, in the title of the meeting, or in the name of an organisation that carries it. */
function searchFor(entries: Entries, text: string): void {
  wordsOf(text).forEach((word, number) => {
    const like = `LIKE :word${number} ESCAPE '\\'`;
    entries.andWhere(
      `(entry.search_text ${like} OR held.searchText ${like} OR EXISTS (` +
        `SELECT 1 FROM organisation carrier WHERE carrier.search_text ${like} AND (carrier.id = entry.responsible_id ` +
        'OR EXISTS (SELECT 1 FROM action_responsible carried ' +
        'WHERE carried.action_id = entry.id AND carried.organisation_id = carrier.id))))',
      { [`word${number}`]: `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%` },
    );
  });
}

function shown(ctx: Ctx, row: Row, responsibles: OrganisationLabel[]): RegisterRow {
  const { meetingId, meetingTitle, startsLocal, itemId, itemTitle } = row;
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    state: row.state,
    group: { id: row.groupId, slug: row.slug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    day: row.day,
    meeting: meetingId === null ? null : { id: meetingId, title: meetingTitle ?? '', day: dayOf(startsLocal ?? '') },
    agendaItem: itemId === null ? null : { id: itemId, title: itemTitle ?? '' },
    responsibles,
    dueDay: row.dueDay,
    doneDay: row.doneDay,
    daysLate: row.state === 'late' && row.dueDay ? daysBetween(row.dueDay, ctx.clock.today()) : 0,
    isDemo: Boolean(row.isDemo),
    version: Number(row.version),
    can: canOf({ carryOut: mayCarryOut(ctx.actor, row) }),
  };
}

/** Of a decision that asks for something; how an action gets on is told on its own page. */
function mayCarryOut(actor: Actor, { kind, state, groupId, meetingState }: Row): Decision {
  if (kind !== 'decision' || state === 'taken' || meetingState === null) return no('state');
  return meetingPolicy.carryOut(actor, {
    groupId,
    groupPublished: false,
    state: meetingState,
    public: false,
    invitations: [],
  });
}

/** The organisations that carry each entry, by its id and in the order of their names; two queries. */
async function responsiblesOf(ctx: Ctx, rows: Row[]): Promise<Map<string, OrganisationLabel[]>> {
  const carriers = [
    ...rows.flatMap(({ id, responsibleId }) => (responsibleId ? [{ entryId: id, organisationId: responsibleId }] : [])),
    ...(await carriersOfActions(ctx, rows)),
  ];
  const names = await organisationsOf(ctx, [...new Set(carriers.map(({ organisationId }) => organisationId))]);
  const labels = [...grouped(carriers, ({ entryId }) => entryId)].map(([entryId, each]) => {
    // Several contacts of one organisation may answer for the same action: it is named once.
    const ids = [...new Set(each.map(({ organisationId }) => organisationId))];
    return [entryId, ids.flatMap((id) => names.get(id) ?? []).sort(byName)] as const;
  });
  return new Map(labels);
}

/** A database takes so many parameters at once, and a file may show thousands of rows. */
const CHUNK = 5_000;

async function carriersOfActions(ctx: Ctx, rows: Row[]): Promise<{ entryId: string; organisationId: string }[]> {
  const ids = rows.filter(({ kind }) => kind === 'action').map(({ id }) => id);
  const found: { entryId: string; organisationId: string }[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = await ctx.manager
      .createQueryBuilder(ActionResponsible, 'carrying')
      .select('carrying.actionId', 'entryId')
      .addSelect('carrying.organisationId', 'organisationId')
      .where('carrying.actionId IN (:...ids)', { ids: ids.slice(from, from + CHUNK) })
      .getRawMany<{ entryId: string; organisationId: string }>();
    found.push(...some);
  }
  return found;
}

async function organisationsOf(ctx: Ctx, ids: string[]): Promise<Map<string, OrganisationLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.id IN (:...ids)', { ids })
    .getRawMany<OrganisationLabel>();
  return new Map(rows.map((row) => [row.id, { ...row, isDemo: Boolean(row.isDemo) }]));
}

async function summaryOf(ctx: Ctx, scope: Scope): Promise<RegisterSummary> {
  const entries = selectEntries(ctx);
  keepScope(entries, scope);
  const rows = await entries
    .select(columns('entry', ['kind', 'state']))
    .addSelect('COUNT(*)', 'count')
    .groupBy('entry.kind')
    .addGroupBy('entry.state')
    .getRawMany<Pick<RegisterRow, 'kind' | 'state'> & { count: number }>();
  const sum = (keep: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(keep).reduce((total, { count }) => total + Number(count), 0);
  return {
    decisions: sum(({ kind }) => kind === 'decision'),
    actions: sum(({ kind }) => kind === 'action'),
    done: sum(({ state }) => state === 'done'),
    late: sum(({ state }) => state === 'late'),
    open: sum(({ state }) => state === 'open'),
  };
}

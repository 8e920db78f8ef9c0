import {
  type Brought,
  type Chapter6Detail,
  type OrganisationKind,
  broughtByActions,
  chapter6DocumentsPolicy,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { COMES_FOR, Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { Organisation } from '../organisations/organisation.entity';
import { chapter6Of, equivalentMeasures, findReadable } from '../pacte-climat';
import { type Ctx, columns } from '../platform/database';
import { invalidField } from '../platform/errors';
import { grouped } from '../platform/grouped';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { type BriefCampaign, campaignsIn } from './brief-campaigns';
import { endsOf } from './brief-ends';

export interface BriefMeeting {
  id: string;
  title: string;
  group: string;
  day: string;
  /** How many organisations came; null where nobody noted it. */
  organisations: number | null;
}

export interface BriefAction {
  id: string;
  title: string;
  status: Action['status'];
  doneDay: string | null;
  dueDay: string | null;
  measureIds: string[];
}

/** A day's state of the chapter. */
export interface BriefEnd {
  day: string;
  total: Chapter6Detail['total'];
}

/** What a commune's council is told of a year, in no language yet: counts, and no names of people. */
export interface BriefContent {
  year: number;
  day: string;
  chapter: Pick<Chapter6Detail, 'commune' | 'catalogue' | 'sections' | 'total' | 'isDemo'>;
  groups: string[];
  /** Held in that year, the latest first. */
  meetings: BriefMeeting[];
  /** Organisations that came to at least one of them. */
  organisations: { total: number; companies: number; publicActors: number };
  /** Of meetings whose minutes were sent, the latest first. */
  decisions: string[];
  actionsDone: BriefAction[];
  /** That touched the year, the latest first. */
  campaigns: BriefCampaign[];
  /** The chapter at the end of the year: as it is today in the year that runs, else the snapshot nearest to that end. */
  end: BriefEnd | null;
  /** The snapshot nearest to the beginning of the year; its points are null where nothing was assessed by then. */
  before: { day: string; effective: number | null; isSameCatalogue: boolean } | null;
  /** What the actions done in that year bring, by the shares that the commune states. */
  brought: Brought;
  nextMeetings: BriefMeeting[];
  nextActions: BriefAction[];
}

/** @throws DomainError 404, 403, 422 for a year to come */
export async function briefContent(ctx: Ctx, code: string, year: number): Promise<BriefContent> {
  const { ref } = await findReadable(ctx, code);
  ctx.allow(chapter6DocumentsPolicy.brief(ctx.actor, ref));
  const day = ctx.clock.today();
  if (year > Number(day.slice(0, 4))) throw invalidField('year', 'in-future');
  const chapter = await chapter6Of(ctx, code);
  const groups = await groupsOn(ctx, code);
  const ids = groups.map(({ id }) => id);
  const held = await heldIn(ctx, ids, year);
  const came = await comersOf(
    ctx,
    held.map(({ id }) => id),
  );
  const actions = await actionsFor(ctx, code, chapter.catalogue.id);
  const actionsDone = actions.filter(({ status, doneDay }) => status === 'done' && doneDay?.startsWith(String(year)));
  const ends = await endsOf(ctx, chapter, { year, day });
  return {
    year,
    day,
    chapter,
    groups: groups.map(({ name }) => name),
    meetings: held.map((meeting) => ({ ...meeting, organisations: came.get(meeting.id)?.length ?? null })),
    organisations: kindsOf([...came.values()].flat()),
    decisions: await decisionsOf(
      ctx,
      held.filter(({ state }) => state === 'closed').map(({ id }) => id),
    ),
    actionsDone,
    campaigns: await campaignsIn(ctx, code, year),
    ...ends.told,
    brought: broughtByActions(ends.sections, actionsDone),
    nextMeetings: (await toCome(ctx, ids)).map((meeting) => ({ ...meeting, organisations: null })),
    nextActions: actions.filter(({ status }) => status === 'planned' || status === 'under-way').sort(dueFirst),
  };
}

/** Those whose zone lies on the commune. */
function groupsOn(ctx: Ctx, code: string): Promise<Pick<WorkingGroup, 'id' | 'name'>[]> {
  return ctx.manager
    .createQueryBuilder(WorkingGroup, 'workingGroup')
    .innerJoin(ZoneCommune, 'touched', 'touched.zoneId = workingGroup.zoneId AND touched.communeCode = :code', { code })
    .select(columns('workingGroup', ['id', 'name']))
    .orderBy('workingGroup.name')
    .addOrderBy('workingGroup.id')
    .getRawMany<Pick<WorkingGroup, 'id' | 'name'>>();
}

type Held = Omit<BriefMeeting, 'organisations'> & { state: Meeting['state'] };

async function heldIn(ctx: Ctx, groupIds: string[], year: number): Promise<Held[]> {
  if (groupIds.length === 0) return [];
  const rows = await meetingsOf(ctx, groupIds)
    .andWhere("meeting.state IN ('ended', 'closed')")
    .andWhere('meeting.startsLocal >= :from AND meeting.startsLocal < :to', { from: `${year}-`, to: `${year + 1}-` })
    .orderBy('meeting.startsLocal', 'DESC')
    .addOrderBy('meeting.id')
    .getRawMany<Raw>();
  return rows.map(meetingOf);
}

async function toCome(ctx: Ctx, groupIds: string[]): Promise<Held[]> {
  if (groupIds.length === 0) return [];
  const rows = await meetingsOf(ctx, groupIds)
    .andWhere("meeting.state = 'open' AND meeting.startsAt > :now", { now: ctx.clock.instant() })
    .orderBy('meeting.startsAt')
    .addOrderBy('meeting.id')
    .limit(3)
    .getRawMany<Raw>();
  return rows.map(meetingOf);
}

interface Raw {
  id: string;
  title: string;
  state: Meeting['state'];
  startsLocal: string;
  group: string;
}

const meetingsOf = (ctx: Ctx, groupIds: string[]) =>
  ctx.manager
    .createQueryBuilder(Meeting, 'meeting')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select(columns('meeting', ['id', 'title', 'state', 'startsLocal']))
    .addSelect('workingGroup.name', 'group')
    .where('meeting.groupId IN (:...groupIds)', { groupIds });

const meetingOf = ({ startsLocal, ...meeting }: Raw): Held => ({ ...meeting, day: startsLocal.slice(0, 10) });

interface Comer {
  id: string;
  kind: OrganisationKind;
}

/** The organisations that came to each meeting; a meeting at which nobody noted who came is not there. */
async function comersOf(ctx: Ctx, meetingIds: string[]): Promise<Map<string, Comer[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Invitation, 'replaced', 'replaced.id = invitation.delegatedFromId')
    .leftJoin(Organisation, 'organisation', `organisation.id = ${COMES_FOR}`)
    .select('invitation.meetingId', 'meetingId')
    .addSelect('organisation.id', 'id')
    .addSelect('organisation.kind', 'kind')
    .addSelect("MAX(CASE WHEN invitation.attendance = 'attended' THEN 1 ELSE 0 END)", 'came')
    .where('invitation.meetingId IN (:...meetingIds) AND invitation.attendance IS NOT NULL', { meetingIds })
    .groupBy('invitation.meetingId')
    .addGroupBy('organisation.id')
    .addGroupBy('organisation.kind')
    .getRawMany<{ meetingId: string; id: string | null; kind: OrganisationKind | null; came: number }>();
  const byMeeting = grouped(rows, ({ meetingId }) => meetingId);
  return new Map(
    [...byMeeting].map(([meetingId, noted]) => [
      meetingId,
      noted.flatMap(({ id, kind, came }) => (id !== null && kind !== null && Number(came) === 1 ? [{ id, kind }] : [])),
    ]),
  );
}

function kindsOf(comers: readonly Comer[]): BriefContent['organisations'] {
  const kinds = new Map(comers.map(({ id, kind }) => [id, kind]));
  const of = (kind: OrganisationKind): number => [...kinds.values()].filter((each) => each === kind).length;
  return { total: kinds.size, companies: of('company'), publicActors: of('public-actor') };
}

async function decisionsOf(ctx: Ctx, meetingIds: string[]): Promise<string[]> {
  if (meetingIds.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Outcome, 'outcome')
    .innerJoin(Meeting, 'meeting', 'meeting.id = outcome.meetingId')
    .select('outcome.text', 'text')
    .where("outcome.meetingId IN (:...meetingIds) AND outcome.kind = 'decision'", { meetingIds })
    .orderBy('meeting.startsLocal', 'DESC')
    .addOrderBy('outcome.position')
    .addOrderBy('outcome.id')
    .getRawMany<{ text: string }>();
  return rows.map(({ text }) => text);
}

/** The actions that name the commune, with the measures of its catalogue that they serve, whichever version they name. */
async function actionsFor(ctx: Ctx, code: string, catalogueId: string): Promise<BriefAction[]> {
  const equivalents = await equivalentMeasures(ctx, [code]);
  const rows = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(ActionCommune, 'named', 'named.actionId = action.id AND named.communeCode = :code', { code })
    .leftJoin(ActionMeasure, 'serving', 'serving.actionId = action.id')
    .select(columns('action', ['id', 'title', 'status', 'doneDay', 'dueDay']))
    .addSelect('serving.measureId', 'measureId')
    .where("action.status <> 'abandoned'")
    .orderBy('action.doneDay', 'DESC')
    .addOrderBy('action.createdAt')
    .addOrderBy('action.id')
    .getRawMany<Omit<BriefAction, 'measureIds'> & { measureId: string | null }>();
  return [...grouped(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            id: first.id,
            title: first.title,
            status: first.status,
            doneDay: first.doneDay,
            dueDay: first.dueDay,
            measureIds: [
              ...new Set(
                [first, ...others].flatMap(({ measureId }) =>
                  measureId ? equivalents(measureId, catalogueId, code) : [],
                ),
              ),
            ],
          },
        ]
      : [],
  );
}

/** The next ones first, those without a day last. */
const dueFirst = (a: BriefAction, b: BriefAction): number =>
  (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999') || a.title.localeCompare(b.title);

import {
  type QuietGroup,
  type QuietOrganisation,
  daysWithoutMeeting,
  hasAll,
  isGroupQuiet,
  isQuiet,
  isRole,
  luxembourgDay,
  silenceOf,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import {
  type Standing,
  type WatchedGroup,
  activeGroups,
  meetingsAround,
  standingsIn,
  thresholdsOf,
  unheardIn,
} from './quiet-reads';

/** The groups whose attendance by name the reader sees: those they lead; all of them for the administrator. */
const watchedIds = ({ actor }: Ctx): string[] | 'all' => {
  if (hasAll(actor)) return 'all';
  return isRole(actor, 'project-manager') ? actor.leadGroupIds : [];
};

type Searched = { searchText: string };
type Thresholds = Awaited<ReturnType<typeof thresholdsOf>>;
/** A group by itself, without the organisations in it. */
type GroupAlone = Omit<QuietGroup, 'organisations' | 'quietOrganisations'> & Searched;

export interface Watched {
  /** Every organisation in every group, the one of whom nothing was heard for longest first. */
  organisations: (QuietOrganisation & Searched)[];
  groups: (QuietGroup & Searched)[];
}

/**
 * How the reader's active groups, and the organisations in them, stand with their thresholds: the one place where it is
 * told who has gone quiet. Five queries, however many there are.
 */
export async function watch(ctx: Ctx): Promise<Watched> {
  const { active, groupIds, thresholds } = await watched(ctx);
  if (groupIds.length === 0) return { organisations: [], groups: [] };
  const organisations = organisationsIn(active, thresholds, await standingsIn(ctx, groupIds));
  const groups = await groupsAlone(ctx, active, thresholds);
  return {
    organisations,
    groups: groups.map((each) => {
      const own = organisations.filter(({ group }) => group.id === each.group.id);
      return { ...each, organisations: own.length, quietOrganisations: own.filter(({ quiet }) => quiet).length };
    }),
  };
}

/** The same of those alone that have gone quiet. Nobody else is read: it takes no longer for how many take part, or ever met. */
export async function goneQuiet(ctx: Ctx): Promise<{ organisations: QuietOrganisation[]; groups: GroupAlone[] }> {
  const { active, groupIds, thresholds } = await watched(ctx);
  if (groupIds.length === 0) return { organisations: [], groups: [] };
  const least = Math.min(...groupIds.map((id) => thresholds(id).silentMeetings));
  const organisations = organisationsIn(active, thresholds, await unheardIn(ctx, groupIds, least));
  const groups = await groupsAlone(ctx, active, thresholds);
  return { organisations: organisations.filter(({ quiet }) => quiet), groups: groups.filter(({ quiet }) => quiet) };
}

async function watched(ctx: Ctx) {
  const active = await activeGroups(ctx, watchedIds(ctx));
  const groupIds = active.map(({ id }) => id);
  const thresholds = await thresholdsOf(ctx, groupIds);
  return { active, groupIds, thresholds };
}

async function groupsAlone(ctx: Ctx, groups: WatchedGroup[], thresholds: Thresholds): Promise<GroupAlone[]> {
  const { last, next } = await meetingsAround(
    ctx,
    groups.map(({ id }) => id),
  );
  return groups.map((group) => {
    const [lastMeeting, nextMeeting] = [last.get(group.id), next.get(group.id)];
    const enteredOn = luxembourgDay(new Date(group.createdAt));
    const days = daysWithoutMeeting(
      {
        lastMeetingDay: lastMeeting?.startsLocal.slice(0, 10) ?? null,
        nextMeetingDay: nextMeeting?.startsLocal.slice(0, 10) ?? null,
        enteredOn,
      },
      ctx.clock.today(),
    );
    return {
      group: labelOf(group),
      lastMeeting: lastMeeting ? { meetingId: lastMeeting.id, day: lastMeeting.startsLocal.slice(0, 10) } : null,
      nextMeeting: nextMeeting
        ? {
            meetingId: nextMeeting.id,
            day: nextMeeting.startsLocal.slice(0, 10),
            draft: nextMeeting.state === 'draft',
          }
        : null,
      enteredOn,
      daysWithoutMeeting: days,
      quiet: isGroupQuiet(days, thresholds(group.id)),
      thresholds: thresholds(group.id),
      // Whoever watches a group leads it.
      can: { setThresholds: true },
      searchText: group.searchText,
    };
  });
}

function organisationsIn(
  groups: WatchedGroup[],
  thresholds: Thresholds,
  standings: Standing[],
): Watched['organisations'] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return standings
    .flatMap((each) => {
      const group = byId.get(each.groupId);
      if (!group) return [];
      const parts = partsOf(each);
      const threshold = thresholds(each.groupId).silentMeetings;
      return {
        organisation: { id: each.id, name: each.name, kind: each.kind, isDemo: each.isDemo },
        group: labelOf(group),
        ...parts,
        threshold,
        quiet: isQuiet(parts, { silentMeetings: threshold }),
        withoutMainContact: !each.hasMainContact,
        isDemo: each.membershipIsDemo,
        searchText: `${each.searchText} ${group.searchText}`,
      };
    })
    .sort((one, other) => (one.lastSignDay ?? '').localeCompare(other.lastSignDay ?? ''));
}

function partsOf({ lastAttended, missed, lastAnswer, lastDone, heardOn }: Standing) {
  const answeredOn = lastAnswer ? luxembourgDay(new Date(lastAnswer.at)) : null;
  const met = [
    ...missed.map((meeting) => ({ ...meeting, attended: false })),
    ...(lastAttended ? [{ ...lastAttended, attended: true, answered: true }] : []),
  ];
  const silence = silenceOf(met, { answeredOn, actionDoneOn: lastDone?.day ?? null, heardOn });
  return {
    lastAttended,
    lastAnswer: lastAnswer && answeredOn ? { meetingId: lastAnswer.meetingId, day: answeredOn } : null,
    lastActionDone: lastDone,
    lastHeardDay: heardOn,
    lastSignDay: silence.lastSignDay,
    missed: silence.missed.map(({ meetingId, day }) => ({ meetingId, day })),
    silentMeetings: silence.silentMeetings,
  };
}

const labelOf = ({ id, slug, name, isDemo }: WatchedGroup) => ({ id, slug, name, isDemo });

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
import { grouped } from './grouped';
import {
  type Invited,
  type Taking,
  type WatchedGroup,
  activeGroups,
  invitationsIn,
  lastDoneActions,
  lastHeard,
  meetingsAround,
  pairOf,
  takingPartIn,
  thresholdsOf,
  withMainContact,
} from './quiet-reads';

/** The groups whose attendance by name the reader sees: those they lead; all of them for the administrator. */
const watchedIds = ({ actor }: Ctx): string[] | 'all' => {
  if (hasAll(actor)) return 'all';
  return isRole(actor, 'project-manager') ? actor.leadGroupIds : [];
};

export interface Watched {
  /** Every organisation in every group, the one of whom nothing was heard for longest first. */
  organisations: (QuietOrganisation & { searchText: string })[];
  groups: (QuietGroup & { searchText: string })[];
}

/**
 * How the reader's active groups, and the organisations in them, stand with their thresholds: the one place where it is
 * told who has gone quiet. Ten queries, however many there are.
 */
export async function watch(ctx: Ctx): Promise<Watched> {
  const groups = await activeGroups(ctx, watchedIds(ctx));
  const groupIds = groups.map(({ id }) => id);
  if (groupIds.length === 0) return { organisations: [], groups: [] };
  const thresholds = await thresholdsOf(ctx, groupIds);
  const taking = await takingPartIn(ctx, groupIds);
  const organisations = await organisationsIn(ctx, groups, taking, (id) => thresholds(id).silentMeetings);
  const { last, next } = await meetingsAround(ctx, groupIds);
  return {
    organisations,
    groups: groups.map((group): Watched['groups'][number] => {
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
      const own = organisations.filter((each) => each.group.id === group.id);
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
        organisations: own.length,
        quietOrganisations: own.filter(({ quiet }) => quiet).length,
        thresholds: thresholds(group.id),
        // Whoever watches a group leads it.
        can: { setThresholds: true },
        searchText: group.searchText,
      };
    }),
  };
}

async function organisationsIn(
  ctx: Ctx,
  groups: WatchedGroup[],
  taking: Taking[],
  thresholdOf: (groupId: string) => number,
): Promise<Watched['organisations']> {
  if (taking.length === 0) return [];
  const byId = new Map(groups.map((group) => [group.id, group]));
  const groupIds = [...byId.keys()];
  const ids = [...new Set(taking.map(({ id }) => id))];
  const invited = grouped(await invitationsIn(ctx, groupIds), (row) => pairOf(row.groupId, row.organisationId));
  const done = await lastDoneActions(ctx, groupIds);
  const heard = await lastHeard(ctx, ids);
  const reachable = await withMainContact(ctx, ids);
  return taking
    .flatMap((each) => {
      const group = byId.get(each.groupId);
      if (!group) return [];
      const pair = pairOf(each.groupId, each.id);
      const parts = partsOf(invited.get(pair) ?? [], done.get(pair) ?? null, heard.get(each.id) ?? null);
      const threshold = thresholdOf(each.groupId);
      return {
        organisation: { id: each.id, name: each.name, kind: each.kind, isDemo: each.isDemo },
        group: labelOf(group),
        ...parts,
        threshold,
        quiet: isQuiet(parts, { silentMeetings: threshold }),
        withoutMainContact: !reachable.has(each.id),
        isDemo: each.membershipIsDemo,
        searchText: `${each.searchText} ${group.searchText}`,
      };
    })
    .sort((one, other) => (one.lastSignDay ?? '').localeCompare(other.lastSignDay ?? ''));
}

function partsOf(rows: Invited[], done: { actionId: string; day: string } | null, heardOn: string | null) {
  const lastAnswer = rows.reduce<Invited | null>(
    (last, row) => (row.answeredAt !== null && row.answeredAt > (last?.answeredAt ?? '') ? row : last),
    null,
  );
  const answeredOn = lastAnswer?.answeredAt ? luxembourgDay(new Date(lastAnswer.answeredAt)) : null;
  const { lastAttended, missed, silentMeetings, lastSignDay } = silenceOf(
    rows.filter(({ held }) => held),
    { answeredOn, actionDoneOn: done?.day ?? null, heardOn },
  );
  return {
    lastAttended: lastAttended && { meetingId: lastAttended.meetingId, day: lastAttended.day },
    lastAnswer: lastAnswer && answeredOn ? { meetingId: lastAnswer.meetingId, day: answeredOn } : null,
    lastActionDone: done,
    lastHeardDay: heardOn,
    lastSignDay,
    missed: missed.map(({ meetingId, day }) => ({ meetingId, day })),
    silentMeetings,
  };
}

const labelOf = ({ id, slug, name, isDemo }: WatchedGroup) => ({ id, slug, name, isDemo });

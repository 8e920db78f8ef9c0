import { type MeetingDetail, meetingPolicy } from '@zesumme/domain';
import { type Ctx, jsonRow, jsonRowSql, namedRows } from '../platform/database';
import { itemsSql } from './agenda';
import { type StoredConcerns, concernsSql, ownOrganisation } from './item-concerns';
import { type StoredActions, bornSql } from './meeting-actions';
import type { StoredMeeting } from './stored-meeting';
import { seesMeeting } from './visible-meetings';

type Label = NonNullable<MeetingDetail['next']>;

/** Identifier, title and beginning of a meeting; of a closed one the day on which its minutes were approved. */
type Cells = [string, string, string, (string | null)?];

/** What belongs to a meeting, each as one text, as it is stored. */
interface Parts {
  items: string | unknown[][] | null;
  concerns: StoredConcerns;
  born: StoredActions;
}

/** What is told of a meeting beside what stands in its own rows. */
export type Around = Pick<MeetingDetail, 'previous' | 'next' | 'minutesToApprove' | 'lead'> & Parts;

interface Row extends Parts {
  previous: string | Cells | null;
  next: string | Cells | null;
  closed: string | Cells | null;
  lead: string | [id: string, displayName: string] | null;
}

/**
 * The meetings of the same group before and after this one, among those the reader may see; the last one before it whose
 * minutes were sent and not approved, for whoever notes that; who leads the group, for whoever reads the history; and what
 * is on the agenda. In one statement: each costs more than what it finds.
 */
export async function around(ctx: Ctx, stored: StoredMeeting): Promise<Around> {
  const { meeting, group, ref } = stored;
  const { sql, parameters } = seesMeeting(ctx.actor);
  const label = ['meeting.id', 'meeting.title', 'meeting.starts_local'];
  const beside = (where: string, order: string): string =>
    `(SELECT ${jsonRowSql(ctx, label)}
      FROM meeting JOIN working_group "workingGroup" ON "workingGroup".id = meeting.group_id
      WHERE meeting.group_id = :groupId AND meeting.id <> :meetingId AND meeting.state <> 'cancelled'
        AND meeting.starts_at ${where} :startsAt AND ${sql} ORDER BY meeting.starts_at ${order} LIMIT 1)`;
  const [found] = await namedRows<Row>(
    ctx,
    `SELECT ${beside('<', 'DESC')} AS previous, ${beside('>', 'ASC')} AS next,
      (SELECT ${jsonRowSql(ctx, [...label, 'meeting.minutes_approved_on'])} FROM meeting
        WHERE meeting.group_id = :groupId AND meeting.state = 'closed' AND meeting.starts_at < :startsAt
        ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1) AS closed,
      (SELECT ${jsonRowSql(ctx, ['account.id', 'account.display_name'])} FROM account WHERE account.id = :leadId) AS lead,
      (${itemsSql(ctx)}) AS items, (${concernsSql(ctx, stored)}) AS concerns, (${bornSql(ctx)}) AS born`,
    {
      ...parameters,
      ...{ meetingId: meeting.id, groupId: group.id, startsAt: meeting.startsAt, leadId: group.leadAccountId },
      own: ownOrganisation(ctx),
    },
  );
  const closed = jsonRow(found?.closed ?? null);
  const approves = meeting.state !== 'cancelled' && meetingPolicy.create(ctx.actor, ref).allowed;
  const lead = meetingPolicy.readHistory(ctx.actor, ref).allowed ? jsonRow(found?.lead ?? null) : null;
  return {
    previous: labelOf(jsonRow(found?.previous ?? null)),
    next: labelOf(jsonRow(found?.next ?? null)),
    minutesToApprove: approves && closed?.[3] === null ? labelOf(closed) : null,
    lead: lead && { id: lead[0], displayName: lead[1] },
    ...{ items: found?.items ?? null, concerns: found?.concerns ?? null, born: found?.born ?? null },
  };
}

const labelOf = (cells: Cells | null): Label | null =>
  cells && { id: cells[0], title: cells[1], startsLocal: cells[2] };

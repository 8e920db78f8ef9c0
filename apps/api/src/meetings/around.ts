import { type MeetingDetail, meetingPolicy } from '@zesumme/domain';
import { type Condition, type Ctx, jsonRow, jsonRowSql, namedRows } from '../platform/database';
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

/** What the columns of `besideSql` say. */
export interface StoredBeside {
  previous: string | Cells | null;
  next: string | Cells | null;
  closed: string | Cells | null;
  lead: string | [id: string, displayName: string] | null;
}

type Beside = Pick<Around, 'previous' | 'next' | 'minutesToApprove' | 'lead'>;

/**
 * Columns for the meetings before and after the one `:meetingId` of the group `:groupId` that begins `:startsAt`, among those the
 * reader may see; the last closed one before it; and who leads the group.
 */
export function besideSql(ctx: Ctx): Condition {
  const { sql, parameters } = seesMeeting(ctx.actor);
  const label = ['meeting.id', 'meeting.title', 'meeting.starts_local'];
  const beside = (where: string, order: string): string =>
    `(SELECT ${jsonRowSql(ctx, label)}
      FROM meeting JOIN working_group "workingGroup" ON "workingGroup".id = meeting.group_id
      WHERE meeting.group_id = :groupId AND meeting.id <> :meetingId AND meeting.state <> 'cancelled'
        AND meeting.starts_at ${where} :startsAt AND ${sql} ORDER BY meeting.starts_at ${order} LIMIT 1)`;
  const columns = `${beside('<', 'DESC')} AS previous, ${beside('>', 'ASC')} AS next,
      (SELECT ${jsonRowSql(ctx, [...label, 'meeting.minutes_approved_on'])} FROM meeting
        WHERE meeting.group_id = :groupId AND meeting.state = 'closed' AND meeting.starts_at < :startsAt
        ORDER BY meeting.starts_at DESC, meeting.id DESC LIMIT 1) AS closed,
      (SELECT ${jsonRowSql(ctx, ['account.id', 'account.display_name'])} FROM account
        WHERE account.id = (SELECT led.lead_account_id FROM working_group led WHERE led.id = :groupId)) AS lead`;
  return { sql: columns, parameters };
}

/** The same as the reader may know it: whoever notes that minutes were approved, and whoever reads the history. */
export function besideFrom({ actor }: Ctx, { meeting, ref }: StoredMeeting, found: StoredBeside): Beside {
  const closed = jsonRow(found.closed);
  const approves = meeting.state !== 'cancelled' && meetingPolicy.create(actor, ref).allowed;
  const lead = meetingPolicy.readHistory(actor, ref).allowed ? jsonRow(found.lead) : null;
  return {
    previous: labelOf(jsonRow(found.previous)),
    next: labelOf(jsonRow(found.next)),
    minutesToApprove: approves && closed?.[3] === null ? labelOf(closed) : null,
    lead: lead && { id: lead[0], displayName: lead[1] },
  };
}

/**
 * The meetings of the same group before and after this one, among those the reader may see; the last one before it whose
 * minutes were sent and not approved, for whoever notes that; who leads the group, for whoever reads the history; and what
 * is on the agenda. In one statement: each costs more than what it finds.
 */
export async function around(ctx: Ctx, stored: StoredMeeting): Promise<Around> {
  const { meeting, group } = stored;
  const { sql, parameters } = besideSql(ctx);
  const [found] = await namedRows<StoredBeside & Parts>(
    ctx,
    `SELECT ${sql},
      (${itemsSql(ctx)}) AS items, (${concernsSql(ctx, stored)}) AS concerns, (${bornSql(ctx)}) AS born`,
    {
      ...parameters,
      ...{ meetingId: meeting.id, groupId: group.id, startsAt: meeting.startsAt },
      own: ownOrganisation(ctx),
    },
  );
  if (!found) throw new Error('A statement without a condition gave no row.');
  const { items, concerns, born } = found;
  return { ...besideFrom(ctx, stored, found), items, concerns, born };
}

/** The same of a meeting that is being made: nothing belongs to it yet. */
export const aroundNew = (ctx: Ctx, stored: StoredMeeting, found: StoredBeside): Around => ({
  ...besideFrom(ctx, stored, found),
  ...{ items: null, concerns: null, born: null },
});

const labelOf = (cells: Cells | null): Label | null =>
  cells && { id: cells[0], title: cells[1], startsLocal: cells[2] };

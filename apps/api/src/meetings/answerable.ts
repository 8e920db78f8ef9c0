import { type Actor, type MeetingRef, meetingPolicy } from '@zesumme/domain';
import { type Ctx, SameQuery, jsonRows, jsonRowsSql } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import type { Answered, Names } from './keep-answer';
import type { Meeting } from './meeting.entity';

/** An invitation that the reader could answer, with the names that the history tells. */
export interface Answerable extends Answered {
  organisationId: string | null;
  contactId: string | null;
  names: Names;
}

/** What of a meeting decides who answers what. */
export interface AnswerableMeeting {
  meeting: Pick<Meeting, 'id' | 'groupId' | 'isDemo'>;
  /** Those of the reader's organisation, and the one that is named. */
  invitations: Answerable[];
  ref: MeetingRef;
}

/**
 * A meeting as far as an answer needs it, in one narrow row: answers come in by the hundred, and of a meeting of two thousand
 * only the reader's own invitations say whether they may know of it.
 *
 * @throws DomainError 404 when there is none, or the reader may not know of it
 */
export async function findAnswerable(ctx: Ctx, id: string, invitationId?: string): Promise<AnswerableMeeting> {
  const row = await ANSWERABLE.row(ctx, { id, invitationId: invitationId ?? '', organisationId: homeOf(ctx.actor) });
  if (!row) throw notFound('meeting');
  const { groupId, state, isDemo, isPublic, isUnannounced, publishedAt, archivedAt } = row;
  const invitations = jsonRows<Cells>(row.invited).map(answerableOf);
  const ref = {
    ...{ groupId, state, public: Boolean(isPublic), unannounced: Boolean(isUnannounced), invitations },
    groupPublished: publishedAt !== null && archivedAt === null,
  };
  allowOrHide(meetingPolicy.read(ctx.actor, ref), 'meeting');
  return { meeting: { id, groupId, isDemo: Boolean(isDemo) }, invitations, ref };
}

const homeOf = (actor: Actor): string => (actor.kind === 'account' ? (actor.organisationId ?? '') : '');

type Cells = [
  ...[id: string, organisationId: string | null, contactId: string | null],
  ...[answer: Answered['answer'], answeredAt: string | null, answerNote: string | null],
  ...[organisation: string | null, givenName: string | null, familyName: string | null, guestName: string | null],
];

function answerableOf(cells: Cells): Answerable {
  const [id, organisationId, contactId, answer, answeredAt, answerNote, ...names] = cells;
  const [organisation, givenName, familyName, guestName] = names;
  return {
    ...{ id, organisationId, contactId, answer, answeredAt, answerNote },
    names: { organisation, givenName, familyName, guestName },
  };
}

interface Row {
  groupId: string;
  state: Meeting['state'];
  isDemo: boolean | number;
  isPublic: boolean | number;
  isUnannounced: boolean | number;
  publishedAt: string | null;
  archivedAt: string | null;
  invited: string | Cells[] | null;
}

const ANSWERABLE = new SameQuery<Row>((unit) => {
  const cells = ['id', 'organisation_id', 'contact_id', 'answer', 'answered_at', 'answer_note'];
  const names = ['organisation.name', 'contact.given_name', 'contact.family_name', 'invitation.guest_name'];
  const read = [...cells.map((column) => `invitation.${column}`), ...names];
  return `SELECT meeting.group_id AS "groupId", meeting.state AS state, meeting.is_demo AS "isDemo",
      meeting.is_public AS "isPublic", meeting.is_unannounced AS "isUnannounced",
      held.published_at AS "publishedAt", held.archived_at AS "archivedAt",
      (SELECT ${jsonRowsSql(unit, read, 'invitation.id')} FROM invitation
        LEFT JOIN organisation ON organisation.id = invitation.organisation_id
        LEFT JOIN contact ON contact.id = invitation.contact_id
        WHERE invitation.meeting_id = meeting.id
          AND (invitation.organisation_id = :organisationId OR invitation.id = :invitationId)) AS invited
    FROM meeting JOIN working_group held ON held.id = meeting.group_id WHERE meeting.id = :id`;
});

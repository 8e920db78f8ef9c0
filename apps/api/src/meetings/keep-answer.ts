import type { Answer, AnswerGiven } from '@zesumme/domain';
import { type Ctx, SameQuery } from '../platform/database';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { Invitation } from './invitation.entity';
import type { Meeting } from './meeting.entity';

/** An invitation by what was answered to it until now. */
export type Answered = Pick<Invitation, 'id' | 'answer' | 'answeredAt' | 'answerNote'>;

/**
 * Keeps an answer that may be given, and tells of it. The same one again changes nothing.
 *
 * @param known the names of who is invited, where they were read already
 */
export async function keepAnswer(
  ctx: Ctx,
  meeting: Pick<Meeting, 'id' | 'groupId' | 'isDemo'>,
  answered: Answered,
  { answer, note }: { answer: Answer; note: string | null },
  known?: Names,
): Promise<AnswerGiven> {
  const { id: invitationId } = answered;
  if (answered.answer === answer && answered.answerNote === note)
    return { invitationId, answer, answeredAt: answered.answeredAt, answerNote: note };
  const answeredAt = answer === 'needs-action' ? null : ctx.clock.instant();
  await ANSWER.run(ctx, { id: invitationId, answer, note, answeredAt });
  const named = known ?? (await NAMES.row(ctx, { id: invitationId }));
  await ctx.record({
    kind: 'meeting.answered',
    subject: { type: 'meeting', id: meeting.id },
    groupId: meeting.groupId,
    before: { answer: answered.answer, note: answered.answerNote },
    after: {
      organisation: named?.organisation ?? null,
      contact: named?.familyName ? `${named.givenName} ${named.familyName}` : (named?.guestName ?? null),
      answer,
      note,
    },
    personal: ['contact', 'note'],
    isDemo: meeting.isDemo,
  });
  return { invitationId, answer, answeredAt, answerNote: note };
}

const ANSWER = new SameQuery<never>(
  () =>
    'UPDATE invitation SET answer = :answer, answer_note = :note, answered_at = :answeredAt, version = version + 1 WHERE id = :id',
);

/** Who is invited, as the history tells it. */
export interface Names {
  organisation: string | null;
  givenName: string | null;
  familyName: string | null;
  guestName: string | null;
}

const NAMES = new SameQuery<Names>(({ manager }) =>
  manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = invitation.contactId')
    .select('organisation.name', 'organisation')
    .addSelect('contact.givenName', 'givenName')
    .addSelect('contact.familyName', 'familyName')
    .addSelect('invitation.guestName', 'guestName')
    .where('invitation.id = :id'),
);

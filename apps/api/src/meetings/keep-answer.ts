import type { Answer } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { Invitation } from './invitation.entity';
import { invitationDetails } from './invited';
import type { Meeting } from './meeting.entity';

/** Keeps an answer that may be given, and tells of it. The same one again changes nothing. */
export async function keepAnswer(
  ctx: Ctx,
  meeting: Meeting,
  answered: Invitation,
  { answer, note }: { answer: Answer; note: string | null },
): Promise<void> {
  if (answered.answer === answer && answered.answerNote === note) return;
  const answeredAt = answer === 'needs-action' ? null : ctx.clock.instant();
  await ctx.manager.update(
    Invitation,
    { id: answered.id },
    { answer, answerNote: note, answeredAt, version: answered.version + 1 },
  );
  const label = (await invitationDetails(ctx, meeting.id)).find((each) => each.id === answered.id);
  await ctx.record({
    kind: 'meeting.answered',
    subject: { type: 'meeting', id: meeting.id },
    groupId: meeting.groupId,
    before: { answer: answered.answer, note: answered.answerNote },
    after: {
      organisation: label?.organisation?.name ?? null,
      contact: label?.contact?.name ?? label?.guest?.name ?? null,
      answer,
      note,
    },
    personal: ['contact', 'note'],
    isDemo: meeting.isDemo,
  });
}

import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Meeting } from '../meetings/meeting.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import type { MailTemplate } from '../platform/outbox';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { chapterNamesOf } from './chapter-names';
import { communeUsers } from './commune-users';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Evidence } from './evidence.entity';

export const EVIDENCE = 'evidence-proposed';

/** Queues one mail to each user of the commune: something waits for their answer. */
export const tellCommunes = (ctx: Ctx, eventId: string, communeCode: string, meetingId: string): Promise<void> =>
  tellUsers(ctx, eventId, communeCode, { communeCode, meetingId });

/** Queues one mail to each user of the commune about a piece that somebody proposed. */
export const tellProposal = (ctx: Ctx, eventId: string, { communeCode, id }: Evidence): Promise<void> =>
  tellUsers(ctx, eventId, communeCode, { communeCode, evidenceId: id });

async function tellUsers(
  ctx: Ctx,
  eventId: string,
  communeCode: string,
  params: Record<string, string>,
): Promise<void> {
  const users = await communeUsers(ctx, communeCode);
  await ctx.deliver(
    eventId,
    users.map(({ id, email, locale }) => ({ recipientKey: id, email, locale, template: EVIDENCE, params })),
  );
}

/** The mail to a commune user about evidence that is proposed. It tells what holds when it is sent. */
export const evidenceMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const [communeCode, meetingId] = [String(params['communeCode']), String(params['meetingId'])];
    const action = {
      label: translate(locale, 'evidence.mail.action'),
      url: `${config.publicUrl}/chapter-6/${communeCode}/evidence?state=proposed`,
    };
    if (params['evidenceId']) {
      const piece = await ctx.manager.findOneByOrFail(Evidence, { id: String(params['evidenceId']) });
      const of = await chapterNamesOf(ctx, communeCode);
      const told = { ...of, title: piece.title, who: piece.addedBy ?? 'Zesumme' };
      return {
        subject: translate(locale, 'evidence.mail.pieceSubject', told),
        text: translate(locale, 'evidence.mail.pieceText', told),
        action,
      };
    }
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: meeting.groupId });
    const count = await ctx.manager.countBy(EvidenceMeasure, { communeCode, sourceId: meetingId });
    const told = {
      ...(await chapterNamesOf(ctx, communeCode)),
      meeting: meeting.title,
      group: group.name,
      day: formatDay(locale, meeting.startsLocal, 'full'),
      count,
    };
    return {
      subject: translate(locale, 'evidence.mail.subject', told),
      text: translate(locale, 'evidence.mail.text', told),
      action,
    };
  };

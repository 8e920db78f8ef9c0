import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Meeting } from '../meetings/meeting.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import type { MailTemplate } from '../platform/outbox';
import { Commune } from '../territory/commune.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { communeUsers } from './commune-users';
import { Evidence } from './evidence.entity';

export const EVIDENCE = 'evidence-proposed';

/** Queues one mail to each user of the commune: something waits for their answer. */
export async function tellCommunes(ctx: Ctx, eventId: string, communeCode: string, meetingId: string): Promise<void> {
  const users = await communeUsers(ctx, communeCode);
  const params = { communeCode, meetingId };
  await ctx.deliver(
    eventId,
    users.map(({ id, email, locale }) => ({ recipientKey: id, email, locale, template: EVIDENCE, params })),
  );
}

/** The mail to a commune user about a meeting that is proposed as evidence. It tells what holds when it is sent. */
export const evidenceMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const [communeCode, meetingId] = [String(params['communeCode']), String(params['meetingId'])];
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const commune = await ctx.manager.findOneByOrFail(Commune, { code: communeCode });
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: meeting.groupId });
    const count = await ctx.manager.countBy(Evidence, { communeCode, meetingId });
    const told = {
      commune: commune.name,
      meeting: meeting.title,
      group: group.name,
      day: formatDay(locale, meeting.startsLocal, 'full'),
      count,
    };
    return {
      subject: translate(locale, 'evidence.mail.subject', told),
      text: translate(locale, 'evidence.mail.text', told),
      action: {
        label: translate(locale, 'evidence.mail.action'),
        url: `${config.publicUrl}/chapter-6/${communeCode}/evidence?state=proposed`,
      },
    };
  };

import { addDays, luxembourgDay, textIn } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { addresseesOf } from '../../announcements';
import type { Ctx } from '../../platform/database';
import type { MailTemplate } from '../../platform/outbox';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { isAnswerable } from '../questionnaires/questionnaire-detail';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import type { AnswerLinks } from './answer-links';

/** The mails by which contacts get the link of their organisation, to pass it on to its people; and again, as a reminder. */
export const spreadMails = ['questionnaire-spread', 'questionnaire-spread-again'] as const;
export type SpreadMail = (typeof spreadMails)[number];

/** Nobody is written to more often than once in so many days. */
export const DAYS_BETWEEN = 7;

/** Whether it is time to write the links again. */
export const isSpreadDue = (ctx: Ctx, { spreadAt }: Pick<Questionnaire, 'spreadAt'>): boolean =>
  spreadAt === null || luxembourgDay(new Date(spreadAt)) <= addDays(ctx.clock.today(), -DAYS_BETWEEN);

/** Those of the group's organisations who are written to, with where they are reached. */
export const passingOn = async (ctx: Ctx, groupId: string) =>
  (await addresseesOf(ctx, [groupId])).flatMap(({ contactId, email, ...each }) =>
    contactId === null || email === null ? [] : [{ ...each, contactId, email }],
  );

/** Writes to each organisation's contacts its link, to be passed on; who of them answers, nobody knows. */
export async function spreadLinks(
  ctx: Ctx,
  eventId: string,
  template: SpreadMail,
  { id: questionnaireId, groupId }: Pick<Questionnaire, 'id' | 'groupId'>,
): Promise<void> {
  const to = await passingOn(ctx, groupId);
  // Whoever comes first is written to at once, and not a week after nobody was.
  if (to.length === 0) return;
  await ctx.manager.update(Questionnaire, { id: questionnaireId }, { spreadAt: ctx.clock.instant() });
  await ctx.deliver(
    eventId,
    to.map(({ contactId, organisationId, email, locale }) => ({
      ...{ recipientKey: contactId, email, locale, template },
      params: { questionnaireId, organisationId, contactId },
    })),
  );
}

/** One of the mails, in the reader's language; none where it is not answered any more, or the reader no longer speaks for them. */
export function spreadMail(name: SpreadMail, links: AnswerLinks): MailTemplate {
  return async (ctx, { locale, params }) => {
    const questionnaire = await ctx.manager.findOneBy(Questionnaire, { id: String(params['questionnaireId']) });
    if (!questionnaire) return null;
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
    if (!isAnswerable(ctx, questionnaire, group)) return null;
    const reader = (await passingOn(ctx, group.id)).find(
      ({ contactId, organisationId }) =>
        contactId === params['contactId'] && organisationId === params['organisationId'],
    );
    if (!reader) return null;
    const { id: questionnaireId, content, languages, untilDay, linkVersion: version } = questionnaire;
    const told = {
      title: textIn(content.title, locale, languages),
      group: group.name,
      hasUntil: untilDay === null ? 'no' : 'yes',
      until: untilDay === null ? '' : formatDay(locale, untilDay, 'full'),
    };
    return {
      kind: name === 'questionnaire-spread' ? 'announcement' : 'reminder',
      subject: translate(locale, `questionnaires.mail.${name}.subject`, told),
      text: [
        translate(locale, `questionnaires.mail.${name}.text`, told),
        translate(locale, 'questionnaires.mail.spread'),
      ].join('\n\n'),
      action: {
        label: translate(locale, 'questionnaires.mail.spreadAction'),
        url: links.addressOf({ questionnaireId, holderId: reader.organisationId, version }),
      },
    };
  };
}

import { textIn } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { MailTemplate } from '../../platform/outbox';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { isAnswerable } from '../questionnaires/questionnaire-detail';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import type { AnswerLinks } from './answer-links';
import type { QuestionnaireMail } from './ask-contacts';
import { QuestionnaireInvitation } from './questionnaire-invitation.entity';
import { stillSpeaking } from './still-speaks';

/** One of the mails, in the reader's language; none once it was answered or is not answered any more. */
export function questionnaireMail(name: QuestionnaireMail, links: AnswerLinks): MailTemplate {
  return async (ctx, { locale, params }) => {
    const invitation = await ctx.manager.findOneBy(QuestionnaireInvitation, { id: String(params['invitationId']) });
    if (!invitation || invitation.answeredAt !== null) return null;
    const { questionnaireId, id: holderId } = invitation;
    const questionnaire = await ctx.manager.findOneByOrFail(Questionnaire, { id: questionnaireId });
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
    const isAsked = (await stillSpeaking(ctx, questionnaire.groupId, [invitation])).length > 0;
    if (!isAsked || !isAnswerable(ctx, questionnaire, group)) return null;
    const { content, languages, untilDay, linkVersion: version } = questionnaire;
    const told = {
      title: textIn(content.title, locale, languages),
      group: group.name,
      hasUntil: untilDay === null ? 'no' : 'yes',
      until: untilDay === null ? '' : formatDay(locale, untilDay, 'full'),
    };
    const introduction = textIn(content.introduction, locale, languages);
    return {
      kind: name === 'questionnaire-asked' ? 'announcement' : 'reminder',
      subject: translate(locale, `questionnaires.mail.${name}.subject`, told),
      text: [
        translate(locale, `questionnaires.mail.${name}.text`, told),
        introduction,
        translate(locale, 'questionnaires.mail.who', told),
      ]
        .filter(Boolean)
        .join('\n\n'),
      action: {
        label: translate(locale, 'questionnaires.mail.action'),
        url: links.addressOf({ questionnaireId, holderId, version }),
      },
    };
  };
}

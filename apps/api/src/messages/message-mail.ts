import { messageSubjects } from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Action } from '../actions/action.entity';
import { Meeting } from '../meetings/meeting.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import type { MailTemplate } from '../platform/outbox';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { ContactMessage } from './contact-message.entity';

/** The name under which the outbox knows this mail. */
export const MESSAGE_MAIL = 'message';

interface About {
  title: string;
  path: string;
}

/** The message as it was written, with what it is about; an answer goes straight to whoever wrote it. */
export function messageMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const message = await ctx.manager.findOneBy(ContactMessage, { id: String(params['messageId']) });
    if (!message) throw notFound('message');
    const about = await aboutOf(ctx, message);
    const kind = kindOf(locale, message.subjectType);
    const subject = [kind, about?.title].filter(Boolean).join(' · ');
    const told = { sender: message.senderName, email: message.senderEmail };
    return {
      subject: translate(locale, 'publicPages.mail.message.subject', told),
      text: [
        translate(locale, 'publicPages.mail.message.text', told),
        subject ? translate(locale, 'publicPages.mail.message.about', { subject }) : '',
        message.text,
        translate(locale, 'publicPages.mail.message.answer'),
      ]
        .filter(Boolean)
        .join('\n\n'),
      replyTo: message.senderEmail,
      ...(about && {
        action: {
          label: translate(locale, 'publicPages.mail.message.action'),
          url: `${config.publicUrl}${about.path}`,
        },
      }),
    };
  };
}

function kindOf(locale: Locale, type: string | null): string {
  const known = messageSubjects.find((subject) => subject === type);
  return known ? translate(locale, `publicPages.contact.subject.${known}`) : '';
}

/** What the message is about, as long as it is still there. */
async function aboutOf(ctx: Ctx, { subjectType, subjectId: id }: ContactMessage): Promise<About | null> {
  if (!id) return null;
  switch (subjectType) {
    case 'working-group': {
      const group = await ctx.manager.findOneBy(WorkingGroup, { id });
      return group && { title: group.name, path: `/groups/${group.slug}` };
    }
    case 'meeting': {
      const meeting = await ctx.manager.findOneBy(Meeting, { id });
      return meeting && { title: meeting.title, path: `/meetings/${id}` };
    }
    case 'action': {
      const action = await ctx.manager.findOneBy(Action, { id });
      return action && { title: action.title, path: `/actions/${id}` };
    }
    case 'practice-sheet': {
      const sheet = await ctx.manager.findOneBy(PracticeSheet, { id });
      return sheet && { title: sheet.title, path: `/practice-sheets/${sheet.slug}` };
    }
    default:
      return null;
  }
}

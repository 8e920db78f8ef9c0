import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { luxembourgDay } from '@zesumme/domain';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { markdownTree, plainText } from '../platform/documents';
import type { MailTemplate } from '../platform/outbox';
import { Theme } from '../territory/theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Announcement } from './announcement.entity';

/** The mail that carries an announcement: a frame in the reader's language, and the text as it was written. */
export function announcementMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const announcement = await ctx.manager.findOneBy(Announcement, { id: String(params['announcementId']) });
    if (announcement?.state !== 'sent') return null;
    const about = await aboutOf(ctx, announcement, locale);
    const told = { title: announcement.title, about, author: announcement.authorLabel };
    const corrected = announcement.correctsId
      ? await ctx.manager.findOneBy(Announcement, { id: announcement.correctsId })
      : null;
    const correction = corrected?.sentAt
      ? translate(locale, 'people.announcements.mail.correction', {
          day: formatDay(locale, luxembourgDay(new Date(corrected.sentAt)), 'full'),
        })
      : '';
    const paragraphs = markdownTree(announcement.text).map((block) => plainText([block]));
    return {
      kind: 'announcement',
      subject: translate(locale, `people.announcements.mail.${corrected ? 'correctionSubject' : 'subject'}`, told),
      text: [
        translate(locale, 'people.announcements.mail.intro', told),
        correction,
        announcement.title,
        ...paragraphs,
        translate(locale, 'people.announcements.mail.from', told),
      ]
        .filter(Boolean)
        .join('\n\n'),
      action: {
        label: translate(locale, 'people.announcements.mail.action'),
        url: `${config.publicUrl}/announcements/${announcement.id}`,
      },
    };
  };
}

async function aboutOf(ctx: Ctx, { groupId, themeId }: Announcement, locale: 'fr' | 'de' | 'en'): Promise<string> {
  if (groupId !== null) return (await ctx.manager.findOneByOrFail(WorkingGroup, { id: groupId })).name;
  const { nameFr, nameDe, nameEn } = await ctx.manager.findOneByOrFail(Theme, { id: themeId ?? '' });
  return { fr: nameFr, de: nameDe, en: nameEn }[locale];
}

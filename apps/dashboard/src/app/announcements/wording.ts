import type { AnnouncementRow } from '@zesumme/domain';
import type { I18n } from '@zesumme/ui';
import { themeName } from '../platform/names';

/** Whom it is for: one group, or a theme. */
export function audienceName(i18n: I18n, { group, theme, groups }: AnnouncementRow): string {
  if (theme) return themeName(i18n, theme);
  return group?.name ?? groups[0]?.name ?? '';
}

/** "À Kirchberg", or "Aux groupes du thème Mobilité : …". */
export function audienceSentence(i18n: I18n, row: AnnouncementRow): string {
  const { theme, groups } = row;
  if (!theme) return i18n.t('people.announcements.toGroup', { group: audienceName(i18n, row) });
  const names = groups.map(({ name }) => name).join(', ');
  return i18n.t('people.announcements.toTheme', { theme: themeName(i18n, theme), groups: names });
}

/** Who wrote it, and when it was sent. */
export const bySentence = (i18n: I18n, { authorLabel: author, sentAt }: AnnouncementRow): string =>
  sentAt
    ? i18n.t('people.announcements.by', { author, day: i18n.instant(sentAt) })
    : i18n.t('people.announcements.draftBy', { author });

import type { AnnouncementRow, ReachRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Announcements as a file; how many they reached is for whoever leads their groups. */
export const announcementFile: ListFile<AnnouncementRow> = {
  name: 'announcements',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'state', of: ({ state }, { t }) => t(`people.announcements.state.${state}`) },
    { label: 'groups', of: ({ groups }) => groups.map(({ name }) => name) },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => theme && { fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn }[locale],
    },
    { label: 'sentAt', kind: 'instant', of: ({ sentAt }) => sentAt },
    { label: 'author', of: ({ authorLabel }) => authorLabel },
    { label: 'text', of: ({ text }) => text },
    { label: 'recipients', kind: 'number', of: ({ reach }) => reach?.total ?? null },
    { label: 'reached', kind: 'number', of: ({ reach }) => reach?.sent ?? null },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** Whom an announcement has reached, as a file. */
export const reachFile: ListFile<ReachRow> = {
  name: 'reach',
  columns: [
    { label: 'organisation', of: ({ organisation }) => organisation.name },
    { label: 'contact', of: ({ contact }) => contact?.name ?? null },
    { label: 'state', of: ({ state }, { t }) => t(`people.announcements.reach.state.${state}`) },
    { label: 'sentAt', kind: 'instant', of: ({ sentAt }) => sentAt },
    { label: 'demo', kind: 'flag', of: ({ organisation }) => organisation.isDemo },
  ],
};

import type { ActionRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Actions as a file; whoever sees the public part alone finds the other cells empty. */
export const actionFile: ListFile<ActionRow> = {
  name: 'actions',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'status', of: ({ status }, { t }) => t(`common.status.${status}`) },
    { label: 'due', kind: 'day', of: ({ dueDay }) => dueDay },
    { label: 'done', kind: 'day', of: ({ doneDay }) => doneDay },
    { label: 'daysLate', kind: 'number', of: ({ daysLate }) => daysLate || null },
    { label: 'progress', kind: 'share', of: ({ progress }) => (progress === null ? null : progress / 100) },
    { label: 'responsibles', of: ({ responsibles }) => responsibles.map(({ name }) => name) },
    { label: 'communesTaking', of: ({ communes }) => communes.map(({ name }) => name) },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => theme && { fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn }[locale],
    },
    { label: 'synergy', of: ({ synergy }, { t }) => synergy && t(`common.synergy.${synergy}`) },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

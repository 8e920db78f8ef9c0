import type { IdeaRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Ideas as a file. */
export const ideaFile: ListFile<IdeaRow> = {
  name: 'ideas',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'group', of: ({ group }) => group.name },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale],
    },
    { label: 'organisation', of: ({ organisation }) => organisation?.name ?? null },
    { label: 'effort', kind: 'number', of: ({ effort }) => effort },
    { label: 'effect', kind: 'number', of: ({ effect }) => effect },
    { label: 'votesFor', kind: 'number', of: ({ votesFor }) => votesFor },
    { label: 'votesAgainst', kind: 'number', of: ({ votesAgainst }) => votesAgainst },
    { label: 'wouldJoin', kind: 'number', of: ({ joins }) => joins },
    { label: 'state', of: ({ state }, { t }) => t(`ideas.state.${state}`) },
    { label: 'enteredAt', kind: 'instant', of: ({ createdAt }) => createdAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

import type { ProblemRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Problems as a file. */
export const problemFile: ListFile<ProblemRow> = {
  name: 'problems',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'group', of: ({ group }) => group.name },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale],
    },
    { label: 'state', of: ({ state }, { t }) => t(`problems.state.${state}`) },
    { label: 'effort', of: ({ effort }, { t }) => (effort === null ? null : t(`problems.effort.${effort}`)) },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

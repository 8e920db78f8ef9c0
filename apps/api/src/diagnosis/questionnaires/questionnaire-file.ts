import type { QuestionnaireRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Questionnaires as a file. */
export const questionnaireListFile: ListFile<QuestionnaireRow> = {
  name: 'questionnaires',
  columns: [
    { label: 'title', of: ({ title }, { locale }) => title[locale] },
    { label: 'group', of: ({ group }) => group.name },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale],
    },
    { label: 'asked', of: ({ way }, { t }) => t(`questionnaires.way.${way}`) },
    { label: 'state', of: ({ state }, { t }) => t(`questionnaires.state.${state}`) },
    { label: 'openUntil', kind: 'day', of: ({ untilDay }) => untilDay },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

import type { PilotRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Pilots as a file. */
export const pilotFile: ListFile<PilotRow> = {
  name: 'pilots',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'group', of: ({ group }) => group.name },
    {
      label: 'theme',
      of: ({ theme }, { locale }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale],
    },
    { label: 'starts', kind: 'day', of: ({ fromDay }) => fromDay },
    { label: 'ends', kind: 'day', of: ({ toDay }) => toDay },
    { label: 'indicators', kind: 'number', of: ({ indicators }) => indicators },
    { label: 'indicatorsReached', kind: 'number', of: ({ reached }) => reached },
    { label: 'pilotVerdict', of: ({ verdict }, { t }) => t(`pilots.verdict.${verdict ?? 'open'}`) },
    { label: 'verdictDay', kind: 'day', of: ({ verdictDay }) => verdictDay },
    { label: 'copied', kind: 'flag', of: ({ isCopy }) => isCopy },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

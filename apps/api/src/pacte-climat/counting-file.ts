import type { CountingAction } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

const titleIn = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' } as const;

/** Which action counts where, as a file. */
export const countingFile: ListFile<CountingAction> = {
  name: 'countingActions',
  columns: [
    { label: 'title', of: ({ action }) => action.title },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'commune', of: ({ commune }) => commune.name },
    { label: 'communeCode', of: ({ commune }) => commune.code },
    { label: 'measures', of: ({ measure }, { locale }) => measure[titleIn[locale]] },
    { label: 'programme', of: ({ measure }) => measure.programme },
    { label: 'status', of: ({ action }, { t }) => t(`common.status.${action.status}`) },
    { label: 'due', kind: 'day', of: ({ action }) => action.dueDay },
    { label: 'shareStated', kind: 'share', of: ({ share }) => share },
    { label: 'possible', kind: 'number', of: ({ possible }) => possible },
    { label: 'gain', kind: 'number', of: ({ gain }) => gain },
    { label: 'gainState', of: ({ state }, { t }) => (state === 'known' ? null : t(`counting.state.${state}`)) },
    { label: 'demo', kind: 'flag', of: ({ action }) => action.isDemo },
  ],
};

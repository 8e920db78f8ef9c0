import type { SharedServiceRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Shared services as a file: what the list shows, without what any of the others said. */
export const sharedServiceFile: ListFile<SharedServiceRow> = {
  name: 'sharedServices',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'serviceKind', of: ({ kind }, { t }) => t(`sharedServices.kind.${kind}`) },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'phase', of: ({ phase }, { t }) => t(`sharedServices.phase.${phase}`) },
    { label: 'decideBy', kind: 'day', of: ({ decideBy }) => decideBy },
    { label: 'joined', kind: 'number', of: ({ joined }) => joined },
    {
      label: 'ownAnswer',
      of: ({ ownAnswer }, { t }) => (ownAnswer === null ? null : t(`sharedServices.answer.${ownAnswer}`)),
    },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

import type { NeighbourRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** What neighbours have solved, as a file. */
export const neighbourFile: ListFile<NeighbourRow> = {
  name: 'neighbours',
  columns: [
    { label: 'kind', of: ({ kind }, { t }) => t(`territory.neighbours.kind.${kind}`) },
    { label: 'title', of: ({ title }) => title },
    { label: 'organisation', of: ({ organisation }) => organisation?.name ?? null },
    { label: 'group', of: ({ group }) => group?.name ?? null },
    { label: 'zone', of: ({ zone }) => zone?.name ?? null },
    { label: 'distanceKm', kind: 'number', of: ({ km }) => km },
    { label: 'day', kind: 'day', of: ({ day }) => day },
    { label: 'result', of: ({ word }) => word },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

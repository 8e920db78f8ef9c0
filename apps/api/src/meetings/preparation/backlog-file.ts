import type { BacklogRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** The subjects that a group keeps for later, as a file. */
export const backlogFile: ListFile<BacklogRow> = {
  name: 'backlog',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'kind', of: ({ kind }, { t }) => t(`meetings.itemKind.${kind}`) },
    { label: 'minutes', kind: 'number', of: ({ minutes }) => minutes },
    { label: 'presenter', of: ({ presenter }) => presenter },
    { label: 'text', of: ({ note }) => note },
    { label: 'author', of: ({ authorLabel }) => authorLabel },
    { label: 'enteredAt', kind: 'instant', of: ({ createdAt }) => createdAt },
    { label: 'meeting', of: ({ takenBy }) => takenBy?.title ?? null },
    { label: 'starts', kind: 'wall', of: ({ takenBy }) => takenBy?.startsLocal ?? null },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

import type { LogEntryRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** The log of an organisation as a file. */
export const logFile: ListFile<LogEntryRow> = {
  name: 'log',
  columns: [
    { label: 'day', kind: 'day', of: ({ day }) => day },
    { label: 'kind', of: ({ kind }, { t }) => t(`people.log.kind.${kind}`) },
    { label: 'text', of: ({ text }) => text },
    { label: 'contact', of: ({ contact }) => contact?.name ?? null },
    { label: 'author', of: ({ authorLabel }) => authorLabel },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

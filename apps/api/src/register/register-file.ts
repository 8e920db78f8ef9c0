import type { RegisterRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** The register as a file. */
export const registerFile: ListFile<RegisterRow> = {
  name: 'register',
  columns: [
    { label: 'kind', of: ({ kind }, { t }) => t(`register.kind.${kind}`) },
    { label: 'entry', of: ({ text }) => text },
    { label: 'state', of: ({ state }, { t }) => t(`register.state.${state}`) },
    { label: 'responsibles', of: ({ responsibles }) => responsibles.map(({ name }) => name) },
    { label: 'due', kind: 'day', of: ({ dueDay }) => dueDay },
    { label: 'done', kind: 'day', of: ({ doneDay }) => doneDay },
    { label: 'daysLate', kind: 'number', of: ({ daysLate, state }) => (state === 'late' ? daysLate : null) },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'meeting', of: ({ meeting }) => meeting?.title ?? null },
    { label: 'day', kind: 'day', of: ({ day }) => day },
    { label: 'agendaItem', of: ({ agendaItem }) => agendaItem?.title ?? null },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

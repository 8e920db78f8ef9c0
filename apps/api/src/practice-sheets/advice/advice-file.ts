import type { AdviceRequestRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Requests for advice as a file: of contacts what the list shows, once they are introduced. */
export const adviceFile: ListFile<AdviceRequestRow> = {
  name: 'adviceRequests',
  columns: [
    { label: 'practiceSheet', of: ({ sheet }) => sheet.title },
    { label: 'kind', of: ({ kind }, { t }) => t(`advice.kind.${kind}`) },
    { label: 'organisation', of: ({ organisation }) => organisation.name },
    { label: 'contact', of: ({ contact }) => contact?.name ?? null },
    { label: 'otherOrganisation', of: ({ otherOrganisation }) => otherOrganisation?.name ?? null },
    { label: 'otherContact', of: ({ introduced }) => introduced?.otherContact?.name ?? null },
    { label: 'state', of: ({ state }, { t }) => t(`advice.state.${state}`) },
    { label: 'text', of: ({ word }) => word },
    { label: 'answer', of: ({ answer }) => answer },
    { label: 'decidedBy', of: ({ decidedBy }) => decidedBy },
    { label: 'decidedAt', kind: 'instant', of: ({ decidedAt }) => decidedAt },
    { label: 'enteredAt', kind: 'instant', of: ({ createdAt }) => createdAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

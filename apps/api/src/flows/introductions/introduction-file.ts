import type { IntroductionRow } from '@zesumme/domain';
import type { ListFile } from '../../platform/spreadsheets';

/** Introductions as a file: names only where the list shows them. */
export const introductionFile: ListFile<IntroductionRow> = {
  name: 'introductions',
  columns: [
    { label: 'offer', of: ({ offer }) => offer.flow.label },
    { label: 'organisation', of: ({ offer }) => offer.flow.organisation?.name ?? null },
    { label: 'need', of: ({ need }) => need.flow.label },
    { label: 'otherOrganisation', of: ({ need }) => need.flow.organisation?.name ?? null },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'phase', of: ({ phase }, { t }) => t(`flows.phase.${phase}`) },
    { label: 'tonnes', kind: 'number', of: ({ tonnes }) => tonnes },
    { label: 'kgCo2e', kind: 'number', of: ({ kgCo2e }) => kgCo2e },
    { label: 'euros', kind: 'number', of: ({ euros }) => euros },
    { label: 'evidence', of: ({ evidence, evidenceUrl }) => evidence ?? evidenceUrl },
    { label: 'counts', kind: 'flag', of: ({ counts }) => counts },
    { label: 'enteredAt', kind: 'instant', of: ({ createdAt }) => createdAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

import { type FlowRow, printedWasteCode } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Flows as a file: of each what the list shows the reader, and of others no name. */
export const flowFile: ListFile<FlowRow> = {
  name: 'flows',
  columns: [
    { label: 'flow', of: ({ label }) => label },
    { label: 'direction', of: ({ direction }, { t }) => t(`flows.direction.${direction}`) },
    { label: 'resource', of: ({ kind }, { t }) => t(`flows.kind.${kind}`) },
    {
      label: 'wasteCode',
      of: ({ wasteCode }) => wasteCode && printedWasteCode(wasteCode.code, wasteCode.hazardous),
    },
    { label: 'quantity', kind: 'number', of: ({ quantity }) => quantity },
    { label: 'unit', of: ({ unit }, { t }) => unit && t(`flows.unit.${unit}`) },
    { label: 'frequency', of: ({ per }, { t }) => t(`flows.per.${per}`) },
    { label: 'starts', kind: 'day', of: ({ fromDay }) => fromDay },
    { label: 'ends', kind: 'day', of: ({ toDay }) => toDay },
    { label: 'zone', of: ({ zone }) => zone?.name ?? null },
    { label: 'commune', of: ({ commune }) => commune?.name ?? null },
    { label: 'organisation', of: ({ organisation }) => organisation?.name ?? null },
    { label: 'confidentiality', of: ({ confidentiality }, { t }) => t(`flows.confidentiality.${confidentiality}`) },
    { label: 'state', of: ({ standing }, { t }) => t(`flows.standing.${standing}`) },
    { label: 'openUntil', kind: 'day', of: ({ expiresOn }) => expiresOn },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

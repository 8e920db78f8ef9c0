import type { SuccessionRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Who comes after contacts or stands in for them, as a file. */
export const successionFile: ListFile<SuccessionRow> = {
  name: 'successions',
  columns: [
    { label: 'organisation', of: ({ organisation }) => organisation.name },
    { label: 'contact', of: ({ contact }) => contact.name },
    { label: 'kind', of: ({ kind }, { t }) => t(`successions.kind.${kind}`) },
    { label: 'givenName', of: ({ person }) => person.givenName },
    { label: 'familyName', of: ({ person }) => person.familyName },
    { label: 'functionTitle', of: ({ person }) => person.functionTitle },
    { label: 'email', of: ({ person }) => person.email },
    { label: 'telephone', of: ({ person }) => person.telephone },
    { label: 'language', of: ({ person }, { t }) => t(`common.language.${person.locale}`) },
    { label: 'fromDay', kind: 'day', of: ({ fromDay }) => fromDay },
    { label: 'toDay', kind: 'day', of: ({ untilDay }) => untilDay },
    { label: 'state', of: ({ state }, { t }) => t(`successions.state.${state}`) },
    { label: 'text', of: ({ word }) => word },
    { label: 'answer', of: ({ answer }) => answer },
    { label: 'decidedBy', of: ({ decidedBy }) => decidedBy },
    { label: 'decidedAt', kind: 'instant', of: ({ decidedAt }) => decidedAt },
    { label: 'enteredAt', kind: 'instant', of: ({ createdAt }) => createdAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

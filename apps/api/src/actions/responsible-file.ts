import type { ActionStanding, ResponsibleContact, ResponsibleRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** A line: an organisation as a whole, or below it a contact of it. */
interface Line extends Pick<ResponsibleRow, 'organisation' | 'counts' | 'counted'> {
  /** Absent in the line of the organisation itself; null where nobody of it is named. */
  contact?: ResponsibleContact['contact'];
}

const counted =
  (standing: ActionStanding) =>
  ({ counts }: Line): number =>
    counts[standing];

/** How actions stand by who answers for them, as a file: each organisation, then its contacts. */
export const responsibleFile: ListFile<Line> = {
  name: 'byResponsible',
  columns: [
    { label: 'answering', of: ({ organisation }, { t }) => organisation?.name ?? t('pictures.responsibles.nobody') },
    {
      label: 'contact',
      of: ({ contact }, { t }) =>
        contact === undefined ? null : (contact?.name ?? t('pictures.responsibles.nobodyNamed')),
    },
    { label: 'countedActions', kind: 'number', of: (line) => line.counted },
    { label: 'standingDone', kind: 'number', of: counted('done') },
    { label: 'standingUnderWay', kind: 'number', of: counted('under-way') },
    { label: 'standingPlanned', kind: 'number', of: counted('planned') },
    { label: 'standingIdea', kind: 'number', of: counted('idea') },
    { label: 'standingLate', kind: 'number', of: counted('late') },
    { label: 'standingAbandoned', kind: 'number', of: counted('abandoned') },
    { label: 'demo', kind: 'flag', of: ({ organisation }) => organisation?.isDemo ?? false },
  ],
};

/** The lines of an organisation in that file. */
export const linesOf = ({ contacts, ...row }: ResponsibleRow): Line[] => [
  row,
  ...contacts.map((each) => ({ ...each, organisation: row.organisation })),
];

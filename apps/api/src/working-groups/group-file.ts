import type { MembershipRow, WorkingGroupRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** How many characters of a day are known. */
const known = { year: 4, month: 7, day: 10 } as const;

/** Working groups as a file. */
export const groupFile: ListFile<WorkingGroupRow> = {
  name: 'workingGroups',
  columns: [
    { label: 'name', of: ({ name }) => name },
    { label: 'zone', of: ({ zone }) => zone?.name ?? null },
    {
      label: 'themes',
      of: ({ themes }, { locale }) =>
        themes.map(({ theme }) => ({ fr: theme.nameFr, de: theme.nameDe, en: theme.nameEn })[locale]),
    },
    { label: 'phase', of: ({ phase }, { t }) => phase && t(`common.phase.${phase}`) },
    { label: 'since', of: ({ sinceDay, sincePrecision }) => sinceDay?.slice(0, known[sincePrecision]) ?? null },
    { label: 'state', of: ({ state }, { t }) => t(`workingGroups.state.${state}`) },
    { label: 'published', kind: 'flag', of: ({ published }) => published },
    { label: 'members', kind: 'number', of: ({ counts }) => counts.members },
    { label: 'partners', kind: 'number', of: ({ counts }) => counts.partners },
    { label: 'communesTaking', kind: 'number', of: ({ counts }) => counts.communes },
    { label: 'statedCompanies', kind: 'number', of: ({ statedCompanies }) => statedCompanies },
    { label: 'nextMeeting', kind: 'wall', of: ({ nextMeeting }) => nextMeeting?.startsLocal ?? null },
    { label: 'lateActions', kind: 'number', of: ({ lateActions }) => lateActions },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** Who takes part in a group as a file; the import reads it back. */
export const memberFile: ListFile<MembershipRow> = {
  name: 'members',
  columns: [
    { label: 'organisation', of: ({ organisation }) => organisation.name },
    { label: 'kind', of: ({ organisation }, { t }) => t(`common.kind.${organisation.kind}`) },
    { label: 'membershipRole', of: ({ role }, { t }) => t(`workingGroups.role.${role}`) },
    { label: 'fromDay', kind: 'day', of: ({ fromDay }) => fromDay },
    { label: 'toDay', kind: 'day', of: ({ toDay }) => toDay },
    { label: 'current', kind: 'flag', of: ({ current }) => current },
    { label: 'contacts', of: ({ contacts }) => contacts.map(({ name }) => name) },
    { label: 'invited', kind: 'number', of: ({ attendance }) => attendance?.invited ?? null },
    { label: 'attended', kind: 'number', of: ({ attendance }) => attendance?.attended ?? null },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

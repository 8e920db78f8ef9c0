import type { AccountRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Accounts as a file. */
export const accountFile: ListFile<AccountRow> = {
  name: 'accounts',
  columns: [
    { label: 'displayName', of: ({ displayName }) => displayName },
    { label: 'email', of: ({ email }) => email },
    { label: 'accountRole', of: ({ role }, { t }) => t(`identity.role.${role}`) },
    { label: 'organisation', of: ({ organisationName }) => organisationName },
    { label: 'state', of: ({ state }, { t }) => t(`identity.accounts.state.${state}`) },
    { label: 'hasPassword', kind: 'flag', of: ({ hasPassword }) => hasPassword },
    { label: 'lastLogin', kind: 'instant', of: ({ lastLoginAt }) => lastLoginAt },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

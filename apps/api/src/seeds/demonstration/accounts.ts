import { addDays, searchTextOf } from '@zesumme/domain';
import { demonstrationAccounts } from '../../identity';
import { Account } from '../../identity/account.entity';
import { AdviserGrant } from '../../identity/adviser-grant.entity';
import type { Ctx } from '../../platform/database';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { contactId, isContact } from './organisations';

/** The account of a demonstration address. */
export const accountId = (email: string): string => seedId('account', email);

/** The project manager, who leads every group of the demonstration. */
export const PROJECT_MANAGER = 'claire@ims.example';
const ADVISER = 'paul@conseil.example';

/** How long the fictitious commune lets its adviser read. */
const GRANTED_FOR = 180;

/** One account for each role; those of contacts speak for the contact with the same address. */
export async function loadAccounts(ctx: Ctx, calendar: Calendar, passwordHash: string): Promise<void> {
  const createdAt = calendar.instant(calendar.day(-1100), '09:00');
  await insertAll(
    ctx,
    Account,
    demonstrationAccounts.map(({ email, displayName, role }): Account => ({
      id: accountId(email),
      email,
      passwordHash,
      displayName,
      role,
      locale: 'fr',
      contactId: isContact(email) ? contactId(email) : null,
      state: 'active',
      invitedAt: null,
      lastLoginAt: null,
      isDemo: true,
      searchText: searchTextOf(displayName, email),
      createdAt,
      version: 1,
    })),
  );
  const grant: AdviserGrant = {
    id: seedId('adviser-grant', 'D001'),
    accountId: accountId(ADVISER),
    communeCode: 'D001',
    untilDay: addDays(calendar.today, GRANTED_FOR),
    createdAt: calendar.instant(calendar.day(-30), '10:00'),
  };
  await insertAll(ctx, AdviserGrant, [grant]);
}

/** The account of somebody known by their given name; null for the many who have none. */
export function accountOf(given: string): string | null {
  const account = demonstrationAccounts.find(({ displayName }) => displayName === `${given} Beispill`);
  return account ? accountId(account.email) : null;
}

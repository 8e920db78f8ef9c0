import { conflict } from '../platform/errors';
import type { Account } from './account.entity';

/**
 * The accounts of a demonstration are everybody's: nobody may take one for themselves, by its password, by a second step, or
 * by the address that a new password is sent to; and nobody takes from the others what it may do.
 *
 * @throws DomainError 409 `shared-account`
 */
export function refuseShared({ isDemo }: Pick<Account, 'isDemo'>): void {
  if (isDemo) throw conflict('shared-account');
}

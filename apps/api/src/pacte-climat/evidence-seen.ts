import { type Actor, hasAll, isRole } from '@zesumme/domain';
import { type Condition, EVERYTHING, anyOf, plain } from '../platform/database';
import { ownCodes } from './readable-communes';

/**
 * The same rule as `evidencePolicy.read`, as a condition for a query; the aliases are `evidence`, `commune` and `setting`, the
 * settings of the commune.
 */
export function seesEvidence(actor: Actor): Condition {
  if (hasAll(actor)) return EVERYTHING;
  const codes = ownCodes(actor);
  const ways: Condition[] = [plain('1 = 0')];
  if (codes.length > 0) ways.push({ sql: 'evidence.communeCode IN (:...ownCodes)', parameters: { ownCodes: codes } });
  if (isRole(actor, 'commune-user'))
    ways.push({ sql: 'commune.mergedIntoCode = :mine', parameters: { mine: actor.communeCode } });
  if (isRole(actor, 'project-manager')) ways.push(plain('setting.agreedAt IS NOT NULL'));
  return anyOf(...ways);
}

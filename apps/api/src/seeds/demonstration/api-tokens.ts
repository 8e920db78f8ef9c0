import type { TokenScope } from '@zesumme/domain';
import { ApiToken } from '../../api-tokens/api-token.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { accountId } from './accounts';
import type { Calendar } from './calendar';

/** The user of Beispill. */
const OWNER = { email: 'sophie@beispill.example', name: 'Sophie Beispill' };

interface Made {
  key: string;
  name: string;
  scopes: TokenScope[];
  prefix: string;
  /** In days from today. */
  on: number;
  until: number;
  used: number;
  revoked?: number;
}

/** One that works, one that ended by itself, and one that was revoked. */
const made: readonly Made[] = [
  {
    key: 'site',
    name: 'Site internet de la commune',
    scopes: ['chapter-6:read', 'evidence:read'],
    prefix: 'zs_7Qm2Xc',
    on: -160,
    until: 205,
    used: -1,
  },
  {
    key: 'meters',
    name: 'Relevé annuel des indicateurs',
    scopes: ['indicator-values:write'],
    prefix: 'zs_fT9wKa',
    on: -410,
    until: -45,
    used: -52,
  },
  {
    key: 'office',
    name: "Essai du bureau d'études",
    scopes: ['chapter-6:read'],
    prefix: 'zs_Lr4_dV',
    on: -95,
    until: 85,
    used: -70,
    revoked: -64,
  },
];

/**
 * Tokens of a fictitious commune, as its list shows them. None of them lets anybody in: what stands for the hash is no
 * hexadecimal number, so that no token there is can have it.
 */
export async function loadApiTokens(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    ApiToken,
    made.map(({ key, name, scopes, prefix, on, until, used, revoked }): ApiToken => ({
      id: seedId('api-token', key),
      communeCode: 'D001',
      ownerId: accountId(OWNER.email),
      name: french(name),
      scopes,
      prefix,
      tokenHash: `demonstration, of no token: ${key}`,
      createdBy: OWNER.name,
      createdAt: calendar.instant(calendar.day(on), '09:15'),
      expiresOn: calendar.day(until),
      lastUsedOn: calendar.day(used),
      revokedBy: revoked === undefined ? null : OWNER.name,
      revokedAt: revoked === undefined ? null : calendar.instant(calendar.day(revoked), '16:05'),
      isDemo: true,
    })),
  );
}

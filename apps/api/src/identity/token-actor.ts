import { timingSafeEqual } from 'node:crypto';
import { type AccountActor, type TokenScope, looksLikeToken, tokenStateOn } from '@zesumme/domain';
import { ApiToken } from '../api-tokens/api-token.entity';
import type { Ctx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Account } from './account.entity';
import { managersOf } from './token-owners';
import { hashToken } from './tokens';

/** Who acts by a token, what it opens, and whether its use was noted today. */
export interface TokenHolder {
  id: string;
  actor: AccountActor;
  scopes: readonly TokenScope[];
  isNoted: boolean;
}

/** 401: the code says what is the matter with the token. */
const refused = (code: string): DomainError => new DomainError(code, 401);

/**
 * Who acts by this token: a user of its commune and of nothing else, whoever made it. It is looked up by its hash, which
 * tells whoever tries nothing about those that are stored.
 *
 * @throws DomainError 401 `token-unknown`, `token-revoked`, `token-expired`, or `token-stopped` where its owner is gone
 */
export async function tokenHolder(ctx: Ctx, token: string): Promise<TokenHolder> {
  if (!looksLikeToken(token)) throw refused('token-unknown');
  const tokenHash = hashToken(token);
  const stored = await ctx.manager.findOneBy(ApiToken, { tokenHash });
  if (!stored || !timingSafeEqual(Buffer.from(stored.tokenHash), Buffer.from(tokenHash)))
    throw refused('token-unknown');
  const { ownerId, communeCode } = stored;
  const today = ctx.clock.today();
  const state = tokenStateOn(stored, (await managersOf(ctx, [ownerId]))(ownerId, communeCode), today);
  if (state !== 'active') throw refused(`token-${state}`);
  const owner = await ctx.manager.findOneByOrFail(Account, { id: ownerId });
  return {
    id: stored.id,
    scopes: stored.scopes,
    isNoted: stored.lastUsedOn === today,
    actor: {
      kind: 'account',
      accountId: ownerId,
      role: 'commune-user',
      // What it changes is told in the history under its own name.
      displayName: `API · ${stored.name}`,
      locale: owner.locale,
      contactId: null,
      organisationId: null,
      organisationKind: null,
      communeCode,
      groupIds: [],
      leadGroupIds: [],
      territoryGroupIds: [],
      grants: [],
    },
  };
}

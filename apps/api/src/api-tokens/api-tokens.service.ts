import { Injectable } from '@nestjs/common';
import {
  type ApiTokenCreate,
  type ApiTokenListQuery,
  type ApiTokenMade,
  type ApiTokenPage,
  type ApiTokenRow,
  MOST_TOKENS,
  TOKEN_MARK,
  apiTokenPolicy,
  canOf,
  lastTokenDay,
  tokenPrefix,
  tokenStateOn,
} from '@zesumme/domain';
import { hashToken, managersOf, newToken } from '../identity';
import { type StoredCommune, findReadable } from '../pacte-climat';
import { type Ctx, newId, pageInMemory } from '../platform/database';
import { conflict, invalidField, notFound } from '../platform/errors';
import { ApiToken } from './api-token.entity';

/** The tokens by which the systems of a commune reach its data. */
@Injectable()
export class ApiTokensService {
  /** One page of the commune's tokens; they are few. @throws DomainError 403, 404 */
  async list(ctx: Ctx, code: string, query: ApiTokenListQuery): Promise<ApiTokenPage> {
    const commune = await manageable(ctx, code);
    const rows = await rowsOf(ctx, commune);
    const found = rows.filter(({ state }) => !query.state?.length || query.state.includes(state));
    const page = pageInMemory(found, query, {
      sorts: {
        name: ({ name }) => name,
        createdAt: ({ createdAt }) => createdAt,
        expiresOn: ({ expiresOn }) => expiresOn,
        lastUsedOn: ({ lastUsedOn }) => lastUsedOn,
      },
      searchIn: ({ name, prefix, createdBy }) => `${name} ${prefix} ${createdBy}`,
      tieBreak: ({ id }) => id,
    });
    return { ...page, commune: commune.label, can: canOf({ create: apiTokenPolicy.manage(ctx.actor, commune.ref) }) };
  }

  /**
   * Makes a token, and tells it this once: only its hash is kept.
   *
   * @throws DomainError 403, 404, 422 for a last day that is past or too far, or on too many tokens
   */
  async create(ctx: Ctx, code: string, input: ApiTokenCreate): Promise<ApiTokenMade> {
    const commune = await manageable(ctx, code);
    const today = ctx.clock.today();
    if (input.expiresOn < today || input.expiresOn > lastTokenDay(today)) throw invalidField('expiresOn', 'token-day');
    const working = (await rowsOf(ctx, commune)).filter(({ state }) => state === 'active');
    if (working.length >= MOST_TOKENS) throw invalidField('', 'too-many', { maximum: MOST_TOKENS });
    const token = `${TOKEN_MARK}${newToken()}`;
    const { accountId: ownerId, displayName: createdBy } = author(ctx);
    const { isDemo } = commune.label;
    const id = newId();
    const scopes = [...new Set(input.scopes)];
    const stored: ApiToken = {
      ...input,
      id,
      scopes,
      communeCode: code,
      ownerId,
      createdBy,
      prefix: tokenPrefix(token),
      tokenHash: hashToken(token),
      createdAt: ctx.clock.instant(),
      lastUsedOn: null,
      revokedBy: null,
      revokedAt: null,
      isDemo,
    };
    await ctx.insert(ApiToken, [stored]);
    const { name, expiresOn, prefix } = stored;
    await ctx.record({
      kind: 'api-token.created',
      subject: { type: 'api-token', id },
      communeCode: code,
      after: { name, prefix, scopes, expiresOn },
      isDemo,
    });
    return { token, row: await rowOf(ctx, commune, id) };
  }

  /** Ends a token at once and for good; one that is ended already stays so. @throws DomainError 403, 404 */
  async revoke(ctx: Ctx, code: string, id: string): Promise<ApiTokenRow> {
    const commune = await manageable(ctx, code);
    const stored = await ctx.manager.findOneBy(ApiToken, { id, communeCode: code });
    if (!stored) throw notFound('api-token');
    if (stored.revokedAt !== null) return rowOf(ctx, commune, id);
    const revoked = { revokedAt: ctx.clock.instant(), revokedBy: author(ctx).displayName };
    await ctx.manager.update(ApiToken, { id }, revoked);
    await ctx.record({
      kind: 'api-token.revoked',
      subject: { type: 'api-token', id },
      communeCode: code,
      isDemo: stored.isDemo,
    });
    return rowOf(ctx, commune, id);
  }
}

async function manageable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const commune = await findReadable(ctx, code);
  ctx.allow(apiTokenPolicy.manage(ctx.actor, commune.ref));
  return commune;
}

function author({ actor }: Ctx): { accountId: string; displayName: string } {
  if (actor.kind !== 'account') throw conflict('state');
  return actor;
}

/** All tokens of the commune as they now stand, in three queries. */
async function rowsOf(ctx: Ctx, { label, ref }: StoredCommune): Promise<ApiTokenRow[]> {
  const stored = await ctx.manager.findBy(ApiToken, { communeCode: label.code });
  const manages = await managersOf(
    ctx,
    stored.map(({ ownerId }) => ownerId),
  );
  const may = canOf({ manage: apiTokenPolicy.manage(ctx.actor, ref) });
  return stored.map((token): ApiTokenRow => {
    const { id, name, prefix, scopes, createdBy, createdAt, expiresOn, lastUsedOn, revokedBy, revokedAt } = token;
    return {
      id,
      name,
      prefix,
      scopes,
      state: tokenStateOn(token, manages(token.ownerId, label.code), ctx.clock.today()),
      createdBy,
      createdAt,
      expiresOn,
      lastUsedOn,
      revokedBy,
      revokedAt,
      can: { revoke: may.manage && revokedAt === null },
    };
  });
}

async function rowOf(ctx: Ctx, commune: StoredCommune, id: string): Promise<ApiTokenRow> {
  const row = (await rowsOf(ctx, commune)).find((each) => each.id === id);
  if (!row) throw notFound('api-token');
  return row;
}

import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, communeLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choice, id, line } from '../shared/primitives';
import { tokenScopes, tokenStates } from './api-token.rules';

export const apiTokenListQuery = listQuery(
  ['name', 'createdAt', 'expiresOn', 'lastUsedOn'],
  { state: queryList(z.enum(tokenStates)) },
  '-createdAt',
);
export type ApiTokenListQuery = z.output<typeof apiTokenListQuery>;

export const apiTokenCreate = z.object({
  name: line(100),
  scopes: z
    .array(choice(tokenScopes))
    .max(tokenScopes.length)
    .refine((scopes) => scopes.length > 0, { params: { code: 'nothing-chosen' } }),
  /** The last day on which it works. */
  expiresOn: day,
});
export type ApiTokenCreate = z.output<typeof apiTokenCreate>;

/** A token, as it can be told without it. */
export const apiTokenRow = z.object({
  id,
  name: z.string(),
  /** What it begins with. */
  prefix: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  state: z.enum(tokenStates),
  createdBy: z.string(),
  createdAt: instant,
  expiresOn: day,
  /** To the day; null as long as nobody used it. */
  lastUsedOn: day.nullable(),
  revokedBy: z.string().nullable(),
  revokedAt: instant.nullable(),
  can: canSchema('revoke'),
});
export type ApiTokenRow = z.output<typeof apiTokenRow>;

export const apiTokenPage = pageOf(apiTokenRow).extend({ commune: communeLabel, can: canSchema('create') });
export type ApiTokenPage = z.output<typeof apiTokenPage>;

/** A token that was just made: the one time that it is told. */
export const apiTokenMade = z.object({ token: z.string(), row: apiTokenRow });
export type ApiTokenMade = z.output<typeof apiTokenMade>;

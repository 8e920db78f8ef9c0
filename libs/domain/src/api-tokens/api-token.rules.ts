import { addDays } from '../shared/calendar';

/** What a token may do. Each scope opens the routes that name it, for the token's own commune, and nothing else does. */
export const tokenScopes = ['chapter-6:read', 'evidence:read', 'indicator-values:write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What every token begins with, so that one that lies somewhere is recognised, also by programs that look for secrets. */
export const TOKEN_MARK = 'zs_';

/** 32 random bytes behind the mark. */
const TOKEN = /^zs_[A-Za-z0-9_-]{43}$/;

/** Whether the text can be a token at all. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text);

/** So much of a token is kept to be recognised by, and shows nothing of the rest. */
const SHOWN = TOKEN_MARK.length + 6;
export const tokenPrefix = (token: string): string => token.slice(0, SHOWN);

/** A token is renewed by another one after two years at most. */
export const LONGEST_TOKEN_DAYS = 730;

/** So many tokens of one commune work at a time. */
export const MOST_TOKENS = 50;

/** The last day that a token made today may have. */
export const lastTokenDay = (today: string): string => addDays(today, LONGEST_TOKEN_DAYS);

/** `stopped`: whoever made it has left the commune, or has no account any more. */
export const tokenStates = ['active', 'expired', 'revoked', 'stopped'] as const;
export type TokenState = (typeof tokenStates)[number];

/** How a token stands on a day; its last day still counts. */
export function tokenStateOn(
  { revokedAt, expiresOn }: { revokedAt: string | null; expiresOn: string },
  hasOwner: boolean,
  today: string,
): TokenState {
  if (revokedAt !== null) return 'revoked';
  if (expiresOn < today) return 'expired';
  return hasOwner ? 'active' : 'stopped';
}

import { SetMetadata } from '@nestjs/common';
import type { TokenScope } from '@zesumme/domain';
import type { FastifyRequest } from 'fastify';

export const TOKEN_SCOPE = 'zesumme:token-scope';

/** Opens a route to tokens of this scope, and to nothing else. A route that does not say so opens to no token. */
export const ForToken = (scope: TokenScope): MethodDecorator => SetMetadata(TOKEN_SCOPE, scope);

/** The token that a request carries; null without one. Source: RFC 6750, 2.1. */
export function bearerOf({ headers }: FastifyRequest): string | null {
  const [, token] = /^bearer\s+(.+)$/i.exec(headers.authorization ?? '') ?? [];
  return token?.trim() ?? null;
}

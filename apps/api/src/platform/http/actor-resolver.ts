import type { Actor, TokenScope } from '@zesumme/domain';
import type { ZesummeRequest } from './request';

/** Tells who sends a request. The identity slice provides it. */
export abstract class ActorResolver {
  /** The signed-in account, or the visitor when there is no valid session. */
  abstract resolve(request: ZesummeRequest): Promise<Actor>;

  /** Who acts by a token, and what it opens. @throws DomainError 401 where it opens nothing, 429 after many wrong ones */
  abstract resolveToken(
    token: string,
    request: ZesummeRequest,
  ): Promise<{ actor: Actor; scopes: readonly TokenScope[] }>;
}

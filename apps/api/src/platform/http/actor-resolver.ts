import type { Actor, TokenScope } from '@zesumme/domain';
import type { ZesummeRequest } from './request';

/** Tells who sends a request. The identity slice provides it. */
export abstract class ActorResolver {
  /**
   * The signed-in account, or the visitor when there is no valid session.
   *
   * @param isForUnit whether all that follows from it is done in one unit of work, which is told of the `ground` that this leaves
   *   on the request
   */
  abstract resolve(request: ZesummeRequest, isForUnit?: boolean): Promise<Actor>;

  /** Who acts by a token, and what it opens. @throws DomainError 401 where it opens nothing, 429 after many wrong ones */
  abstract resolveToken(
    token: string,
    request: ZesummeRequest,
  ): Promise<{ actor: Actor; scopes: readonly TokenScope[] }>;
}

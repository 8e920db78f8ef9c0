import type { Actor } from '@zesumme/domain';
import type { ZesummeRequest } from './request';

/** Tells who sends a request. The identity slice provides it. */
export abstract class ActorResolver {
  /** The signed-in account, or the visitor when there is no valid session. */
  abstract resolve(request: ZesummeRequest): Promise<Actor>;
}

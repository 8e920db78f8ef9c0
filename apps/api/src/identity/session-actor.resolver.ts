import { Injectable } from '@nestjs/common';
import type { Actor } from '@zesumme/domain';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { ActorResolver, type ZesummeRequest } from '../platform/http';
import { actorOf } from './actor';
import { SESSION_COOKIE, TOUCH_EVERY, findSession, touchSession } from './sessions';

const visitor: Actor = { kind: 'visitor' };

/** Finds the person behind the session cookie. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async resolve(request: ZesummeRequest): Promise<Actor> {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return visitor;
    const found = await this.unitOfWork.read(visitor, async (ctx) => {
      const session = await findSession(ctx, token);
      return session && { session, actor: await actorOf(ctx, session.account) };
    });
    if (!found) return visitor;
    if (this.clock.now().getTime() - new Date(found.session.seenAt).getTime() > TOUCH_EVERY) {
      await this.unitOfWork.write({ kind: 'system' }, (ctx) => touchSession(ctx, found.session.id));
    }
    return found.actor;
  }
}

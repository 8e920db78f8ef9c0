import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Permission } from '@zesumme/domain';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { type Ctx, type Ground, GroundLost, UnitOfWork } from '../database';
import { requireTry } from './access.guard';
import { ActorResolver } from './actor-resolver';
import { NO_UNIT, PERMISSION } from './permit';
import type { ZesummeRequest } from './request';

/** Opens one unit for each request: a reading one for GET, else a writing one that commits once the answer is made. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
    private readonly resolver: ActorResolver,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(NO_UNIT, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<ZesummeRequest>();
    const { actor, ground } = request;
    if (!actor) throw new Error('The guard did not say who asks.');
    const handle = (ctx: Ctx): Promise<unknown> => {
      request.ctx = ctx;
      ctx.requestId = String(request.id);
      return lastValueFrom(next.handle(), { defaultValue: undefined });
    };
    if (request.method === 'GET' || request.method === 'HEAD') return from(this.unitOfWork.read(actor, handle));
    if (!ground) return from(this.unitOfWork.write(actor, handle));
    const permission = this.reflector.get<Permission>(PERMISSION, context.getHandler());
    return from(this.writeOn(ground, request, permission, handle));
  }

  /** Where it changed meanwhile who somebody is, that is found out anew, and all of it is done again by whoever they are now. */
  private async writeOn(
    ground: Ground,
    request: ZesummeRequest,
    permission: Permission,
    handle: (ctx: Ctx) => Promise<unknown>,
  ): Promise<unknown> {
    try {
      return await this.unitOfWork.write(request.actor as Actor, handle, { ground });
    } catch (error) {
      if (!(error instanceof GroundLost)) throw error;
      request.actor = await this.resolver.resolve(request);
      requireTry(request.actor, permission);
      return this.unitOfWork.write(request.actor, handle);
    }
  }
}

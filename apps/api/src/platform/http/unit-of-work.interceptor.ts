import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { UnitOfWork } from '../database';
import { NO_UNIT } from './permit';
import type { ZesummeRequest } from './request';

/** Opens one unit for each request: a reading one for GET, else a writing one that commits once the answer is made. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<boolean | undefined>(NO_UNIT, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<ZesummeRequest>();
    const { actor } = request;
    if (!actor) throw new Error('The guard did not say who asks.');
    const open = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
    return from(
      this.unitOfWork[open](actor, (ctx) => {
        request.ctx = ctx;
        ctx.requestId = String(request.id);
        return lastValueFrom(next.handle(), { defaultValue: undefined });
      }),
    );
  }
}

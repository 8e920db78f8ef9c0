import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Permission, mayTry } from '@zesumme/domain';
import { Config } from '../config';
import { DomainError, forbidden } from '../errors';
import { ActorResolver } from './actor-resolver';
import { comesFromElsewhere } from './origin';
import { PERMISSION } from './permit';
import type { ZesummeRequest } from './request';

/**
 * Closed by default: finds out who asks, refuses requests that another site caused, and lets only those roles in that
 * may try the route at all. What they may do to which record is decided on the stored record, by the slice's policy.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolver: ActorResolver,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ZesummeRequest>();
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw forbidden('no-permission-declared');
    if (comesFromElsewhere(request, this.config)) throw forbidden('foreign-origin');
    const actor = await this.resolver.resolve(request);
    request.actor = actor;
    if (mayTry(actor, permission)) return true;
    if (actor.kind === 'visitor') throw new DomainError('not-signed-in', 401);
    throw forbidden('role');
  }
}

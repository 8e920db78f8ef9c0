import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, type Permission, type TokenScope, mayTry } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { Config } from '../config';
import { DomainError, forbidden } from '../errors';
import { ActorResolver } from './actor-resolver';
import { TOKEN_SCOPE, bearerOf } from './for-token';
import { comesFromElsewhere } from './origin';
import { NO_UNIT, PERMISSION } from './permit';
import type { ZesummeRequest } from './request';
import { tellLog } from './told-of';

/** @throws DomainError 401 or 403 unless whoever it is may try what the permission is for */
export function requireTry(actor: Actor, permission: Permission): void {
  if (mayTry(actor, permission)) return;
  if (actor.kind === 'visitor') throw new DomainError('not-signed-in', 401);
  throw forbidden('role');
}

/**
 * Closed by default: finds out who asks, refuses requests that another site caused, and lets only those roles in that
 * may try the route at all. What they may do to which record is decided on the stored record, by the slice's policy.
 *
 * A token opens the routes that declare its scope; these open to nothing else.
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
    const handler = context.getHandler();
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, handler);
    if (!permission) throw forbidden('no-permission-declared');
    if (comesFromElsewhere(request, this.config)) throw forbidden('foreign-origin');
    const scope = this.reflector.get<TokenScope | undefined>(TOKEN_SCOPE, handler);
    const token = bearerOf(request);
    const isByToken = token !== null || scope !== undefined;
    const hasUnit = !this.reflector.get<boolean | undefined>(NO_UNIT, handler);
    const known = isByToken ? await this.byToken(request, token, scope) : await this.resolver.resolve(request, hasUnit);
    const actor = await this.unlessRefused(known, permission, request);
    request.actor = actor;
    if (actor.kind === 'account')
      tellLog(context.switchToHttp().getResponse<FastifyReply>().raw, { by: actor.accountId });
    requireTry(actor, permission);
    return true;
  }

  /** What is refused here has no unit that makes sure of who asks: they are looked up again first. */
  private async unlessRefused(known: Actor, permission: Permission, request: ZesummeRequest): Promise<Actor> {
    if (!request.ground || mayTry(known, permission)) return known;
    request.ground = undefined;
    return this.resolver.resolve(request);
  }

  /** A cookie beside a token counts for nothing. */
  private async byToken(request: ZesummeRequest, token: string | null, scope?: TokenScope): Promise<Actor> {
    if (token === null) throw new DomainError('token-required', 401);
    const { actor, scopes } = await this.resolver.resolveToken(token, request);
    if (scope === undefined) throw forbidden('not-for-tokens');
    if (!scopes.includes(scope)) throw new DomainError('token-scope', 403, { scope });
    return actor;
  }
}

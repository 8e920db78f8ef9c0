import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@zesumme/domain';
import type { ZesummeRequest } from './request';

export const PERMISSION = 'zesumme:permission';
export const NO_UNIT = 'zesumme:no-unit';

/** Names what a route is for. A route that names nothing is refused. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION, permission);

/** For handlers that hash a password or wait for something before they open a unit of work themselves. */
export const NoUnit = (): MethodDecorator => SetMetadata(NO_UNIT, true);

/** The unit that the interceptor opened for this request. */
export const InCtx = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { ctx } = context.switchToHttp().getRequest<ZesummeRequest>();
  if (!ctx) throw new Error('This handler runs without a unit of work.');
  return ctx;
});

/** Who asks, for handlers without a unit. */
export const InActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<ZesummeRequest>().actor;
});

import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { ZodSerializerInterceptor } from 'nestjs-zod';
import type { Observable } from 'rxjs';
import { RememberInterceptor } from './remember';
import { UnitOfWorkInterceptor } from './unit-of-work.interceptor';

/**
 * What every request goes through between the guards and its handler, from the outside to the inside: what is remembered, the
 * unit of work, and the schema of the answer, inside the unit, so that an answer which breaks it rolls the unit back. They are one
 * interceptor because Nest binds each to the asynchronous context of the request, which costs more than what they do.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly remember: RememberInterceptor,
    private readonly unit: UnitOfWorkInterceptor,
    @Inject(ZodSerializerInterceptor) private readonly schema: InstanceType<typeof ZodSerializerInterceptor>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const checked = { handle: () => this.schema.intercept(context, next) };
    return this.remember.intercept(context, { handle: () => this.unit.intercept(context, checked) });
  }
}

import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { ZodSerializerInterceptor } from 'nestjs-zod';
import { Config } from '../config';
import { networkOf } from '../instances/network';
import { RequestLimits } from '../instances/request-limits';
import { AccessGuard } from './access.guard';
import { AnswerInterceptor } from './answer.interceptor';
import { EventStreams } from './event-streams';
import { ProblemFilter } from './problem.filter';
import { RememberInterceptor } from './remember';
import { UnitOfWorkInterceptor } from './unit-of-work.interceptor';
import { ValidationPipe } from './validation';

const MINUTE = 60_000;

/** What every request goes through, in this order: rate, access, unit of work, validation; and errors on the way back. */
@Global()
@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [Config, RequestLimits],
      useFactory: (config: Config, storage: RequestLimits) => ({
        throttlers: [{ ttl: MINUTE, limit: config.rateLimitPerMinute }],
        storage,
        getTracker: ({ ip }) => networkOf(String(ip)),
      }),
    }),
  ],
  exports: [EventStreams],
  providers: [
    EventStreams,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: ThrottlerGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    RememberInterceptor,
    UnitOfWorkInterceptor,
    ZodSerializerInterceptor,
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
})
export class HttpModule {}

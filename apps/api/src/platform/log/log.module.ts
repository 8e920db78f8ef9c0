import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import pino from 'pino';
import { Config } from '../config';
import { toldError } from './told-error';

/** Where the framework lists every route and module at each start, which would push the address off the screen. */
const listings = ['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver'];
const INFO = 30;

/**
 * Lines are written together: each by itself takes its way through a thread, as long as a twentieth of an answer to an invitation.
 * Whoever kills the process loses those of its last tenth of a second; an end of any other sort writes them.
 */
const TOGETHER = { minLength: 8_192, periodicFlush: 100, sync: false };

const isListing = (first: unknown, level: number): boolean =>
  level <= INFO && listings.includes(String((first as { context?: string } | null)?.context));

/**
 * Structured logs that name nobody: no bodies, no cookies, no query strings, no addresses, no tokens, and no values of queries.
 * Who asked is told by the id of the account, and why it was refused by the code of the answer.
 */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        // Its lines of requests are written by `logAnswers`: to know which request a line is of, this one follows every promise.
        forRoutes: [],
        pinoHttp: [
          {
            level: config.logLevel,
            hooks: {
              logMethod(args, log, level) {
                if (!isListing(args[0], level)) log.apply(this, args);
              },
            },
            // What is told of requests comes as it is to be written.
            wrapSerializers: false,
            serializers: { err: toldError },
          },
          pino.destination(TOGETHER),
        ],
      }),
    }),
  ],
})
export class LogModule {}

import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config';
import { LogLines } from './log-lines';
import { toldError } from './told-error';

/** Where the framework lists every route and module at each start, which would push the address off the screen. */
const listings = ['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver'];
const INFO = 30;

const isListing = (first: unknown, level: number): boolean =>
  level <= INFO && listings.includes(String((first as { context?: string } | null)?.context));

@Module({ providers: [{ provide: LogLines, useFactory: () => new LogLines() }], exports: [LogLines] })
class LinesModule {}

/**
 * Structured logs that name nobody: no bodies, no cookies, no query strings, no addresses, no tokens, and no values of queries.
 * Who asked is told by the id of the account, and why it was refused by the code of the answer.
 */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      imports: [LinesModule],
      inject: [Config, LogLines],
      useFactory: (config: Config, lines: LogLines) => ({
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
          lines,
        ],
      }),
    }),
  ],
})
export class LogModule {}

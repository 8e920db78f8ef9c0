import { randomUUID } from 'node:crypto';
import { Module, RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Config } from '../config';
import { isOfApi, pathOf } from '../http/of-api';
import { toldOf } from '../http/told-of';
import { withoutTokens } from '../links/link-token';
import { toldError } from './told-error';

/** Where the framework lists every route and module at each start, which would push the address off the screen. */
const listings = ['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver'];
const INFO = 30;

const isListing = (first: unknown, level: number): boolean =>
  level <= INFO && listings.includes(String((first as { context?: string } | null)?.context));

/** What was asked for: the framework cuts `url` down to what follows its own route. */
const address = (request: { url?: string; originalUrl?: string }): string => request.originalUrl ?? request.url ?? '';

/**
 * Structured logs that name nobody: no bodies, no cookies, no query strings, no addresses, no tokens, and no values of queries.
 * Who asked is told by the id of the account, and why it was refused by the code of the answer.
 */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        forRoutes: [{ path: '{*path}', method: RequestMethod.ALL }],
        pinoHttp: {
          level: config.logLevel,
          hooks: {
            logMethod(args, log, level) {
              if (!isListing(args[0], level)) log.apply(this, args);
            },
          },
          genReqId: (request) => (request as { id?: string }).id ?? randomUUID(),
          autoLogging: { ignore: (request) => !isOfApi(address(request)) },
          serializers: {
            err: toldError,
            req: (request: { id: string; method: string; url: string }) => ({
              id: request.id,
              method: request.method,
              path: withoutTokens(pathOf(request.url) ?? ''),
            }),
            res: ({ statusCode, raw }: { statusCode: number; raw: object }) => ({ status: statusCode, ...toldOf(raw) }),
          },
        },
      }),
    }),
  ],
})
export class LogModule {}

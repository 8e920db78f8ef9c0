import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { describeApi } from './openapi';
import { EventData } from './meetings';
import { Clock } from './platform/clock';
import type { Config } from './platform/config';
import { UnitOfWork } from './platform/database';
import { DomainError } from './platform/errors';
import { isOfApi, problemOf, sendProblem } from './platform/http';
import { serveDashboard } from './platform/http/dashboard';
import { sendSafeHeaders } from './platform/http/safe-headers';
import { logAnswers } from './platform/log/log-answers';
import { serveMetrics } from './platform/metrics/metrics';
import { servePageAssets } from './platform/pages';

const KIBIBYTE = 1024;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const FORM = /^\s*application\/x-www-form-urlencoded/i;

/** No route tells Fastify of a schema. */
const withoutSchemas = () => () => {
  throw new Error('A route has a schema of Fastify.');
};

/** Pages for people, whose addresses are read in mails. */
const withoutPrefix = ['a', 'a/:token', 'answer/*part', 'u/*part', 'calendars/*part'];

/** The whole product, ready to listen. */
export async function createApp(config: Config, clock = new Clock()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: 512 * KIBIBYTE,
    // As long as a large file takes over a slow line; who sends nothing for a minute is cut off all the same.
    requestTimeout: 10 * MINUTE,
    connectionTimeout: 60 * SECOND,
    keepAliveTimeout: 10 * SECOND,
    genReqId: () => randomUUID(),
    // What comes in and goes out is checked by schemas of our own: what Fastify has for that is not even loaded.
    schemaController: { compilersFactory: { buildValidator: withoutSchemas, buildSerializer: withoutSchemas } },
    // A link that was cut, or has a sign too many at its end, comes to its page and not to nothing.
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // An address that cannot be read comes to no route, and so to no filter.
    frameworkErrors: (error: Error, { id }: FastifyRequest, reply: FastifyReply) => {
      const headers = { 'x-request-id': String(id), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
      sendProblem(reply.headers(headers), problemOf(error), String(id));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bufferLogs: true,
    // Left to itself, Nest prints whatever is wrong with the surroundings as a fault of the program, and ends it.
    abortOnError: false,
    autoFlushLogs: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', ...withoutPrefix] });
  logAnswers(adapter.getInstance());
  sendSafeHeaders(adapter.getInstance(), config);
  await app.register(fastifyCookie);
  // A file that is too large ends early, and whoever receives it says so.
  const limits = { files: 1, fields: 0, parts: 1, headerPairs: 20, fileSize: config.largestFile };
  await app.register(fastifyMultipart, { limits, throwFileSizeLimit: false });
  // The form of a page is for the pages of personal links: other sites can send one without asking first.
  adapter.getInstance().addHook('onRequest', ({ url, headers }, _reply, done) => {
    const isForm = FORM.test(headers['content-type'] ?? '') && isOfApi(url);
    done(isForm ? new DomainError('unsupported-media-type', 415) : undefined);
  });
  adapter.getInstance().addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', String(request.id));
    if (isOfApi(request.url) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  describeApi(app);
  servePageAssets(adapter.getInstance());
  serveMetrics(adapter.getInstance(), config, () => app.get(UnitOfWork));
  await serveDashboard(adapter.getInstance(), config, (path) => app.get(EventData).headOf(path));
  app.enableShutdownHooks();
  return app;
}

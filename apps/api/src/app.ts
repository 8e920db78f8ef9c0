import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { describeApi } from './openapi';
import { Clock } from './platform/clock';
import type { Config } from './platform/config';
import { problemOf, sendProblem } from './platform/http';
import { serveDashboard } from './platform/http/dashboard';

const KIBIBYTE = 1024;
const SECOND = 1_000;

/** The whole product, ready to listen. */
export async function createApp(config: Config, clock = new Clock()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy,
    bodyLimit: 512 * KIBIBYTE,
    requestTimeout: 30 * SECOND,
    connectionTimeout: 60 * SECOND,
    keepAliveTimeout: 10 * SECOND,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read comes to no route, and so to no filter.
    frameworkErrors: (error: Error, { id }: FastifyRequest, reply: FastifyReply) => {
      sendProblem(reply.header('x-request-id', String(id)), problemOf(error), String(id));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.isHttps,
    referrerPolicy: { policy: 'same-origin' },
  });
  adapter.getInstance().addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', String(request.id));
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  describeApi(app);
  await serveDashboard(adapter.getInstance(), config);
  app.enableShutdownHooks();
  return app;
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { notFound } from '../errors';
import { isOfApi, pathOf } from './of-api';
import { sendProblem } from './problem.filter';
import { policyWithStyles } from './safe-headers';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const YEAR = 31_536_000;
/** The build writes a hash of the content into these names, so that they never change; some lie there compressed. */
const hashedName = /-[A-Z0-9]{8,}\.(js|css|woff2)(\.(br|gz))?$/;

/**
 * Serves the built dashboard beside the API: files as they are, and the page itself for every address that names no file,
 * with this answer's own nonce for the styles.
 *
 * @param headOf what the page's head holds beside, for those who read it without a script
 */
export async function serveDashboard(
  fastify: FastifyInstance,
  config: Config,
  headOf: (path: string) => Promise<string>,
): Promise<void> {
  const root = resolve(config.dashboardDir ?? join(__dirname, '../dashboard/browser'));
  await fastify.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) =>
      void reply.header(
        'cache-control',
        hashedName.test(file) ? `public, max-age=${YEAR}, immutable` : 'public, max-age=300',
      ),
  });
  const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => null);

  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    if (path === null || isOfApi(request.url)) return sendProblem(reply, notFound('route'), String(request.id));
    if (extname(path)) {
      // What is not here is perhaps at another instance, of a newer version: nobody may keep that it was not.
      return reply.header('cache-control', 'no-store').sendFile(path);
    }
    if (page === null) return sendProblem(reply, notFound('dashboard'), String(request.id));
    // The page itself says what is the matter when nothing can be read.
    const head = await headOf(path).catch(() => '');
    const nonce = randomBytes(16).toString('hex');
    return reply
      .headers(policyWithStyles(config, nonce))
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonce).replace('</head>', () => `${head}</head>`));
  });
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Read beside this file by the tests, and beside the bundle in the build. */
const folder = join(__dirname, 'assets');
const FACE = '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2';
const YEAR = 31_536_000;

interface Asset {
  /** Its address, which changes with its content. */
  path: string;
  type: string;
  content: Buffer;
}

const asset = (name: string, ending: string, type: string, content: Buffer): Asset => ({
  path: `/pages/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`,
  type,
  content,
});

function load(): { font: Asset; style: Asset } {
  const font = asset('hanken-grotesk', 'woff2', 'font/woff2', readFileSync(createRequire(__filename).resolve(FACE)));
  const written = ['page.css', 'page-parts.css']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace('__FONT__', font.path);
  // Indents and comments are for whoever writes it.
  const short = written.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n');
  return { font, style: asset('page', 'css', 'text/css; charset=utf-8', Buffer.from(short.trim())) };
}

let loaded: ReturnType<typeof load> | undefined;

/** What a page that the API renders is drawn with, read once. */
export const pageAssets = (): ReturnType<typeof load> => (loaded ??= load());

/** Serves them; a browser keeps them, since another content has another address. */
export function servePageAssets(fastify: FastifyInstance): void {
  for (const { path, type, content } of Object.values(pageAssets())) {
    fastify.get(path, (_, reply) =>
      reply.headers({ 'content-type': type, 'cache-control': `public, max-age=${YEAR}, immutable` }).send(content),
    );
  }
}

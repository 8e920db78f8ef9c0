import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../platform/errors';
import type { FileOwner } from './file-owner.entity';
import type { FileStore } from './file-store';

const PDF = 'application/pdf';
/** Nothing runs, nothing is loaded, and the answer has no origin of ours, whatever a browser makes of the content. */
const ALONE = "default-src 'none'; sandbox";

interface How {
  part: 'content' | 'preview';
  /** To be looked at instead of saved; for a PDF and a preview alone. */
  inline?: boolean;
  /** Instead of a picture itself, to be saved by its name: as it was drawn anew, without what the camera wrote of place and time. */
  isDrawn?: boolean;
}

/**
 * Sends a content that the reader may read, outside any unit. The reader's own browser may keep it, and asks each time
 * whether it still may be shown.
 *
 * @throws DomainError 404
 */
export async function sendFile(
  store: FileStore,
  request: FastifyRequest,
  reply: FastifyReply,
  owner: FileOwner,
  { part: asked, inline = false, isDrawn = false }: How,
): Promise<void> {
  if (!owner.contentHash || !owner.mediaType) throw notFound('file');
  const part = isDrawn ? 'preview' : asked;
  // By the row and not by the hash, which would say the same of the same content elsewhere.
  const tag = `"${owner.id}-${part}"`;
  void reply.headers({
    'cache-control': 'private, no-cache',
    etag: tag,
    'content-security-policy': ALONE,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return void reply.status(304).send();
  const handle = await store.open(owner.contentHash, part);
  if (!handle) throw notFound('file');
  const { size } = await handle.stat();
  const isShown = asked === 'preview' || (inline && owner.mediaType === PDF);
  const name = isDrawn ? `${owner.name.replace(/\.\w+$/, '')}.webp` : owner.name;
  void reply.headers({
    'content-type': part === 'preview' ? 'image/webp' : owner.mediaType,
    'content-length': size,
    'content-disposition': contentDisposition(asked === 'preview' ? 'preview.webp' : name, {
      type: isShown ? 'inline' : 'attachment',
    }),
  });
  return void reply.send(handle.createReadStream());
}

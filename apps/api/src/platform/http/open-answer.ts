import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Answer {
  content: string;
  type: string;
  /** The name under which a browser keeps it; it is shown otherwise. */
  fileName?: string;
}

/**
 * Answers with what everybody may read and pages of others may fetch. Whoever keeps it asks each time whether it still is
 * so: what is withdrawn is gone at once.
 */
export async function sendOpen(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<void> {
  const tag = `"${createHash('sha256').update(answer.content).digest('base64url').slice(0, 32)}"`;
  void reply.headers({
    etag: tag,
    'cache-control': 'public, no-cache',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (knows(request, tag)) return void (await reply.status(304).send());
  if (answer.fileName) void reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
  await reply.header('content-type', answer.type).send(answer.content);
}

/** Whether the asker holds this very content already. Source: RFC 9110, 13.1.2. */
function knows({ headers }: FastifyRequest, tag: string): boolean {
  const known = (headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

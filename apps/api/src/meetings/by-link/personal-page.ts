import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Links } from '../../platform/links';
import { answerPages } from '../calendar/answer-pages';
import { findLinkHolder } from './holder';

/** Where somebody reads a meeting by their personal link; null once they are not invited any more. */
export async function personalPage(
  ctx: Ctx,
  links: Links,
  config: Config,
  meetingId: string,
  recipientKey: string,
): Promise<string | null> {
  const holder = await findLinkHolder(ctx, meetingId, recipientKey).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'invitation-removed') return null;
    throw error;
  });
  if (!holder) return null;
  const pages = await answerPages(ctx, links, config, holder.meeting, [{ invited: { recipientKey } }]);
  return pages.get(recipientKey) ?? null;
}

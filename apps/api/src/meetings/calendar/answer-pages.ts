import { linkEnd } from '@zesumme/domain';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { type Links, linkAddress } from '../../platform/links';
import type { Meeting } from '../meeting.entity';
import type { Invited } from './mailboxes';

/**
 * Where each of those invited answers without an account, by recipient: their personal links, made when a mail leaves and
 * the same each time.
 */
export async function answerPages(
  ctx: Ctx,
  links: Links,
  config: Config,
  meeting: Pick<Meeting, 'id' | 'endsAt'>,
  readers: readonly { invited: Pick<Invited, 'recipientKey'> | null }[],
): Promise<Map<string, string>> {
  const keys = readers.flatMap(({ invited }) => invited?.recipientKey ?? []);
  const tokens = await links.issueAll(ctx, 'answer', meeting.id, keys, linkEnd(meeting));
  return new Map([...tokens].map(([key, token]) => [key, linkAddress(config.publicUrl, token)]));
}

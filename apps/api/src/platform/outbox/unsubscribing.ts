import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import type { Ctx } from '../database';
import { Links } from '../links';

/** What these links open: the mails of the person, whoever sends them. */
export const OWN_MAILS = 'mails';

/** Where people say which mails they do without, without an account. */
@Injectable()
export class Unsubscribing {
  constructor(
    private readonly links: Links,
    private readonly config: Config,
  ) {}

  /** The address of each recipient, to which the kind of mail is added. It does not end: to get no mail is always possible. */
  async addresses(ctx: Ctx, recipientKeys: readonly string[]): Promise<Map<string, string>> {
    const tokens = await this.links.issueAll(ctx, 'unsubscribe', OWN_MAILS, recipientKeys, null);
    return new Map([...tokens].map(([key, token]) => [key, `${this.config.publicUrl}/u/${token}`]));
  }
}

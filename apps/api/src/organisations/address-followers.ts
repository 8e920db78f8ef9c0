import { Injectable } from '@nestjs/common';
import type { Ctx } from '../platform/database';
import { Links } from '../platform/links';
import type { StoredContact } from './bulk-contacts';

type Follower = (ctx: Ctx, contactIds: readonly string[]) => Promise<void>;

const folded = (email: string | null | undefined): string | null => email?.toLowerCase() ?? null;

/** What is done once contacts have new mail addresses. Other slices say their part here, since contacts know nothing of them. */
@Injectable()
export class AddressFollowers {
  private readonly followers: Follower[] = [];

  constructor(private readonly links: Links) {}

  register(follower: Follower): void {
    this.followers.push(follower);
  }

  /**
   * Ends the personal links of those whose address has changed, and lets all others follow; in the unit of the change. What
   * was sent to the old address opens nothing any more: it may have been somebody else's.
   */
  async follow(ctx: Ctx, changes: readonly { before: StoredEmail | null; after: StoredEmail }[]): Promise<void> {
    const moved = changes.flatMap(({ before, after }) =>
      before !== null && folded(before.contact.email) !== folded(after.contact.email) ? [after.contact.id] : [],
    );
    if (moved.length === 0) return;
    await this.links.revokeAllOf(ctx, moved);
    for (const follower of this.followers) await follower(ctx, moved);
  }
}

interface StoredEmail {
  contact: Pick<StoredContact['contact'], 'id' | 'email'>;
}

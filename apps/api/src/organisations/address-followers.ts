import { Injectable } from '@nestjs/common';
import type { Ctx } from '../platform/database';

type Follower = (ctx: Ctx, contactId: string) => Promise<void>;

/** What other slices do once a contact has a new mail address: they say so here, since contacts know nothing of them. */
@Injectable()
export class AddressFollowers {
  private readonly followers: Follower[] = [];

  register(follower: Follower): void {
    this.followers.push(follower);
  }

  /** Lets all of them follow, in the unit in which the address was changed. */
  async follow(ctx: Ctx, contactId: string): Promise<void> {
    for (const follower of this.followers) await follower(ctx, contactId);
  }
}

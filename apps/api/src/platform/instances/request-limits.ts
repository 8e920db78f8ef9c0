import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '../clock';
import { type Counted, SharedCounts } from './shared-counts';

type ThrottlerStorageRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

const SECOND = 1_000;
/** A process takes this part of a limit at once, and asks the others again when it is used up. */
const PART = 20;
const MOST_KEYS = 10_000;

/** What of a shared limit this process may still give out by itself. */
interface Share extends Counted {
  left: number;
}

/**
 * How many requests one address may make, over all processes. Each takes a share of the limit from the common count and
 * gives it out in memory, so that one request in twenty or thirty costs a statement. Together they never let through more
 * than the limit; of what another process took and did not use, up to a twentieth of it may be missing.
 */
@Injectable()
export class RequestLimits implements ThrottlerStorage {
  private readonly shares = new Map<string, Share>();

  constructor(
    private readonly clock: Clock,
    private readonly counts: SharedCounts,
  ) {}

  async increment(key: string, window: number, limit: number): Promise<ThrottlerStorageRecord> {
    const now = this.clock.now().getTime();
    const known = this.shares.get(key);
    let share = known && known.endsAt > now && known.endsAt <= now + 2 * window ? known : null;
    if (!share || (share.left === 0 && share.hits < limit)) share = await this.take(key, window, limit, share);
    const isBlocked = share.left === 0;
    if (!isBlocked) share.left -= 1;
    const seconds = Math.max(1, Math.ceil((share.endsAt - now) / SECOND));
    return {
      totalHits: isBlocked ? limit + 1 : Math.min(share.hits, limit) - share.left,
      timeToExpire: seconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? seconds : 0,
    };
  }

  private async take(key: string, window: number, limit: number, before: Share | null): Promise<Share> {
    const part = Math.max(1, Math.floor(limit / PART));
    const { hits, endsAt } = await this.counts.add(`requests:${key}`, part, window);
    const granted = Math.max(0, Math.min(part, limit - (hits - part)));
    // Another request of this moment may have taken a share as well.
    const beside = this.shares.get(key);
    const left = beside && beside !== before && beside.endsAt === endsAt ? beside.left : 0;
    const share = { hits, endsAt, left: left + granted };
    this.shares.delete(key);
    this.shares.set(key, share);
    const [oldest] = this.shares.keys();
    if (this.shares.size > MOST_KEYS && oldest !== undefined) this.shares.delete(oldest);
    return share;
  }
}

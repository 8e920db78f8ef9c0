import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { DomainError } from '../errors';
import { networkOf } from './network';
import { SharedCounts } from './shared-counts';

const SECOND = 1_000;
const WINDOW = 15 * 60 * SECOND;
const FREE = 20;

/**
 * Counts the wrong tokens that come from one address, over all processes. Guessing one is hopeless, so that this only keeps
 * machines from trying; genuine links from the same address, such as that of a whole company, are never refused for it.
 */
@Injectable()
export class WrongTokens {
  constructor(
    private readonly clock: Clock,
    private readonly counts: SharedCounts,
  ) {}

  /**
   * Counts one more.
   *
   * @param kind of token: each is counted for itself
   * @returns the refusal while there are free ones, and from then on `too-many-attempts` with the seconds to wait
   */
  async count(kind: 'link' | 'api-token', address: string, refusal: DomainError): Promise<DomainError> {
    const { hits, endsAt } = await this.counts.add(`wrong-${kind}:${networkOf(address)}`, 1, WINDOW);
    if (hits <= FREE) return refusal;
    const seconds = Math.ceil((endsAt - this.clock.now().getTime()) / SECOND);
    return new DomainError('too-many-attempts', 429, { seconds });
  }
}

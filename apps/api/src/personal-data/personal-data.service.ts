import { type AccountActor, type HeldData, personalDataPolicy } from '@zesumme/domain';
import { Injectable } from '@nestjs/common';
import type { Ctx } from '../platform/database';
import { heldAbout } from './held';
import { type Who, personOf } from './person';

/** What is held about people. */
@Injectable()
export class PersonalDataService {
  /**
   * What is held about whoever asks.
   *
   * @param most so many rows of each table; else all
   */
  async own(ctx: Ctx, most?: number): Promise<HeldData> {
    ctx.allow(personalDataPolicy.readOwn(ctx.actor));
    return this.told(ctx, { kind: 'account', id: (ctx.actor as AccountActor).accountId }, most, true);
  }

  /** What is held about somebody else. @throws DomainError 403, 404 */
  async of(ctx: Ctx, who: Who, most?: number): Promise<HeldData> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    return this.told(ctx, who, most, false);
  }

  private async told(ctx: Ctx, who: Who, most: number | undefined, own: boolean): Promise<HeldData> {
    const person = await personOf(ctx, who, own);
    const kinds = await heldAbout(ctx, person, most);
    return { name: person.name, isDemo: person.isDemo, madeAt: ctx.clock.instant(), kinds };
  }
}

import { Injectable } from '@nestjs/common';
import { type AccountActor, type OwnPublication, type OwnPublicationChange, personalDataPolicy } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { PublicationConsent } from './publication-consent.entity';

/** Whether whoever asks agreed that everybody may read their name. */
@Injectable()
export class PublicationService {
  /** What they said last. */
  async own(ctx: Ctx): Promise<OwnPublication> {
    const given = await this.given(ctx);
    return { name: given !== null, since: given?.givenAt ?? null };
  }

  /** Notes that they agree, or that they do no longer: from then on the name is shown to nobody who is not signed in. */
  async change(ctx: Ctx, { name }: OwnPublicationChange): Promise<OwnPublication> {
    ctx.allow(personalDataPolicy.readOwn(ctx.actor));
    const { accountId, displayName } = ctx.actor as AccountActor;
    const given = await this.given(ctx);
    if (name === (given !== null)) return this.own(ctx);
    const now = ctx.clock.instant();
    if (given) {
      await ctx.manager.update(PublicationConsent, { id: given.id }, { withdrawnAt: now, withdrawnBy: displayName });
    } else {
      await ctx.insert(PublicationConsent, [
        {
          id: newId(),
          what: 'name',
          subjectId: accountId,
          personName: null,
          personKey: null,
          personAddress: null,
          givenAt: now,
          givenByAccountId: accountId,
          givenBy: displayName,
          withdrawnAt: null,
          withdrawnBy: null,
        },
      ]);
    }
    const kind = name ? 'consent.given' : 'consent.withdrawn';
    await ctx.record({ kind, subject: { type: 'account', id: accountId } });
    return this.own(ctx);
  }

  private given(ctx: Ctx): Promise<PublicationConsent | null> {
    const { accountId } = ctx.actor as AccountActor;
    return ctx.manager.findOneBy(PublicationConsent, {
      what: 'name',
      subjectId: accountId,
      withdrawnAt: IsNull(),
    });
  }
}

import { IsNull } from 'typeorm';
import { PublicationConsent } from '../personal-data/publication-consent.entity';
import { type Ctx, newId } from '../platform/database';

const given = (ctx: Ctx, communeCode: string): Promise<PublicationConsent[]> =>
  ctx.manager.findBy(PublicationConsent, { what: 'contact', subjectId: communeCode, withdrawnAt: IsNull() });

const nameOf = ({ actor }: Ctx): string => ('displayName' in actor ? actor.displayName : actor.kind);

/**
 * Notes that somebody agreed to be named as the contact of a commune's public page, and ends what anybody agreed to before.
 *
 * @param name whoever is shown from now on; null where nobody is
 */
export async function noteContactConsent(
  ctx: Ctx,
  { code, isDemo }: { code: string; isDemo: boolean },
  name: string | null,
): Promise<void> {
  const before = await given(ctx, code);
  const [now, by] = [ctx.clock.instant(), nameOf(ctx)];
  const subject = { type: 'public-page', id: code };
  for (const { id, personName } of before) {
    if (personName === name) continue;
    await ctx.manager.update(PublicationConsent, { id }, { withdrawnAt: now, withdrawnBy: by });
    await ctx.record({ kind: 'consent.withdrawn', subject, communeCode: code, isDemo });
  }
  if (name === null || before.some(({ personName }) => personName === name)) return;
  await ctx.insert(PublicationConsent, [
    {
      id: newId(),
      what: 'contact',
      subjectId: code,
      personName: name,
      givenAt: now,
      givenByAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      givenBy: by,
      withdrawnAt: null,
      withdrawnBy: null,
    },
  ]);
  await ctx.record({ kind: 'consent.given', subject, communeCode: code, isDemo });
}

/** What is chosen without a person who agrees no longer; a site alone is nobody's. */
export async function withAgreedContact<
  T extends {
    contactOf: string | null;
    contactName: string | null;
    contactEmail: string | null;
    contactTelephone: string | null;
  },
>(ctx: Ctx, communeCode: string, choice: T): Promise<T> {
  if (choice.contactOf !== 'person') return choice;
  const agreed = await given(ctx, communeCode);
  if (agreed.some(({ personName }) => personName === choice.contactName)) return choice;
  return { ...choice, contactName: null, contactEmail: null, contactTelephone: null };
}

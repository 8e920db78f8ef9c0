import { IsNull } from 'typeorm';
import { PublicationConsent } from '../personal-data/publication-consent.entity';
import { type Ctx, newId } from '../platform/database';

const given = (ctx: Ctx, communeCode: string): Promise<PublicationConsent[]> =>
  ctx.manager.findBy(PublicationConsent, { what: 'contact', subjectId: communeCode, withdrawnAt: IsNull() });

const nameOf = ({ actor }: Ctx): string => ('displayName' in actor ? actor.displayName : actor.kind);

/** Somebody who agrees to be named, and by what they are told apart from others of their name. */
interface Agreeing {
  key: string;
  name: string | null;
  address: string | null;
}

/**
 * Notes that somebody agreed to be named as the contact of a commune's public page, and ends what anybody agreed to before.
 *
 * @param contact whoever is shown from now on; null where nobody is
 */
export async function noteContactConsent(
  ctx: Ctx,
  { code, isDemo }: { code: string; isDemo: boolean },
  contact: Agreeing | null,
): Promise<void> {
  const before = await given(ctx, code);
  const [now, by] = [ctx.clock.instant(), nameOf(ctx)];
  const subject = { type: 'public-page', id: code };
  const isTheirs = ({ personKey }: PublicationConsent): boolean => personKey === contact?.key;
  for (const consent of before) {
    const { id } = consent;
    if (isTheirs(consent)) {
      await ctx.manager.update(PublicationConsent, { id }, { personAddress: contact?.address });
      continue;
    }
    await ctx.manager.update(PublicationConsent, { id }, { withdrawnAt: now, withdrawnBy: by });
    await ctx.record({ kind: 'consent.withdrawn', subject, communeCode: code, isDemo });
  }
  if (contact === null || before.some(isTheirs)) return;
  await ctx.insert(PublicationConsent, [
    {
      id: newId(),
      what: 'contact',
      subjectId: code,
      personName: contact.name,
      personKey: contact.key,
      personAddress: contact.address,
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
    contactKey: string | null;
    contactName: string | null;
    contactEmail: string | null;
    contactTelephone: string | null;
  },
>(ctx: Ctx, communeCode: string, choice: T): Promise<T> {
  if (choice.contactOf !== 'person') return choice;
  const agreed = await given(ctx, communeCode);
  if (agreed.some(({ personKey }) => personKey !== null && personKey === choice.contactKey)) return choice;
  return { ...choice, contactName: null, contactEmail: null, contactTelephone: null };
}

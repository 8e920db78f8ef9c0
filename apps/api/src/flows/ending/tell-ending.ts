import { ENDING_SOON_DAYS, addDays } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { SelectQueryBuilder } from 'typeorm';
import { mainContactsOf } from '../../organisations';
import { Organisation } from '../../organisations/organisation.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import type { MailTemplate } from '../../platform/outbox';
import { Flow } from '../flow.entity';
import { isOpenToOthersSql } from '../seen-flows';

export const ENDING = 'flows-ending';
/** So many flows are named in a mail; of the others the number. */
const MOST_NAMED = 10;
/** A database takes so many values at once. */
const CHUNK = 500;

/** The flows that end soon, those that end first coming first. */
function endingFlows(ctx: Ctx): SelectQueryBuilder<Flow> {
  const open = isOpenToOthersSql(ctx.clock.today());
  return ctx.manager
    .createQueryBuilder(Flow, 'flow')
    .where(open.sql, open.parameters)
    .andWhere('flow.expiresOn <= :soon', { soon: addDays(ctx.clock.today(), ENDING_SOON_DAYS) })
    .orderBy('flow.expiresOn')
    .addOrderBy('flow.id');
}

/**
 * Tells organisations that flows of theirs end soon, once for each last day, in one mail however many there are: so that they are
 * renewed while somebody still finds them.
 */
export async function tellEnding(ctx: Ctx): Promise<void> {
  const flows = await endingFlows(ctx)
    .andWhere('(flow.toldEndDay IS NULL OR flow.toldEndDay <> flow.expiresOn)')
    .getMany();
  const owned = grouped(flows, (flow) => flow.organisationId);
  const contacts = grouped(await mainContactsOf(ctx, [...owned.keys()]), (contact) => contact.organisationId);
  for (const [organisationId, own] of owned) {
    const eventId = await ctx.record({
      kind: 'flow.ending',
      subject: { type: 'organisation', id: organisationId },
      after: { flows: own.length },
      isDemo: own.every(({ isDemo }) => isDemo),
    });
    await ctx.deliver(
      eventId,
      (contacts.get(organisationId) ?? []).map(({ id, email, locale }) => ({
        ...{ recipientKey: id, email, locale, template: ENDING },
        params: { organisationId },
      })),
    );
  }
  for (let from = 0; from < flows.length; from += CHUNK) {
    await ctx.manager
      .createQueryBuilder()
      .update(Flow)
      .set({ toldEndDay: () => 'expires_on' })
      .whereInIds(flows.slice(from, from + CHUNK).map(({ id }) => id))
      .execute();
  }
}

/** The mail about them, in the reader's language; none when they were renewed or withdrawn since. */
export const endingMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const organisation = await ctx.manager.findOneBy(Organisation, { id: String(params['organisationId']) });
    const flows = await endingFlows(ctx)
      .andWhere('flow.organisationId = :organisationId', { organisationId: organisation?.id ?? '' })
      .getMany();
    if (flows.length === 0) return null;
    const lines = flows
      .slice(0, MOST_NAMED)
      .map(({ label, expiresOn }) => `– ${label}, ${formatDay(locale, expiresOn, 'medium')}`);
    const more = flows.length - lines.length;
    const told = { count: flows.length };
    return {
      kind: 'flow',
      subject: translate(locale, `flows.mail.${ENDING}.subject`, told),
      text: [
        translate(locale, `flows.mail.${ENDING}.text`, told),
        [...lines, ...(more > 0 ? [translate(locale, `flows.mail.${ENDING}.more`, { count: more })] : [])].join('\n'),
      ].join('\n\n'),
      action: {
        label: translate(locale, `flows.mail.${ENDING}.action`),
        url: `${config.publicUrl}/flows?own=true&standing=ending`,
      },
    };
  };

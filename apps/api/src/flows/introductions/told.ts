import { areIntroduced } from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import { In } from 'typeorm';
import { mainContactsOf } from '../../organisations';
import { Organisation } from '../../organisations/organisation.entity';
import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import type { MailTemplate } from '../../platform/outbox';
import { Flow } from '../flow.entity';
import { WasteCode } from '../waste-code.entity';
import { FlowIntroduction } from './flow-introduction.entity';
import { speakersOf } from './who-speaks';

/** The mails about an introduction: to those who are asked, or asked again, and to both once they know each other. */
export const introductionMails = ['introduction-proposed', 'introduction-changed', 'introduction-made'] as const;
/** To whom a pool is for, about all of it. */
export const POOL_PROPOSED = 'introduction-pool-proposed';
type Name = (typeof introductionMails)[number];

interface Reader {
  id: string;
  email: string;
  locale: 'fr' | 'de' | 'en';
}

/** An introduction, and the event that is told of. */
interface ToldOf {
  eventId: string;
  introduction: FlowIntroduction;
}

/** Asks the main contacts of both sides, neither of whom reads who the other is. */
export async function tellProposed(ctx: Ctx, eventId: string, introduction: FlowIntroduction): Promise<void> {
  for (const side of ['offer', 'need'] as const) await tellSideProposed(ctx, [{ eventId, introduction }], side);
}

/** Asks the main contacts of one side of each; one query, however many they are. */
export async function tellSideProposed(ctx: Ctx, told: readonly ToldOf[], side: 'offer' | 'need'): Promise<void> {
  const organisationOf = ({ introduction }: ToldOf): string => introduction[`${side}OrganisationId`];
  const contacts = await mainContactsOf(ctx, [...new Set(told.map(organisationOf))]);
  for (const each of told) {
    const own = contacts.filter(({ organisationId }) => organisationId === organisationOf(each));
    await ctx.deliver(
      each.eventId,
      own.map((contact) => deliveryOf('introduction-proposed', each.introduction.id, side, contact)),
    );
  }
}

/** Asks the main contacts of the one flow that a pool is for, once about all of it. */
export async function tellPoolProposed(
  ctx: Ctx,
  eventId: string,
  poolId: string,
  { id: flowId, organisationId }: Flow,
): Promise<void> {
  const contacts = await mainContactsOf(ctx, [organisationId]);
  await ctx.deliver(
    eventId,
    contacts.map(({ id: recipientKey, email, locale }) => {
      return { recipientKey, email, locale, template: POOL_PROPOSED, params: { poolId, flowId } };
    }),
  );
}

/** Asks one side again, since what it accepted has changed. */
export async function tellChanged(
  ctx: Ctx,
  eventId: string,
  { id, ...introduction }: FlowIntroduction,
  side: 'offer' | 'need',
): Promise<void> {
  const contacts = await mainContactsOf(ctx, [introduction[`${side}OrganisationId`]]);
  await ctx.deliver(
    eventId,
    contacts.map((contact) => deliveryOf('introduction-changed', id, side, contact)),
  );
}

/** Tells both sides of each other: whoever accepted, or who speaks for them now. One query, however many they are. */
export async function tellIntroduced(ctx: Ctx, told: readonly ToldOf[]): Promise<void> {
  const speakers = await speakersOf(
    ctx,
    told.map(({ introduction }) => introduction),
  );
  for (const { eventId, introduction } of told) {
    for (const side of ['offer', 'need'] as const) {
      await ctx.deliver(
        eventId,
        speakers(introduction, side).flatMap(({ email, ...speaker }) =>
          email === null ? [] : [deliveryOf('introduction-made', introduction.id, side, { ...speaker, email })],
        ),
      );
    }
  }
}

const deliveryOf = (template: Name, introductionId: string, side: 'offer' | 'need', { id, email, locale }: Reader) => ({
  recipientKey: id,
  email,
  locale,
  template,
  params: { introductionId, side },
});

/** One of the mails, in the reader's language; none when the introduction has changed since. */
export function introductionMail(name: Name, config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const id = String(params['introductionId']);
    const introduction = await ctx.manager.findOneBy(FlowIntroduction, { id });
    const isMade = name === 'introduction-made';
    if (!introduction || introduction.phase === 'abandoned') return null;
    // Whoever accepted is told also where the broker has gone on in between.
    if (areIntroduced(introduction) !== isMade) return null;
    const isOffer = params['side'] === 'offer';
    const answer = isOffer ? introduction.offerAnswer : introduction.needAnswer;
    if (name === 'introduction-changed' && answer !== null) return null;
    const flows = await ctx.manager.findBy(Flow, { id: In([introduction.offerId, introduction.needId]) });
    const own = flows.find(({ id: each }) => each === (isOffer ? introduction.offerId : introduction.needId));
    if (!own) return null;
    const told = { flow: own.label, ...(isMade ? await otherSide(ctx, introduction, isOffer) : {}) };
    return {
      kind: 'flow',
      subject: translate(locale, `flows.mail.${name}.subject`, told),
      text: [
        translate(locale, `flows.mail.${name}.text`, told),
        introduction.word === null ? '' : translate(locale, 'flows.mail.word', { word: introduction.word }),
        (await isHazardous(ctx, flows)) ? translate(locale, 'flows.law.text') : '',
      ]
        .filter(Boolean)
        .join('\n\n'),
      action: { label: translate(locale, `flows.mail.${name}.action`), url: `${config.publicUrl}/flows/introductions` },
    };
  };
}

/** The mail about a pool; none when nothing of it waits for an answer any more. */
export function poolMail(config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const [poolId, flowId] = [String(params['poolId']), String(params['flowId'])];
    const all = await ctx.manager.findBy(FlowIntroduction, { poolId, phase: 'idea' });
    const waiting = all.filter(({ offerId, offerAnswer, needAnswer }) =>
      offerId === flowId ? offerAnswer === null : needAnswer === null,
    );
    const [first] = waiting;
    if (!first) return null;
    const sides = waiting.flatMap(({ offerId, needId }) => [offerId, needId]);
    const flows = await ctx.manager.findBy(Flow, { id: In([...new Set(sides)]) });
    const own = flows.find(({ id }) => id === flowId);
    if (!own) return null;
    const told = { flow: own.label, count: waiting.length };
    const word = first.word === null ? '' : translate(locale, 'flows.mail.word', { word: first.word });
    return {
      kind: 'flow',
      subject: translate(locale, `flows.mail.${POOL_PROPOSED}.subject`, told),
      text: [
        translate(locale, `flows.mail.${POOL_PROPOSED}.text`, told),
        word,
        (await isHazardous(ctx, flows)) ? translate(locale, 'flows.law.text') : '',
      ]
        .filter(Boolean)
        .join('\n\n'),
      action: {
        label: translate(locale, `flows.mail.${POOL_PROPOSED}.action`),
        url: `${config.publicUrl}/flows/introductions?poolId=${poolId}`,
      },
    };
  };
}

/** Whatever one of them is, what the law asks of hazardous waste is told to both. */
async function isHazardous(ctx: Ctx, flows: readonly Flow[]): Promise<boolean> {
  const codes = flows.flatMap(({ wasteCode }) => wasteCode ?? []);
  return codes.length > 0 && (await ctx.manager.existsBy(WasteCode, { code: In(codes), hazardous: true }));
}

async function otherSide(ctx: Ctx, introduction: FlowIntroduction, isOffer: boolean): Promise<Record<string, string>> {
  const side = isOffer ? 'need' : 'offer';
  const [speaker] = (await speakersOf(ctx, [introduction]))(introduction, side);
  const organisation = await ctx.manager.findOneBy(Organisation, { id: introduction[`${side}OrganisationId`] });
  return { other: organisation?.name ?? '', person: speaker?.name ?? '–', email: speaker?.email ?? '–' };
}

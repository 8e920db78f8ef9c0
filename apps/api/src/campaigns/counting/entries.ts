import { randomUUID } from 'node:crypto';
import {
  type CampaignAfterPut,
  type CampaignDayInput,
  type CampaignInvitation,
  type CampaignJoin,
  type CampaignJoined,
  type CampaignOwn,
  type CampaignUsualPut,
  askedAfter,
  closingToCome,
  codeInGroups,
  entryState,
  factorSet,
  gramsOf,
  lastEntryDay,
  noSavings,
  savingsOf,
} from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { DomainError, conflict, invalidField } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import { Campaign } from '../campaign.entity';
import type { CampaignCounting } from './campaign-counting.entity';
import { CampaignDay } from './campaign-day.entity';
import { CampaignParticipant } from './campaign-participant.entity';
import { factorSetTold } from './counting';
import { countingRow } from './counting-row';
import type { OrganisationLink } from './organisation-link';
import { hashCode, newCode } from './participant-code';
import { resultsOf } from './results';

/*
 * What people do by a link of their organisation and by their code. Nobody is asked who they are, and nothing of it is recorded in
 * the history: a moment would tell who came then.
 */

/** Why a link or a code opens nothing. */
export const linkUnknown = (): DomainError => new DomainError('campaign-link-unknown', 404);
export const codeUnknown = (): DomainError => new DomainError('campaign-code-unknown', 404);

interface Opened {
  campaign: Campaign;
  counting: CampaignCounting;
  organisation: Organisation;
}

/** What an organisation's link opens. @throws DomainError 404 `campaign-link-unknown` */
async function openLink(ctx: Ctx, { campaignId, organisationId, version }: OrganisationLink): Promise<Opened> {
  const opened = await open(ctx, campaignId, organisationId);
  const taking = await ctx.manager.existsBy(CampaignOrganisation, { campaignId, organisationId });
  const isOpen = opened?.counting.isOpen && opened.counting.linkVersion === version;
  if (!opened || !taking || !isOpen || opened.counting.byTotals.includes(organisationId)) throw linkUnknown();
  return opened;
}

async function open(ctx: Ctx, campaignId: string, organisationId: string): Promise<Opened | null> {
  const campaign = await ctx.manager.findOneBy(Campaign, { id: campaignId, removedAt: IsNull() });
  const organisation = await ctx.manager.findOneBy(Organisation, { id: organisationId });
  return campaign && organisation && { campaign, organisation, counting: await countingRow(ctx, campaignId) };
}

/** What a link is for, before anybody joins. @throws DomainError 404 */
export const invitation = async (ctx: Ctx, link: OrganisationLink): Promise<CampaignInvitation> =>
  told(ctx, await openLink(ctx, link));

function told(ctx: Ctx, { campaign, counting, organisation }: Opened): CampaignInvitation {
  const { title, startDay, endDay, isDemo } = campaign;
  // Entries are not opened without a period, and it stays while there are any.
  if (startDay === null || endDay === null) throw linkUnknown();
  return {
    ...{ title, organisation: organisation.name, startDay, endDay, isDemo },
    lastEntryDay: lastEntryDay(endDay, counting.lateDays),
    state: entryState(campaign, counting, ctx.clock.today()),
  };
}

function expectOpen(ctx: Ctx, { campaign, counting }: Opened): void {
  if (entryState(campaign, counting, ctx.clock.today()) !== 'open') throw conflict('campaign-not-open');
}

/** Joins, and answers with the code, which is stored nowhere. @throws DomainError 404, 409 `campaign-not-open` */
export async function join(ctx: Ctx, link: OrganisationLink, { usual }: CampaignJoin): Promise<CampaignJoined> {
  const opened = await openLink(ctx, link);
  expectOpen(ctx, opened);
  const code = newCode();
  const participant: CampaignParticipant = {
    // Of chance alone: other identifiers begin with the moment at which they were made.
    id: randomUUID(),
    campaignId: opened.campaign.id,
    organisationId: opened.organisation.id,
    codeHash: hashCode(code),
    usualMode: usual.mode,
    usualOccupants: usual.occupants,
    step: null,
    afterMode: null,
  };
  await ctx.insert(CampaignParticipant, [participant]);
  return { ...(await own(ctx, participant, opened)), code: codeInGroups(code) };
}

/** Whoever has the code, with what they take part in. @throws DomainError 404 `campaign-code-unknown` */
async function find(ctx: Ctx, code: string): Promise<{ participant: CampaignParticipant; opened: Opened }> {
  const participant = await ctx.manager.findOneBy(CampaignParticipant, { codeHash: hashCode(code) });
  const opened = participant && (await open(ctx, participant.campaignId, participant.organisationId));
  if (!participant || !opened) throw codeUnknown();
  return { participant, opened };
}

/** One's own entries. @throws DomainError 404 */
export async function readOwn(ctx: Ctx, code: string): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, code);
  return own(ctx, participant, opened);
}

async function own(ctx: Ctx, participant: CampaignParticipant, opened: Opened): Promise<CampaignOwn> {
  const { campaign, counting } = opened;
  const days = await ctx.manager.find(CampaignDay, {
    where: { participantId: participant.id },
    order: { day: 'DESC' },
  });
  const usual = { mode: participant.usualMode, occupants: participant.usualOccupants };
  const set = counting.factorSetId && factorSet(counting.factorSetId);
  const legs = days.flatMap(({ trips }) => trips.flatMap((trip) => trip.legs));
  const saved = set ? savingsOf(set, usual, legs) : noSavings;
  const { participants, total, closedDay } = await resultsOf(ctx, campaign);
  return {
    ...told(ctx, opened),
    today: ctx.clock.today(),
    usual,
    usualIsFixed: participant.step !== null || days.some(({ step }) => step !== null),
    nextClosing: closingToCome(campaign, counting, ctx.clock.today()),
    days: days.map(({ day, telework, trips, step }) => ({
      day,
      telework: Boolean(telework),
      trips,
      isCounted: step !== null,
    })),
    figures: {
      days: days.length,
      km: saved.hm / 10,
      greenKm: saved.greenHm / 10,
      kmWithoutFactor: saved.hmWithoutFactor / 10,
      kmWithoutUsual: saved.hmWithoutUsual / 10,
      grossKg: gramsOf(saved.gross) / 1000,
      additionalKg: gramsOf(saved.additional) / 1000,
    },
    factorSet: factorSetTold(counting.factorSetId),
    after: afterOf(ctx, opened, participant),
    all: { participants, figures: total, closedDay },
  };
}

/** Of those alone who took part, and until it is told. */
function afterOf(
  ctx: Ctx,
  { campaign, counting }: Opened,
  { step, afterMode }: CampaignParticipant,
): CampaignOwn['after'] {
  const asked = askedAfter(campaign.endDay ?? '');
  const today = ctx.clock.today();
  const isOpen = step !== null && counting.afterDay === null && asked.from <= today && today <= asked.until;
  return { ...asked, isOpen, mode: afterMode };
}

/** Says how one comes half a year later. @throws DomainError 404, 409 `campaign-not-open` */
export async function putAfter(ctx: Ctx, { code, mode }: CampaignAfterPut): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, code);
  if (!afterOf(ctx, opened, participant).isOpen) throw conflict('campaign-not-open');
  await ctx.manager.update(CampaignParticipant, { id: participant.id }, { afterMode: mode });
  return readOwn(ctx, code);
}

/** Says how one went before; what was counted already stays. @throws DomainError 404, 409 */
export async function putUsual(ctx: Ctx, { code, usual }: CampaignUsualPut): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, code);
  expectOpen(ctx, opened);
  const counted = (await readOwn(ctx, code)).usualIsFixed;
  const next = { usualMode: usual.mode, usualOccupants: usual.occupants };
  const { affected } = counted
    ? { affected: 0 }
    : await ctx.manager.update(CampaignParticipant, { id: participant.id, step: IsNull() }, next);
  if (affected === 0) throw conflict('campaign-usual-counted');
  return readOwn(ctx, code);
}

/**
 * Keeps days as they are given, each whole: the same again changes nothing, and one without a trip is taken away.
 *
 * @throws DomainError 404, 409 `campaign-not-open`, `campaign-day-counted`, 422 on a day outside the campaign or to come
 */
export async function putDays(ctx: Ctx, code: string, days: readonly CampaignDayInput[]): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, code);
  expectOpen(ctx, opened);
  expectWithin(ctx, opened.campaign, days);
  const stored = await ctx.manager.findBy(CampaignDay, { participantId: participant.id });
  const before = new Map(stored.map((each) => [each.day, each]));
  const added: CampaignDay[] = [];
  for (const each of days) {
    const known = before.get(each.day);
    const isEmpty = !each.telework && each.trips.length === 0;
    if (known) await change(ctx, known, isEmpty ? null : each);
    else if (!isEmpty) {
      added.push({ ...each, participantId: participant.id, campaignId: participant.campaignId, step: null });
    }
  }
  await ctx.insert(CampaignDay, added);
  return readOwn(ctx, code);
}

/** Only while it waits to be counted: a step may be closed at this moment. */
async function change(ctx: Ctx, known: CampaignDay, next: CampaignDayInput | null): Promise<void> {
  const { participantId, day } = known;
  const isSame =
    next !== null &&
    Boolean(known.telework) === next.telework &&
    JSON.stringify(known.trips) === JSON.stringify(next.trips);
  if (isSame) return;
  const where = { participantId, day, step: IsNull() };
  const { affected } = next
    ? await ctx.manager.update(CampaignDay, where, { telework: next.telework, trips: next.trips })
    : await ctx.manager.delete(CampaignDay, where);
  if (!affected) throw conflict('campaign-day-counted', { day });
}

function expectWithin(ctx: Ctx, { startDay, endDay }: Campaign, days: readonly CampaignDayInput[]): void {
  const today = ctx.clock.today();
  days.forEach(({ day }, at) => {
    if (startDay === null || endDay === null || day < startDay || day > endDay) {
      throw invalidField(`days.${at}.day`, 'outside-campaign', { start: startDay, end: endDay });
    }
    if (day > today) throw invalidField(`days.${at}.day`, 'day-to-come');
  });
}

/** Takes away a code and all that was entered by it. What was counted stays in sums of five people or more. @throws DomainError 404 */
export async function leave(ctx: Ctx, code: string): Promise<void> {
  const { participant } = await find(ctx, code);
  await ctx.manager.delete(CampaignDay, { participantId: participant.id });
  await ctx.manager.delete(CampaignParticipant, { id: participant.id });
}

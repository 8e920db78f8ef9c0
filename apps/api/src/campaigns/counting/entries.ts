import { randomUUID } from 'node:crypto';
import {
  type CampaignAfterPut,
  type CampaignDayInput,
  type CampaignInvitation,
  type CampaignJoin,
  type CampaignJoined,
  type CampaignOwn,
  type CampaignOwnTeamPut,
  type CampaignUsualPut,
  askedAfter,
  closingToCome,
  codeInGroups,
  factorSet,
  gramsOf,
  noSavings,
  savingsOf,
} from '@zesumme/domain';
import { In, IsNull, Not } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { DomainError, conflict, invalidField } from '../../platform/errors';
import { CampaignOrganisation } from '../campaign-organisation.entity';
import type { Campaign } from '../campaign.entity';
import { CampaignDay } from './campaign-day.entity';
import { CampaignParticipant } from './campaign-participant.entity';
import { CampaignTeam } from './campaign-team.entity';
import { factorSetTold } from './counting';
import { type EntryLink, type Opened, expectOpen, open, openLink, toldOfOpened } from './entry-link';
import type { NewCode } from './participant-code';
import { resultsOf } from './results';

/*
 * What people do by a link of their organisation and by their code. Nobody is asked who they are, and nothing of it is recorded in
 * the history: a moment would tell who came then. A code is known here by its hash alone.
 */

/** Why a code opens nothing. */
export const codeUnknown = (): DomainError => new DomainError('campaign-code-unknown', 404);

/** What a link is for, before anybody joins. @throws DomainError 404 */
export const invitation = async (ctx: Ctx, link: EntryLink): Promise<CampaignInvitation> =>
  toldOfOpened(ctx, await openLink(ctx, link));

/**
 * Joins, and answers with the code, which is stored nowhere. Whoever comes by the code of a team belongs to it.
 *
 * @throws DomainError 404, 409 `campaign-not-open`, 422 on a team that is not one of the organisation
 */
export async function join(
  ctx: Ctx,
  link: EntryLink,
  { usual, teamId }: Pick<CampaignJoin, 'usual' | 'teamId'>,
  { code, codeHash }: NewCode,
): Promise<CampaignJoined> {
  const opened = await openLink(ctx, link);
  expectOpen(ctx, opened);
  await expectCodeLeft(ctx, opened);
  const team = opened.team ?? (await chosenTeam(ctx, opened, teamId));
  const participant: CampaignParticipant = {
    // Of chance alone: other identifiers begin with the moment at which they were made.
    id: randomUUID(),
    campaignId: opened.campaign.id,
    organisationId: opened.organisation.id,
    teamId: team?.id ?? null,
    codeHash,
    usualMode: usual.mode,
    usualOccupants: usual.occupants,
    step: null,
    afterMode: null,
  };
  await ctx.insert(CampaignParticipant, [participant]);
  return { ...(await own(ctx, participant, opened)), code: codeInGroups(code) };
}

/** A team of the organisation that takes people in. @throws DomainError 422 */
async function chosenTeam(ctx: Ctx, { campaign, organisation }: Opened, id: string | null) {
  if (id === null) return null;
  const of = { campaignId: campaign.id, organisationId: organisation.id, removedAt: IsNull() };
  const team = await ctx.manager.findOneBy(CampaignTeam, { id, ...of });
  if (!team) throw invalidField('teamId', 'unknown-team');
  return team;
}

/** No organisation has more codes than staff, where that is known. @throws DomainError 409 `campaign-codes-given` */
async function expectCodeLeft(ctx: Ctx, { campaign, organisation }: Opened): Promise<void> {
  const of = { campaignId: campaign.id, organisationId: organisation.id };
  const staff = (await ctx.manager.findOneBy(CampaignOrganisation, of))?.staff ?? null;
  if (staff !== null && (await ctx.manager.countBy(CampaignParticipant, of)) >= staff) {
    throw conflict('campaign-codes-given');
  }
}

/** Whoever has the code, with what they take part in. @throws DomainError 404 `campaign-code-unknown` */
async function find(ctx: Ctx, codeHash: string): Promise<{ participant: CampaignParticipant; opened: Opened }> {
  const participant = await ctx.manager.findOneBy(CampaignParticipant, { codeHash });
  const opened = participant && (await open(ctx, participant.campaignId, participant.organisationId));
  if (!participant || !opened) throw codeUnknown();
  return { participant, opened };
}

/** One's own entries. @throws DomainError 404 */
export async function readOwn(ctx: Ctx, codeHash: string): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, codeHash);
  return own(ctx, participant, opened);
}

async function own(ctx: Ctx, participant: CampaignParticipant, opened: Opened): Promise<CampaignOwn> {
  const { campaign, counting } = opened;
  const team = participant.teamId && (await ctx.manager.findOneBy(CampaignTeam, { id: participant.teamId }));
  const days = await ctx.manager.find(CampaignDay, {
    where: { participantId: participant.id },
    order: { day: 'DESC' },
  });
  const usual = { mode: participant.usualMode, occupants: participant.usualOccupants };
  const set = counting.factorSetId && factorSet(counting.factorSetId);
  const legs = days.flatMap(({ trips }) => trips.flatMap((trip) => trip.legs));
  const saved = set ? savingsOf(set, usual, legs) : noSavings;
  const { participants, total, closedDay } =
    campaign.removedAt === null ? await resultsOf(ctx, campaign) : { participants: null, total: null, closedDay: null };
  const usualIsFixed = participant.step !== null || days.some(({ step }) => step !== null);
  // One that was taken away is nobody's, but for what was counted of it.
  const isShown = team && (team.removedAt === null || usualIsFixed);
  return {
    ...(await toldOfOpened(ctx, { ...opened, team: isShown ? team : null })),
    today: ctx.clock.today(),
    usual,
    usualIsFixed,
    nextClosing: campaign.removedAt === null ? closingToCome(campaign, counting, ctx.clock.today()) : null,
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
  const isAsked = campaign.removedAt === null && asked.from <= today && today <= asked.until;
  const isOpen = step !== null && counting.afterDay === null && isAsked;
  return { ...asked, isOpen, mode: afterMode };
}

/** Says how one comes half a year later. @throws DomainError 404, 409 `campaign-not-open` */
export async function putAfter(ctx: Ctx, codeHash: string, { mode }: CampaignAfterPut): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, codeHash);
  if (!afterOf(ctx, opened, participant).isOpen) throw conflict('campaign-not-open');
  await ctx.manager.update(CampaignParticipant, { id: participant.id }, { afterMode: mode });
  return readOwn(ctx, codeHash);
}

/** Says how one went before; what was counted already stays. @throws DomainError 404, 409 */
export async function putUsual(ctx: Ctx, codeHash: string, { usual }: CampaignUsualPut): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, codeHash);
  expectOpen(ctx, opened);
  const next = { usualMode: usual.mode, usualOccupants: usual.occupants };
  await changeUncounted(ctx, participant, next, 'campaign-usual-counted');
  return readOwn(ctx, codeHash);
}

/** Says of which team one is; what was counted already stays. @throws DomainError 404, 409, 422 */
export async function putTeamOfOwn(
  ctx: Ctx,
  codeHash: string,
  { teamId }: Pick<CampaignOwnTeamPut, 'teamId'>,
): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, codeHash);
  expectOpen(ctx, opened);
  const team = await chosenTeam(ctx, opened, teamId);
  await changeUncounted(ctx, participant, { teamId: team?.id ?? null }, 'campaign-team-counted');
  return readOwn(ctx, codeHash);
}

/** Changes somebody of whom nothing was counted yet: a step may be closed at this moment. @throws DomainError 409 */
async function changeUncounted(
  ctx: Ctx,
  { id }: CampaignParticipant,
  next: Partial<CampaignParticipant>,
  refusal: string,
): Promise<void> {
  if (await ctx.manager.existsBy(CampaignDay, { participantId: id, step: Not(IsNull()) })) throw conflict(refusal);
  const { affected } = await ctx.manager.update(CampaignParticipant, { id, step: IsNull() }, next);
  if (affected === 0) throw conflict(refusal);
}

/**
 * Keeps days as they are given, each whole: the same again changes nothing, and one without a trip is taken away.
 *
 * @throws DomainError 404, 409 `campaign-not-open`, `campaign-day-counted`, 422 on a day outside the campaign or to come
 */
export async function putDays(ctx: Ctx, codeHash: string, days: readonly CampaignDayInput[]): Promise<CampaignOwn> {
  const { participant, opened } = await find(ctx, codeHash);
  expectOpen(ctx, opened);
  expectWithin(ctx, opened.campaign, days);
  const stored = await ctx.manager.findBy(CampaignDay, { participantId: participant.id });
  const before = new Map(stored.map((each) => [each.day, each]));
  const changed = days.filter((each) => !isSame(before.get(each.day) ?? NOTHING, each));
  await takeAway(
    ctx,
    changed.flatMap(({ day }) => before.get(day) ?? []),
  );
  const { id: participantId, campaignId } = participant;
  const given = changed.filter((each) => !isSame(NOTHING, each));
  await ctx.insert(
    CampaignDay,
    given.map((each) => ({ ...each, participantId, campaignId, step: null })),
  );
  return readOwn(ctx, codeHash);
}

const NOTHING = { telework: false, trips: [] };

const isSame = (
  one: Pick<CampaignDay, 'telework' | 'trips'>,
  other: Pick<CampaignDay, 'telework' | 'trips'>,
): boolean => Boolean(one.telework) === other.telework && JSON.stringify(one.trips) === JSON.stringify(other.trips);

/** Only while they wait to be counted: a step may be closed at this moment. In one statement, however many they are. */
async function takeAway(ctx: Ctx, known: readonly CampaignDay[]): Promise<void> {
  const [first] = known;
  if (!first) return;
  const counted = known.find(({ step }) => step !== null);
  if (counted) throw conflict('campaign-day-counted', { day: counted.day });
  const day = In(known.map((each) => each.day));
  const { affected } = await ctx.manager.delete(CampaignDay, {
    participantId: first.participantId,
    day,
    step: IsNull(),
  });
  if (affected !== known.length) throw conflict('campaign-day-counted', { day: first.day });
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
export async function leave(ctx: Ctx, codeHash: string): Promise<void> {
  const { participant } = await find(ctx, codeHash);
  await ctx.manager.delete(CampaignDay, { participantId: participant.id });
  await ctx.manager.delete(CampaignParticipant, { id: participant.id });
}

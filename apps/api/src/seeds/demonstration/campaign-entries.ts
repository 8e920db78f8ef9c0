import { type CampaignDayInput, type TravelMode, addDays, factorSet, lastEntryDay } from '@zesumme/domain';
import { closeStep } from '../../campaigns';
import { CampaignCounting } from '../../campaigns/counting/campaign-counting.entity';
import { CampaignDay } from '../../campaigns/counting/campaign-day.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { CampaignTeam } from '../../campaigns/counting/campaign-team.entity';
import { CampaignResult } from '../../campaigns/counting/campaign-result.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { insertAll, seedId } from '../rows';

const LATE_DAYS = 14;
/** So that the trips of the campaign's stated figures come out: 890 days there and back, of which 338 without a car. */
const WITH_SEVEN_DAYS = 86;
const WITH_THREE_GREEN_DAYS = 70;
const green: readonly TravelMode[] = ['bike', 'e-bike', 'bike', 'tram'];

/** Who took part of one organisation. */
type Taking = readonly [organisationId: string, participants: number];

/** A team of an organisation, with so many of those who took part; the others are of none. */
export interface TeamTaking {
  organisationId: string;
  name: string;
  headCount: number;
  participants: number;
}

/**
 * Invented entries of the fictitious campaign, counted as real ones are. Its period of retention has passed, so that only the
 * results are left, as everywhere.
 */
export async function loadEntries(
  ctx: Ctx,
  { campaignId, startDay, endDay }: { campaignId: string; startDay: string; endDay: string },
  taking: readonly Taking[],
  teams: readonly TeamTaking[],
): Promise<void> {
  const closedDay = addDays(lastEntryDay(endDay, LATE_DAYS), 1);
  await insertAll(ctx, CampaignCounting, [
    {
      ...{ campaignId, factorSetId: 'ademe-use', isOpen: true, openSince: startDay, lateDays: LATE_DAYS, byTotals: [] },
      ...{ linkVersion: 1, step: 1, closedDay, afterDay: null, version: 1 },
    },
  ]);
  const teamIds = teams.map(({ organisationId, name }) => seedId('campaign-team', `${organisationId}/${name}`));
  await insertAll(
    ctx,
    CampaignTeam,
    teams.map(({ participants: _, name, ...team }, at): CampaignTeam => {
      const id = teamIds[at] ?? '';
      return { ...team, id, campaignId, name: french(name), codeHash: id, removedAt: null, version: 1 };
    }),
  );
  const teamOf = teams.flatMap(({ organisationId, participants: count }, at) =>
    Array.from({ length: count }, () => ({ organisationId, teamId: teamIds[at] ?? null })),
  );
  const participants = taking
    .flatMap(([organisationId, count]) => Array.from({ length: count }, () => organisationId))
    .map((organisationId, at): CampaignParticipant => {
      const id = seedId('campaign-participant', `${campaignId}/${at}`);
      const usual = { usualMode: at % 6 === 5 ? 'bus' : 'car', usualOccupants: 1 } as const;
      // The first ones of an organisation, in the order of its teams.
      const place = teamOf.findIndex((each) => each.organisationId === organisationId);
      const [{ teamId } = { teamId: null }] = place < 0 ? [] : teamOf.splice(place, 1);
      return { id, campaignId, organisationId, teamId, codeHash: id, ...usual, step: null, afterMode: null };
    });
  await insertAll(ctx, CampaignParticipant, participants);
  const workdays = workdaysOf(startDay, endDay);
  const days = participants.flatMap(({ id: participantId }, at) =>
    workdays
      .slice(0, at < WITH_SEVEN_DAYS ? 7 : 6)
      .map((day, nth) => ({ participantId, day, campaignId, telework: false, trips: tripsOf(at, nth), step: null })),
  );
  await insertAll(ctx, CampaignDay, days);
  await closeStep(ctx, { campaignId, step: 1, closedDay, set: factorSet('ademe-use'), isFinal: true });
  // The same ids at every load, as everywhere in the demonstration.
  const results = await ctx.manager.findBy(CampaignResult, { campaignId });
  await ctx.manager.delete(CampaignResult, { campaignId });
  await insertAll(
    ctx,
    CampaignResult,
    results.map((row) => ({ ...row, id: seedId('campaign-result', [campaignId, row.view, ...row.keys].join('/')) })),
  );
  await ctx.manager.delete(CampaignDay, { campaignId });
  await ctx.manager.delete(CampaignParticipant, { campaignId });
}

function tripsOf(at: number, nth: number): CampaignDayInput['trips'] {
  const isGreen = nth < (at < WITH_THREE_GREEN_DAYS ? 3 : 2);
  const mode = isGreen ? (green[at % green.length] ?? 'bike') : 'car';
  const legs = [{ mode, occupants: 1, km: 3 + ((at * 7) % 12) }];
  return [{ legs }, { legs }];
}

function workdaysOf(startDay: string, endDay: string): string[] {
  const days: string[] = [];
  for (let day = startDay; day <= endDay; day = addDays(day, 1)) {
    if (![0, 6].includes(new Date(day).getUTCDay())) days.push(day);
  }
  return days;
}

import {
  type CampaignDayInput,
  type FactorSet,
  type Given,
  type Leg,
  type Savings,
  type Together,
  type Travelled,
  addSavings,
  countedTogether,
  daysTogether,
  gramsOf,
  mayTellBesideTeams,
  noSavings,
  savingsOf,
  teamOrUnit,
  teamsTogether,
  toldSavings,
  toldSavingsOfTeams,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { CampaignDay } from './campaign-day.entity';
import { CampaignParticipant } from './campaign-participant.entity';
import { CampaignResult, type ResultView } from './campaign-result.entity';
import { CampaignTeamTotals } from './campaign-team-totals.entity';
import { CampaignTeam } from './campaign-team.entity';
import { CampaignTotals } from './campaign-totals.entity';

/** A step of a campaign that is to be closed. */
export interface Closing {
  campaignId: string;
  step: number;
  closedDay: string;
  set: FactorSet;
  /** The last one: totals of organisations are counted with it, for they can be corrected until then. */
  isFinal: boolean;
}

/** What people of one unit gave, and of which keys it is. */
interface Gift {
  unit: string;
  team: string | null;
  keys: readonly string[];
  people: number;
  days: number;
  savings: Savings;
  /** The same by key. */
  hmOf: ReadonlyMap<string, number>;
  /** The keys of each day. */
  dayKeys: readonly (readonly string[])[];
  legs: Travelled['legs'];
}

/**
 * Closes a step: all that was entered since the last one becomes rows of the result, or waits for the next where too few people
 * gave it. Marked before it is read, so that nobody changes what is counted at that moment.
 */
export async function closeStep(ctx: Ctx, closing: Closing): Promise<void> {
  const teams = await ctx.manager.findBy(CampaignTeam, { campaignId: closing.campaignId });
  const totals = closing.isFinal ? await totalsOf(ctx, closing.campaignId, teams) : [];
  const teamOf = teamNow(new Set(teams.filter(({ removedAt }) => removedAt !== null).map(({ id }) => id)));
  const rows = [
    ...(await peopleRows(ctx, closing, { totals, teamOf })),
    ...(await givenRows(ctx, closing, { totals, teamOf })),
  ];
  await ctx.insert(CampaignResult, rows);
  // Totals that are told nowhere were not counted: their organisation sees so.
  if (totals.length === 0 || rows.length === 0) return;
  const where = { campaignId: closing.campaignId, step: IsNull() };
  await ctx.manager.update(CampaignTotals, where, { step: closing.step });
  await ctx.manager.update(CampaignTeamTotals, where, { step: closing.step });
}

/** What an organisation entered, of its people of no team or of those of one. */
type Totals = Pick<CampaignTotals, 'organisationId' | 'participants' | 'days' | 'rows'> & { team: string | null };

async function totalsOf(ctx: Ctx, campaignId: string, teams: readonly CampaignTeam[]): Promise<Totals[]> {
  const waiting = { campaignId, step: IsNull() };
  const byTeam = await ctx.manager.findBy(CampaignTeamTotals, waiting);
  return [
    ...(await ctx.manager.findBy(CampaignTotals, waiting)).map((each) => ({ ...each, team: null })),
    ...byTeam.flatMap((each) => {
      const team = teams.find(({ id }) => id === each.teamId);
      const isKept = team?.removedAt === null;
      return team ? [{ ...each, organisationId: team.organisationId, team: isKept ? team.id : null }] : [];
    }),
  ];
}

interface Beside {
  totals: Totals[];
  teamOf: (person: CampaignParticipant) => string | null;
}

/** The team somebody is counted with: whoever is of one that was taken away is of none. */
const teamNow =
  (gone: ReadonlySet<string>) =>
  ({ teamId }: CampaignParticipant): string | null =>
    teamId !== null && gone.has(teamId) ? null : teamId;

/** Those who have entered a day and were not counted yet. */
async function peopleRows(ctx: Ctx, closing: Closing, { totals, teamOf }: Beside): Promise<CampaignResult[]> {
  const { campaignId, step } = closing;
  await ctx.manager
    .createQueryBuilder()
    .update(CampaignParticipant)
    .set({ step })
    .where('campaign_id = :campaignId AND step IS NULL', { campaignId })
    .andWhere('EXISTS (SELECT 1 FROM campaign_day given WHERE given.participant_id = campaign_participant.id)')
    .execute();
  const participants = await ctx.manager.findBy(CampaignParticipant, { campaignId, step });
  const given: Given[] = [
    ...participants.map((person) => ({
      ...{ unit: person.organisationId, team: teamOf(person), keys: [person.usualMode] },
    })),
    ...totals.map(({ organisationId, team, participants: people }) => ({
      ...{ unit: organisationId, team, keys: ['unknown'], people },
    })),
  ];
  const shown = countedTogether(given);
  if (!shown) {
    await ctx.manager.update(CampaignParticipant, { campaignId, step }, { step: null });
    return [];
  }
  await leaveGone(ctx, participants, teamOf);
  const peopleIn = (isIn: (each: Given) => boolean): number =>
    given.filter(isIn).reduce((sum, { people = 1 }) => sum + people, 0);
  return [
    ...[...teamsTogether(given, shown).values()]
      .flat()
      .map((names) =>
        row(closing, 'people-by-team', names, { people: peopleIn((each) => names.includes(teamOrUnit(each))) }),
      ),
    ...shown.units.map((units) =>
      row(closing, 'people-by-organisation', units, { people: peopleIn(({ unit }) => units.includes(unit)) }),
    ),
    ...shown.keys.map((keys) =>
      row(closing, 'people-by-usual', keys, {
        people: peopleIn((each) => each.keys.some((key) => keys.includes(key))),
      }),
    ),
  ];
}

/** Whoever was counted without a team stays so, also where it is put back: half a year later they are asked again. */
async function leaveGone(
  ctx: Ctx,
  participants: readonly CampaignParticipant[],
  teamOf: Beside['teamOf'],
): Promise<void> {
  const left = participants.filter((person) => person.teamId !== teamOf(person)).map(({ id }) => id);
  if (left.length > 0) await ctx.manager.update(CampaignParticipant, { id: In(left) }, { teamId: null });
}

async function givenRows(ctx: Ctx, closing: Closing, { totals, teamOf }: Beside): Promise<CampaignResult[]> {
  const { campaignId, step, set } = closing;
  await ctx.manager.update(CampaignDay, { campaignId, step: IsNull() }, { step });
  const days = await ctx.manager.findBy(CampaignDay, { campaignId, step });
  const participants = await ctx.manager.findBy(CampaignParticipant, { campaignId });
  const byParticipant = grouped(days, ({ participantId }) => participantId);
  const gifts = [
    ...participants.flatMap((person) => giftOf(set, person, byParticipant.get(person.id) ?? [], teamOf(person))),
    ...totals.flatMap((each) => giftsOfTotals(set, each)),
  ];
  const given = gifts
    .filter(({ people }) => people > 0)
    .map(({ unit, team, keys, dayKeys, people }): Given => ({ unit, team, keys, days: dayKeys, people }));
  const counted = countedTogether(given);
  if (!counted) {
    await ctx.manager.update(CampaignDay, { campaignId, step }, { step: null });
    return [];
  }
  const shown = { ...counted, keys: daysTogether(counted, given) };
  const travelled = gifts.filter(({ people, legs }) => people > 0 && legs.length > 0);
  const told = toldSavings(set, travelled, shown);
  const parts = teamsTogether(given, shown, (tried, unit) =>
    mayTellBesideTeams(set, travelled, { shown, told, parts: tried, tried: unit }),
  );
  const ofTeams = new Set(
    toldSavingsOfTeams(set, travelled, { keys: shown.keys, told, parts }).map((each) => each.join()),
  );
  const of = (names: Together): Gift[] => gifts.filter((each) => names.includes(teamOrUnit(each)));
  const ofUnits = (units: Together): Gift[] => gifts.filter(({ unit }) => units.includes(unit));
  const byTeam = [...parts].map(
    ([unit, own]) => [unit, own.map((names) => row(closing, 'saved-by-team', names, savedIn(of(names))))] as const,
  );
  // Added up of the rounded rows, so that these add up to it.
  const teams = new Map(byTeam);
  const byUnits = shown.units.map((units) => {
    const own = units.length === 1 ? teams.get(units[0] ?? '') : undefined;
    return row(
      closing,
      'saved-by-organisation',
      units,
      own ? own.reduce(savedTogether, nothingSaved) : savedIn(ofUnits(units)),
    );
  });
  return [
    ...shown.units.map((units) => row(closing, 'given-by-organisation', units, sumOf(ofUnits(units)))),
    ...shown.keys.map((keys) => row(closing, 'given-by-mode', keys, sumOfKeys(gifts, keys, shown.keys.length === 1))),
    ...byUnits.filter(({ keys }) => told.units.some((units) => units.join() === keys.join())),
    ...(told.whole ? [row(closing, 'saved-in-all', [], byUnits.reduce(savedTogether, nothingSaved))] : []),
    ...[...parts.values()].flat().map((names) => row(closing, 'given-by-team', names, sumOf(of(names)))),
    ...byTeam.flatMap(([, rows]) => rows).filter(({ keys }) => ofTeams.has(keys.join())),
  ];
}

const legsOf = (trips: CampaignDayInput['trips']): Leg[] => trips.flatMap(({ legs }) => legs);

function giftOf(set: FactorSet, person: CampaignParticipant, days: CampaignDay[], team: string | null): Gift[] {
  if (days.length === 0) return [];
  const legs = days.flatMap(({ trips }) => legsOf(trips));
  const usual = { mode: person.usualMode, occupants: person.usualOccupants };
  const dayKeys = days.map(({ telework, trips }) => [
    ...new Set(telework ? ['telework'] : legsOf(trips).map(({ mode }) => mode)),
  ]);
  return [
    {
      unit: person.organisationId,
      team,
      keys: dayKeys.flat(),
      people: 1,
      days: days.length,
      savings: savingsOf(set, usual, legs),
      hmOf: hmByMode(legs),
      dayKeys,
      legs: legs.map((leg) => ({ ...leg, usual })),
    },
  ];
}

/**
 * Totals as what people gave: of how many different ones two modes are nobody said, so that as few as possible are assumed, the
 * same ones in each mode.
 */
function giftsOfTotals(set: FactorSet, { organisationId: unit, team, days, rows }: Totals): Gift[] {
  const usualOf = ({ usualMode }: (typeof rows)[number]) => usualMode && { mode: usualMode, occupants: 1 };
  const counts = [...new Set(rows.map(({ people }) => people))].sort((a, b) => a - b);
  const people: Gift[] = counts.map((count, at) => ({
    unit,
    team,
    keys: rows.filter((each) => each.people >= count).map(({ mode }) => mode),
    people: count - (counts[at - 1] ?? 0),
    legs: rows.filter((each) => each.people >= count).map((each) => ({ ...each, usual: usualOf(each) })),
    // Their days are of no mode: nobody said so.
    ...{ days: 0, savings: noSavings, hmOf: new Map(), dayKeys: [[]] },
  }));
  const savings = rows.map((each) => savingsOf(set, usualOf(each), [each])).reduce(addSavings, noSavings);
  const all = { days, savings, hmOf: hmByMode(rows), dayKeys: [], legs: [] };
  return [...people, { unit, team, keys: [], people: 0, ...all }];
}

function hmByMode(legs: readonly { mode: string; km: number }[]): Map<string, number> {
  const hm = new Map<string, number>();
  for (const { mode, km } of legs) hm.set(mode, (hm.get(mode) ?? 0) + Math.round(km * 10));
  return hm;
}

function sumOf(own: readonly Gift[]): Partial<CampaignResult> {
  return {
    days: own.reduce((sum, { days }) => sum + days, 0),
    hm: own.reduce((sum, { savings }) => sum + savings.hm, 0),
  };
}

function savedIn(gifts: readonly Gift[]) {
  const { gross, additional, hm: _, ...kilometres } = gifts.map(({ savings }) => savings).reduce(addSavings, noSavings);
  return { ...kilometres, grossGrams: gramsOf(gross), additionalGrams: gramsOf(additional) };
}

type Saved = ReturnType<typeof savedIn>;

const nothingSaved: Saved = savedIn([]);

const savedTogether = (a: Saved, b: Saved): Saved => ({
  greenHm: a.greenHm + b.greenHm,
  hmWithoutFactor: a.hmWithoutFactor + b.hmWithoutFactor,
  hmWithoutUsual: a.hmWithoutUsual + b.hmWithoutUsual,
  grossGrams: a.grossGrams + b.grossGrams,
  additionalGrams: a.additionalGrams + b.additionalGrams,
});

/** By mode there are kilometres, and the days of those who entered days; where all modes are told as one, all days. */
function sumOfKeys(gifts: readonly Gift[], keys: Together, isAll: boolean): Partial<CampaignResult> {
  const daysIn = ({ days, dayKeys }: Gift): number =>
    isAll ? days : dayKeys.filter((each) => each.some((key) => keys.includes(key))).length;
  return {
    hm: gifts.reduce((sum, { hmOf }) => sum + keys.reduce((all, key) => all + (hmOf.get(key) ?? 0), 0), 0),
    days: gifts.reduce((sum, gift) => sum + daysIn(gift), 0),
  };
}

const row = (
  { campaignId, step, closedDay }: Closing,
  view: ResultView,
  keys: Together,
  sums: Partial<CampaignResult>,
): CampaignResult => ({
  ...{ id: newId(), campaignId, step, closedDay, view, keys: [...keys] },
  ...{
    people: 0,
    days: 0,
    hm: 0,
    greenHm: 0,
    hmWithoutFactor: 0,
    hmWithoutUsual: 0,
    grossGrams: 0,
    additionalGrams: 0,
  },
  ...sums,
});

import { type Given, toldBeside } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { CampaignParticipant } from './campaign-participant.entity';
import { CampaignResult, type ResultView } from './campaign-result.entity';
import { CampaignTeam } from './campaign-team.entity';

const UNKNOWN = 'unknown';

/**
 * Tells how people come half a year later, beside what is told already of the same people: by organisation, and by what they used
 * before. Nothing is told of fewer than five, by no difference from these either. Whoever did not answer, took everything back,
 * or was counted by totals is unknown.
 */
export async function closeAfter(
  ctx: Ctx,
  { campaignId, step, closedDay }: { campaignId: string; step: number; closedDay: string },
): Promise<void> {
  const participants = await ctx.manager.findBy(CampaignParticipant, { campaignId, step: Not(IsNull()) });
  if (participants.every(({ afterMode }) => afterMode === null)) return;
  const results = await ctx.manager.findBy(CampaignResult, { campaignId });
  const of = (view: ResultView): CampaignResult[] => results.filter((row) => row.view === view);
  const byTeam = of('people-by-team');
  // Where teams are told, an organisation is the sum of them.
  const unitOf = unitsOf(await ctx.manager.findBy(CampaignTeam, { campaignId }));
  const divided = new Set(byTeam.map((row) => `${row.step},${unitOf(row)}`));
  const undivided = of('people-by-organisation').filter((row) => !divided.has(`${row.step},${unitOf(row)}`));
  const byOrganisation = [
    ...byTeam.flatMap((row) => givenIn(row, participants, ({ teamId, organisationId }) => teamId ?? organisationId)),
    ...undivided.flatMap((row) => givenIn(row, participants, ({ organisationId }) => organisationId)),
  ].map(({ row, ...each }): Given => ({ ...each, unit: unitOf(row) ?? row.id, team: unitOf(row) && row.id }));
  const byUsual = of('people-by-usual').flatMap((row) => givenIn(row, participants, ({ usualMode }) => usualMode));
  const keys =
    toldBeside(
      byOrganisation,
      byUsual.map(({ row, ...each }): Given => ({ ...each, unit: row.id })),
    ) ?? [];
  const peopleOf = (part: readonly string[]): number =>
    byOrganisation
      .filter((each) => each.keys.some((key) => part.includes(key)))
      .reduce((sum, { people = 1 }) => sum + people, 0);
  await ctx.insert(
    CampaignResult,
    keys.map((part) => ({
      ...{ id: newId(), campaignId, step, closedDay, view: 'people-after' as const, keys: [...part] },
      ...{ people: peopleOf(part), days: 0, hm: 0, greenHm: 0, hmWithoutFactor: 0, hmWithoutUsual: 0 },
      ...{ grossGrams: 0, additionalGrams: 0 },
    })),
  );
}

/** The organisation that a row is of, by itself or by its teams; null where it is of several. */
function unitsOf(teams: readonly CampaignTeam[]): (row: CampaignResult) => string | null {
  const ofTeam = new Map(teams.map(({ id, organisationId }) => [id, organisationId]));
  return ({ view, keys: [first = '', ...more] }) =>
    view === 'people-by-team' || more.length === 0 ? (ofTeam.get(first) ?? first) : null;
}

interface GivenInRow {
  row: CampaignResult;
  keys: string[];
  people: number;
}

/** The people of a part that is told, by what they use now. */
function givenIn(
  row: CampaignResult,
  participants: readonly CampaignParticipant[],
  keyOf: (each: CampaignParticipant) => string,
): GivenInRow[] {
  const here = participants.filter((each) => each.step === row.step && row.keys.includes(keyOf(each)));
  const given = here.map(({ afterMode }) => ({ row, keys: [afterMode ?? UNKNOWN], people: 1 }));
  const others = row.people - here.length;
  return others > 0 ? [...given, { row, keys: [UNKNOWN], people: others }] : given;
}

import { type Given, toldBeside } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { CampaignParticipant } from './campaign-participant.entity';
import { CampaignResult, type ResultView } from './campaign-result.entity';

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
  const beside = (view: ResultView, keyOf: (each: CampaignParticipant) => string): Given[] =>
    results.filter((row) => row.view === view).flatMap((row) => givenIn(row, participants, keyOf));
  const byOrganisation = beside('people-by-organisation', ({ organisationId }) => organisationId);
  const keys =
    toldBeside(
      byOrganisation,
      beside('people-by-usual', ({ usualMode }) => usualMode),
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

/** The people of a part that is told, by what they use now. */
function givenIn(
  { id: unit, step, keys, people }: CampaignResult,
  participants: readonly CampaignParticipant[],
  keyOf: (each: CampaignParticipant) => string,
): Given[] {
  const here = participants.filter((each) => each.step === step && keys.includes(keyOf(each)));
  const given: Given[] = here.map(({ afterMode }) => ({ unit, keys: [afterMode ?? UNKNOWN] }));
  const others = people - here.length;
  return others > 0 ? [...given, { unit, keys: [UNKNOWN], people: others }] : given;
}

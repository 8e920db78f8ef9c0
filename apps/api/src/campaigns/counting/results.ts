import {
  type CampaignResultRow,
  type CampaignResults,
  type CampaignSums,
  type OrganisationLabel,
  type ResultMode,
  closingToCome,
  ranksOf,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { takingOf } from '../campaign-parts';
import type { Campaign } from '../campaign.entity';
import { findCampaign } from '../seen-campaign';
import { CampaignResult, type ResultView } from './campaign-result.entity';
import { factorSetTold } from './counting';
import { countingRow } from './counting-row';

/** The results of a campaign. @throws DomainError 404 */
export async function readResults(ctx: Ctx, id: string): Promise<CampaignResults> {
  return resultsOf(ctx, (await findCampaign(ctx, id)).campaign);
}

/** The same of one that was found already: sums of closed steps, and nothing else. In a number of queries that does not grow. */
export async function resultsOf(ctx: Ctx, campaign: Campaign): Promise<CampaignResults> {
  const counting = await countingRow(ctx, campaign.id);
  const results = await ctx.manager.findBy(CampaignResult, { campaignId: campaign.id });
  const of = (view: ResultView): CampaignResult[] => results.filter((each) => each.view === view);
  const people = of('people-by-organisation');
  const given = of('given-by-organisation');
  return {
    factorSet: factorSetTold(counting.factorSetId),
    closedDay: counting.closedDay,
    nextDay: counting.openSince === null ? null : closingToCome(campaign, counting, ctx.clock.today()),
    participants: people.length === 0 ? null : peopleIn(people),
    total: given.length === 0 ? null : figuresIn(given, of('saved-in-all')),
    rows: await rowsOf(ctx, campaign.id, people, given, of('saved-by-organisation')),
    before: together(of('people-by-usual'))
      .map(({ keys, rows }) => ({ modes: keys as ResultMode[], people: peopleIn(rows) }))
      .sort((a, b) => b.people - a.people),
    after: together(of('people-after'))
      .map(({ keys, rows }) => ({ modes: keys as ResultMode[], people: peopleIn(rows) }))
      .sort((a, b) => b.people - a.people),
    during: together(of('given-by-mode'))
      .map(({ keys, rows }) => ({ modes: keys as ResultMode[], ...daysAndKm(rows) }))
      .sort((a, b) => b.km - a.km),
  };
}

const sum = (rows: readonly CampaignResult[], of: (row: CampaignResult) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);

/** The people of these rows. */
export const peopleIn = (rows: readonly CampaignResult[]): number => sum(rows, ({ people }) => people);

const daysAndKm = (rows: readonly CampaignResult[]) => ({
  days: sum(rows, ({ days }) => days),
  km: sum(rows, ({ hm }) => hm) / 10,
});

/** Whole numbers are added, so that the parts add up to the whole. What was saved is told where it is of each of the steps. */
export const figuresIn = (given: readonly CampaignResult[], saved: readonly CampaignResult[]): CampaignSums => {
  const steps = new Set(saved.map(({ step }) => step));
  const isTold = given.every(({ step }) => steps.has(step));
  const told = (of: (row: CampaignResult) => number, parts: number): number | null =>
    isTold ? sum(saved, of) / parts : null;
  return {
    ...daysAndKm(given),
    greenKm: told(({ greenHm }) => greenHm, 10),
    kmWithoutFactor: told(({ hmWithoutFactor }) => hmWithoutFactor, 10),
    kmWithoutUsual: told(({ hmWithoutUsual }) => hmWithoutUsual, 10),
    grossKg: told(({ grossGrams }) => grossGrams, 1000),
    additionalKg: told(({ additionalGrams }) => additionalGrams, 1000),
  };
};

/** The rows of the same keys. */
function together(rows: readonly CampaignResult[]): { keys: string[]; rows: CampaignResult[] }[] {
  return [...grouped(rows, ({ keys }) => keys.join())].map(([, same]) => ({ keys: same[0]?.keys ?? [], rows: same }));
}

async function rowsOf(
  ctx: Ctx,
  campaignId: string,
  people: readonly CampaignResult[],
  given: readonly CampaignResult[],
  saved: readonly CampaignResult[],
): Promise<CampaignResultRow[]> {
  const all = together([...people, ...given]);
  const labels = await labelsOf(ctx, [...new Set(all.flatMap(({ keys }) => keys))]);
  const taking = (await takingOf(ctx, [campaignId]))(campaignId);
  const staffOf = new Map(taking.map(({ organisation, staff }) => [organisation.id, staff]));
  const savedBy = grouped(saved, ({ keys }) => keys.join());
  const rows = all.map(({ keys, rows: own }) => {
    const counted = own.filter(({ view }) => view === 'people-by-organisation');
    const gave = own.filter(({ view }) => view === 'given-by-organisation');
    const [first] = keys;
    return {
      organisations: keys.flatMap((key) => labels.get(key) ?? []).sort((a, b) => a.name.localeCompare(b.name)),
      participants: counted.length === 0 ? null : peopleIn(counted),
      figures: gave.length === 0 ? null : figuresIn(gave, savedBy.get(keys.join()) ?? []),
      isPart: all.some((other) => other.keys.join() !== keys.join() && other.keys.some((key) => keys.includes(key))),
      staff: keys.length === 1 && first !== undefined ? (staffOf.get(first) ?? null) : null,
    };
  });
  const ranks = ranksOf(
    rows.map(({ staff, participants, isPart }) => ({ staff, participants: isPart ? null : participants })),
  );
  return rows
    .map((row, at) => ({ ...row, ...(ranks[at] ?? { sizeClass: null, share: null, rank: null }) }))
    .sort((a, b) => a.organisations.length - b.organisations.length || nameOf(a).localeCompare(nameOf(b)));
}

const nameOf = ({ organisations }: Pick<CampaignResultRow, 'organisations'>): string => organisations[0]?.name ?? '';

/** The organisations of these ids, by them. */
export async function labelsOf(ctx: Ctx, ids: string[]): Promise<Map<string, OrganisationLabel>> {
  const organisations = ids.length === 0 ? [] : await ctx.manager.findBy(Organisation, { id: In(ids) });
  return new Map(organisations.map(({ id, name, kind, isDemo }) => [id, { id, name, kind, isDemo }]));
}

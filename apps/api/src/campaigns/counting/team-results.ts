import {
  type CampaignTeamResult,
  type CampaignTeamResultPage,
  type CampaignTeamResultQuery,
  type OrganisationLabel,
  fold,
  kmEach,
} from '@zesumme/domain';
import { type Ctx, pageInMemory } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { findCampaign } from '../seen-campaign';
import { CampaignResult, type ResultView } from './campaign-result.entity';
import { CampaignTeam } from './campaign-team.entity';
import { figuresIn, labelsOf, peopleIn } from './results';

/** One page of what is told of the teams of a campaign. In a number of queries that does not grow. @throws DomainError 404 */
export async function listTeamResults(
  ctx: Ctx,
  id: string,
  query: CampaignTeamResultQuery,
): Promise<CampaignTeamResultPage> {
  const { campaign } = await findCampaign(ctx, id);
  const all = await teamResultsOf(ctx, campaign.id);
  const organisations = [...new Map(all.map(({ organisation }) => [organisation.id, organisation])).values()];
  const asked = query.organisationId ? all.filter(({ organisation }) => organisation.id === query.organisationId) : all;
  const page = pageInMemory(asked, query, {
    // By what is shown: an order by a hidden figure would tell it.
    sorts: {
      // Those of no team come last among those of their organisation.
      name: (row) => nameOf(row) || null,
      organisation: ({ organisation }) => organisation.name,
      share: ({ share }) => share,
      participants: ({ participants }) => participants,
      km: ({ figures }) => figures?.km ?? null,
      kmEach: (row) => row.kmEach,
      grossKg: ({ figures }) => figures?.grossKg ?? null,
    },
    searchIn: (row) => fold(`${nameOf(row)} ${row.organisation.name}`),
    tieBreak: (row) => `${row.organisation.name} ${nameOf(row)}`,
  });
  return { ...page, organisations: organisations.sort((a, b) => a.name.localeCompare(b.name, 'fr')) };
}

const nameOf = ({ teams }: Pick<CampaignTeamResult, 'teams'>): string => teams.map(({ name }) => name).join(', ');

const BY_TEAM: readonly ResultView[] = ['people-by-team', 'given-by-team', 'saved-by-team'];
const BY_ORGANISATION: readonly ResultView[] = [
  'people-by-organisation',
  'given-by-organisation',
  'saved-by-organisation',
];
type Family = 'people' | 'given';
const familyOf = (view: ResultView): Family => (view.startsWith('people') ? 'people' : 'given');

/** What is told of all teams of a campaign: sums of closed steps, as of organisations. */
export async function teamResultsOf(ctx: Ctx, campaignId: string): Promise<CampaignTeamResult[]> {
  const results = await ctx.manager.findBy(CampaignResult, { campaignId });
  if (!results.some(({ view }) => BY_TEAM.includes(view))) return [];
  const teams = await ctx.manager.findBy(CampaignTeam, { campaignId });
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const unitOf = (key: string): string => teamOf.get(key)?.organisationId ?? key;
  const told = withUndivided(results, unitOf);
  const organisations = await labelsOf(ctx, [...new Set(told.map(({ keys }) => unitOf(keys[0] ?? '')))]);
  return [...grouped(told, ({ keys }) => keys.join())].flatMap(([, rows]) => {
    const keys = rows[0]?.keys ?? [];
    const organisation = organisations.get(unitOf(keys[0] ?? ''));
    const isOnlyPart = isPart(keys, told, results, unitOf);
    return organisation ? [rowOf({ keys, organisation, teamOf, rows, isOnlyPart })] : [];
  });
}

/** In steps in which nobody of an organisation was in a team, all of it are those of none. */
function withUndivided(results: readonly CampaignResult[], unitOf: (key: string) => string): CampaignResult[] {
  const byTeam = results.filter(({ view }) => BY_TEAM.includes(view));
  const divided = new Set(byTeam.map(({ keys }) => unitOf(keys[0] ?? '')));
  const stepOf = ({ step, view, keys }: CampaignResult): string => [step, familyOf(view), unitOf(keys[0] ?? '')].join();
  const told = new Set(byTeam.map(stepOf));
  const whole = results.filter(
    (row) =>
      BY_ORGANISATION.includes(row.view) &&
      row.keys.length === 1 &&
      divided.has(row.keys[0] ?? '') &&
      !told.has(stepOf(row)),
  );
  return [...byTeam, ...whole];
}

/** Whether something of these is told elsewhere: with another team, or of the organisation together with others. */
function isPart(
  keys: readonly string[],
  told: readonly CampaignResult[],
  results: readonly CampaignResult[],
  unitOf: (key: string) => string,
): boolean {
  const unit = unitOf(keys[0] ?? '');
  const isOther = ({ keys: others }: CampaignResult): boolean =>
    others.join() !== keys.join() && others.some((each) => keys.includes(each));
  return (
    told.some(isOther) || results.some((row) => row.keys.length > 1 && row.keys.includes(unit) && !told.includes(row))
  );
}

function rowOf({
  keys,
  organisation,
  teamOf,
  rows,
  isOnlyPart,
}: {
  keys: readonly string[];
  organisation: OrganisationLabel;
  teamOf: ReadonlyMap<string, CampaignTeam>;
  rows: readonly CampaignResult[];
  isOnlyPart: boolean;
}): CampaignTeamResult {
  const teams = keys.flatMap((key) => teamOf.get(key) ?? []);
  const of = (start: string): CampaignResult[] => rows.filter(({ view }) => view.startsWith(start));
  const [people, given, saved] = [of('people'), of('given'), of('saved')];
  const participants = people.length === 0 ? null : peopleIn(people);
  const figures = given.length === 0 ? null : figuresIn(given, saved);
  const headCount = teams.length === keys.length ? teams.reduce((sum, team) => sum + team.headCount, 0) : null;
  const isWhole = headCount !== null && participants !== null && !isOnlyPart && participants <= headCount;
  return {
    organisation,
    teams: teams.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    withoutTeam: keys.includes(organisation.id),
    participants,
    headCount,
    share: isWhole ? participants / headCount : null,
    kmEach: isOnlyPart ? null : kmEach(figures?.km ?? null, participants),
    figures,
    isPart: isOnlyPart,
  };
}

import {
  type CampaignOrganisationRow,
  type CampaignTaking,
  type GroupLabel,
  type OrganisationLabel,
  shownCounts,
  sumShown,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { groupRefOf } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { CampaignGroup } from './campaign-group.entity';
import { CampaignOrganisation } from './campaign-organisation.entity';

/** An organisation that took part, as the reader sees it. */
type Taking = CampaignOrganisationRow & { searchText: string };

/** The organisations of each campaign, in the order of their names, counts of few people hidden; one query. */
export async function takingOf(ctx: Ctx, ids: readonly string[]): Promise<(id: string) => Taking[]> {
  if (ids.length === 0) return () => [];
  const rows = await ctx.manager
    .createQueryBuilder(CampaignOrganisation, 'taking')
    .innerJoin(Organisation, 'organisation', 'organisation.id = taking.organisationId')
    .select(columns('taking', ['campaignId', 'staff', 'participants']))
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo', 'searchText']))
    .where('taking.campaignId IN (:...ids)', { ids })
    .orderBy('organisation.searchText')
    .addOrderBy('organisation.id')
    .getRawMany<
      OrganisationLabel & Pick<CampaignOrganisation, 'campaignId' | 'staff' | 'participants'> & { searchText: string }
    >();
  const byCampaign = grouped(rows, ({ campaignId }) => campaignId);
  return (id) => {
    const own = byCampaign.get(id) ?? [];
    const staff = shownCounts(own.map((row) => row.staff));
    const participants = shownCounts(own.map((row) => row.participants));
    return own.map((row, at) => ({
      organisation: { id: row.id, name: row.name, kind: row.kind, isDemo: Boolean(row.isDemo) },
      staff: staff[at]?.value ?? null,
      staffIsHidden: staff[at]?.isHidden ?? false,
      participants: participants[at]?.value ?? null,
      participantsAreHidden: participants[at]?.isHidden ?? false,
      searchText: row.searchText,
    }));
  };
}

/** Who took part, in numbers; a hidden count is in no sum. */
export function takingInNumbers(taking: readonly CampaignOrganisationRow[]): CampaignTaking {
  const staff = sumShown(taking.map((row) => ({ value: row.staff, isHidden: row.staffIsHidden })));
  const participants = sumShown(
    taking.map((row) => ({ value: row.participants, isHidden: row.participantsAreHidden })),
  );
  return {
    organisations: taking.length,
    staff: staff.sum,
    staffHidden: staff.hidden,
    participants: participants.sum,
    participantsHidden: participants.hidden,
  };
}

/** The groups of each campaign that the reader may know of, the leading one first; one query. */
export async function groupsOf(
  ctx: Ctx,
  campaigns: readonly { id: string; groupId: string }[],
): Promise<(id: string) => GroupLabel[]> {
  if (campaigns.length === 0) return () => [];
  const rows = await ctx.manager
    .createQueryBuilder(CampaignGroup, 'shared')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = shared.groupId')
    .select('shared.campaignId', 'campaignId')
    .addSelect(columns('workingGroup', ['id', 'slug', 'name', 'isDemo', 'publishedAt', 'archivedAt']))
    .where('shared.campaignId IN (:...ids)', { ids: campaigns.map(({ id }) => id) })
    .orderBy('workingGroup.searchText')
    .addOrderBy('workingGroup.id')
    .getRawMany<GroupLabel & { campaignId: string; publishedAt: string | null; archivedAt: string | null }>();
  const seen = rows.filter((group) => workingGroupPolicy.read(ctx.actor, groupRefOf(group)).allowed);
  const byCampaign = grouped(seen, ({ campaignId }) => campaignId);
  const leading = new Map(campaigns.map(({ id, groupId }) => [id, groupId]));
  return (id) =>
    (byCampaign.get(id) ?? [])
      .map((group) => ({ id: group.id, slug: group.slug, name: group.name, isDemo: Boolean(group.isDemo) }))
      .sort((a, b) => Number(b.id === leading.get(id)) - Number(a.id === leading.get(id)));
}

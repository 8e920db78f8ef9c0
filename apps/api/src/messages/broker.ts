import type { Broker } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import type { Ctx } from '../platform/database';
import { isNamePublic } from '../personal-data/publication-consent.entity';
import { PACTE_CLIMAT_PAGE, PACTE_CLIMAT_SITE } from '../seeds';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** The neutral broker, as its own pages state it. */
const ims = {
  name: 'IMS Luxembourg',
  fullName: 'Inspiring More Sustainability',
  websiteUrl: 'https://imslux.lu',
  sourceUrl: PACTE_CLIMAT_PAGE,
  pacteClimatUrl: PACTE_CLIMAT_SITE,
};

interface Led {
  accountId: string;
  displayName: string;
  isPublic: number;
  accountIsDemo: boolean;
  groupId: string | null;
  slug: string;
  groupName: string;
  groupIsDemo: boolean;
}

/** Everybody reads the names of those who agreed; invented people have nothing to agree to. */
const isNameShown = ({ actor }: Ctx, { isPublic, accountIsDemo }: Led): boolean =>
  actor.kind !== 'visitor' || Boolean(accountIsDemo) || Number(isPublic) === 1;

/** Whom to contact. Names only: a message reaches them through the form, and their addresses stay with the product. */
export async function readBroker(ctx: Ctx): Promise<Broker> {
  const rows = await ctx.manager
    .createQueryBuilder(Account, 'account')
    .leftJoin(
      WorkingGroup,
      'led',
      "led.leadAccountId = account.id AND led.publishedAt IS NOT NULL AND led.archivedAt IS NULL AND led.state <> 'closed'",
    )
    .select('account.id', 'accountId')
    .addSelect('account.displayName', 'displayName')
    .addSelect('account.isDemo', 'accountIsDemo')
    .addSelect(`CASE WHEN ${isNamePublic('account.id')} THEN 1 ELSE 0 END`, 'isPublic')
    .addSelect('led.id', 'groupId')
    .addSelect('led.slug', 'slug')
    .addSelect('led.name', 'groupName')
    .addSelect('led.isDemo', 'groupIsDemo')
    .where("account.role = 'project-manager' AND account.state = 'active'")
    .orderBy('account.displayName')
    .addOrderBy('account.id')
    .addOrderBy('led.name')
    .getRawMany<Led>();
  const managers = new Map<string, Broker['projectManagers'][number]>();
  for (const row of rows) {
    const manager = managers.get(row.accountId) ?? {
      id: row.accountId,
      displayName: isNameShown(ctx, row) ? row.displayName : ims.name,
      groups: [],
      isDemo: Boolean(row.accountIsDemo),
    };
    if (row.groupId) {
      manager.groups.push({ id: row.groupId, slug: row.slug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) });
    }
    managers.set(row.accountId, manager);
  }
  return { ...ims, projectManagers: [...managers.values()] };
}

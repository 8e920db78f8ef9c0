import { searchTextOf } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../../platform/database';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { MembershipContact } from '../../working-groups/membership-contact.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { french } from '../french';
import { groupId, organisationId, publishedName, zoneId } from '../published';
import { themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import type { Calendar } from './calendar';
import { takingPart } from './memberships';
import { latestOf, loadSteps, ways } from './method';
import { mainContact } from './organisations';

const name = "Groupe de travail de la zone d'activités Beispill";
const purpose = `Un groupe inventé, dans une zone inventée : il montre les échanges de flux entre voisins, à côté des activités communes et des services partagés.

Sept entreprises, deux communes et une administration cherchent ensemble ce que l'une jette et que l'autre achète.`;

/** What a group of the demonstration is called, real or not. */
export const groupName = (slug: string): string => publishedName(slug) ?? name;

/** The project manager leads the three real groups and a fictitious one; fictitious organisations take part in all. */
export async function loadGroups(ctx: Ctx, calendar: Calendar): Promise<void> {
  const leadAccountId = accountId(PROJECT_MANAGER);
  const real = ['cloche-d-or', 'kirchberg', 'corporate-gardens'].map(groupId);
  await ctx.manager.update(WorkingGroup, { id: In(real) }, { leadAccountId });
  await insertAll(ctx, WorkingGroup, [fictitiousGroup(calendar, leadAccountId)]);
  await insertAll(
    ctx,
    GroupTheme,
    ways.map((way): GroupTheme => ({
      groupId: groupId(way.group),
      themeId: themeId(way.theme),
      phase: latestOf(way).to,
      sinceDay: calendar.day(latestOf(way).on),
      isDemo: true,
    })),
  );
  await loadSteps(ctx, calendar);
  await loadMemberships(ctx, calendar);
}

function fictitiousGroup(calendar: Calendar, leadAccountId: string): WorkingGroup {
  const createdAt = calendar.instant(calendar.day(-420), '10:00');
  return {
    id: groupId('zone-beispill'),
    slug: 'zone-beispill',
    name: french(name),
    purpose: french(purpose),
    zoneId: zoneId('zone-beispill'),
    sinceDay: calendar.day(-420),
    sincePrecision: 'month',
    leadAccountId,
    state: 'active',
    locale: 'fr',
    publishedAt: createdAt,
    statedCompanies: null,
    statedSourceUrl: null,
    isDemo: true,
    archivedAt: null,
    searchText: searchTextOf(name, purpose),
    version: 1,
    createdAt,
  };
}

export const membershipId = (group: string, organisation: string): string =>
  seedId('membership', `${group}/${organisation}`);

async function loadMemberships(ctx: Ctx, calendar: Calendar): Promise<void> {
  const all = Object.entries(takingPart).flatMap(([group, takings]) => takings.map((taking) => ({ group, ...taking })));
  await insertAll(
    ctx,
    Membership,
    all.map(({ group, organisation, role, since, until }): Membership => ({
      id: membershipId(group, organisation),
      groupId: groupId(group),
      organisationId: organisationId(organisation),
      role,
      fromDay: calendar.day(since),
      toDay: until === undefined ? null : calendar.day(until),
      isDemo: true,
      version: 1,
    })),
  );
  const contacts = all.flatMap(({ group, organisation }): MembershipContact[] => {
    const contact = mainContact(organisation, 0);
    return contact ? [{ membershipId: membershipId(group, organisation), contactId: contact.id }] : [];
  });
  await insertAll(ctx, MembershipContact, contacts);
}

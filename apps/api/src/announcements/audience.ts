import { type Audience, type GroupLabel, type Locale, announcementPolicy, hasAll, isRole } from '@zesumme/domain';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { invalidField } from '../platform/errors';
import { wantsMail } from '../platform/outbox';
import { Theme } from '../territory/theme.entity';
import { GroupTheme } from '../working-groups/group-theme.entity';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** Whom an announcement is for: a group, or all groups on a theme that the writer leads. */
export interface AudienceOf {
  groupId: string | null;
  themeId: string | null;
}

/** Somebody whom an announcement is for, or an organisation that has nobody to write to. */
export interface Addressee {
  organisationId: string;
  contactId: string | null;
  email: string | null;
  locale: Locale;
}

/**
 * The groups that an announcement is for today.
 *
 * @throws DomainError 403 for a group that somebody else leads, 422 for one that is not there
 */
export async function groupsFor(ctx: Ctx, { groupId, themeId }: AudienceOf): Promise<GroupLabel[]> {
  if (groupId !== null) {
    const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
    if (!group) throw invalidField('groupId', 'unknown-group');
    ctx.allow(announcementPolicy.create(ctx.actor, { groupIds: [groupId] }));
    if (group.archivedAt !== null) throw invalidField('groupId', 'archived-group');
    return [labelOf(group)];
  }
  if (themeId === null || !(await ctx.manager.existsBy(Theme, { id: themeId })))
    throw invalidField('themeId', 'invalid-choice');
  const groups = await ownGroupsOn(ctx, themeId);
  if (groups.length === 0) throw invalidField('themeId', 'no-own-group');
  return groups;
}

async function ownGroupsOn(ctx: Ctx, themeId: string): Promise<GroupLabel[]> {
  const { actor } = ctx;
  const led = isRole(actor, 'project-manager') ? actor.leadGroupIds : [];
  if (!hasAll(actor) && led.length === 0) return [];
  const groups = ctx.manager
    .createQueryBuilder(GroupTheme, 'groupTheme')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = groupTheme.groupId')
    .select(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where('groupTheme.themeId = :themeId', { themeId })
    .andWhere("workingGroup.archivedAt IS NULL AND workingGroup.state <> 'closed'")
    .orderBy('workingGroup.searchText');
  if (!hasAll(actor)) groups.andWhere('workingGroup.id IN (:...led)', { led });
  return (await groups.getRawMany<GroupLabel>()).map(labelOf);
}

const labelOf = ({ id, slug, name, isDemo }: GroupLabel): GroupLabel => ({ id, slug, name, isDemo: Boolean(isDemo) });

/** Whom an announcement to these groups would reach today, in numbers. */
export async function audienceToday(ctx: Ctx, groups: GroupLabel[]): Promise<Audience> {
  const addressees = await addresseesOf(
    ctx,
    groups.map(({ id }) => id),
  );
  const wanting = await wantingMail(ctx, addressees);
  const reachable = addressees.filter(({ email }) => email !== null);
  const mails = reachable.filter(({ contactId }) => wanting.has(contactId ?? '')).length;
  return {
    groups,
    organisations: new Set(addressees.map(({ organisationId }) => organisationId)).size,
    mails,
    noAddress: addressees.length - reachable.length,
    unwanted: reachable.length - mails,
  };
}

/** Who of them wants announcements. */
export const wantingMail = (ctx: Ctx, addressees: readonly Addressee[]): Promise<Set<string>> =>
  wantsMail(
    ctx,
    addressees.flatMap(({ contactId }) => contactId ?? []),
    'announcement',
  );

/**
 * The people of the organisations that take part in these groups today, each person once: those named for the group, else
 * the main contacts, else all contacts of the organisation. Whoever has left or is archived is not among them.
 */
export async function addresseesOf(ctx: Ctx, groupIds: string[]): Promise<Addressee[]> {
  const taking = await takingPart(ctx, groupIds);
  if (taking.length === 0) return [];
  const people = await peopleOf(ctx, [...new Set(taking.map(({ organisationId }) => organisationId))]);
  const named = await namedFor(
    ctx,
    taking.map(({ id }) => id),
  );
  const once = new Map<string, Addressee>();
  for (const { id, organisationId } of taking) {
    const there = people.get(organisationId) ?? [];
    const chosen = there.filter(({ contactId }) => named.get(id)?.has(contactId));
    const main = there.filter(({ kind }) => kind === 'main');
    const written = [chosen, main, there].find((some) => some.length > 0) ?? [];
    for (const { contactId, email, locale } of written) {
      once.set(contactId, { organisationId, contactId, email, locale });
    }
    if (there.length === 0) once.set(organisationId, { organisationId, contactId: null, email: null, locale: 'fr' });
  }
  return [...once.values()];
}

function takingPart(ctx: Ctx, groupIds: string[]): Promise<{ id: string; organisationId: string }[]> {
  return ctx.manager
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Organisation, 'organisation', 'organisation.id = membership.organisationId')
    .select(columns('membership', ['id', 'organisationId']))
    .where('membership.groupId IN (:...groupIds)', { groupIds })
    .andWhere('(membership.fromDay IS NULL OR membership.fromDay <= :today)', { today: ctx.clock.today() })
    .andWhere('(membership.toDay IS NULL OR membership.toDay >= :today)')
    .andWhere('organisation.archivedAt IS NULL')
    .orderBy('organisation.searchText')
    .getRawMany();
}

interface Present {
  contactId: string;
  organisationId: string;
  kind: ContactRelation['kind'];
  email: string | null;
  locale: Locale;
}

async function peopleOf(ctx: Ctx, organisationIds: string[]): Promise<Map<string, Present[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .select(columns('relation', ['contactId', 'organisationId', 'kind']))
    .addSelect(columns('contact', ['email', 'locale']))
    .where('relation.organisationId IN (:...organisationIds)', { organisationIds })
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .andWhere('contact.archivedAt IS NULL')
    .orderBy('contact.familyName')
    .addOrderBy('contact.id')
    .getRawMany<Present>();
  const people = new Map<string, Present[]>();
  for (const row of rows) people.set(row.organisationId, [...(people.get(row.organisationId) ?? []), row]);
  return people;
}

async function namedFor(ctx: Ctx, membershipIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await ctx.manager
    .createQueryBuilder(MembershipContact, 'place')
    .select(columns('place', ['membershipId', 'contactId']))
    .where('place.membershipId IN (:...membershipIds)', { membershipIds })
    .getRawMany<MembershipContact>();
  const named = new Map<string, Set<string>>();
  for (const { membershipId, contactId } of rows) {
    named.set(membershipId, (named.get(membershipId) ?? new Set()).add(contactId));
  }
  return named;
}

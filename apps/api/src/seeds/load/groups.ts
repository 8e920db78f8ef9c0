import { type MembershipRole, searchTextOf, slugOf } from '@zesumme/domain';
import { MethodStep } from '../../method/method-step.entity';
import { firstStep } from '../../working-groups';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { MembershipContact } from '../../working-groups/membership-contact.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { themes } from '../reference/themes';
import { type Made, shareOf } from './made';
import type { Party, People, Person } from './people';
import { places } from './words';

/** A group with who takes part in it, as its meetings and actions refer to it. */
export interface Circle {
  id: string;
  name: string;
  lead: Person;
  members: Party[];
  themeIds: string[];
}

const BEGUN = -2_900;
const ROLES = { commune: 'commune', 'public-actor': 'partner', company: 'member', association: 'member' } as const;
const PHASES = ['diagnosis', 'solutions', 'pilot', 'scaling'] as const;

/** A group, its themes, and the organisations that take part in it. */
export async function makeGroup(made: Made, people: People, at: number): Promise<Circle> {
  const { random, bulk, sizes } = made;
  const lead = people.managers[at % people.managers.length];
  if (!lead) throw new Error('Nobody leads the groups.');
  const group = groupRow(made, people, lead, at);
  await bulk.insert(WorkingGroup, [group]);
  const themeIds = random.some(themes, 2).map(({ id }) => id);
  const reached = themeIds.map((themeId) => themeRow(made, group.id, themeId));
  await bulk.insert(GroupTheme, reached);
  await bulk.insert(
    MethodStep,
    reached.map((row) => ({ ...firstStep(row, group.createdAt), id: random.id() })),
  );
  const members = random.some(people.parties, shareOf(sizes.memberships, sizes.groups, at));
  const memberships = members.map(({ id, kind }) => membershipRow(made, group.id, id, ROLES[kind]));
  await bulk.insert(Membership, memberships);
  await bulk.insert(
    MembershipContact,
    memberships.map(({ id }, number) => ({ membershipId: id, contactId: members[number]?.main.id ?? '' })),
  );
  const present = members.filter((_, number) => memberships[number]?.toDay === null);
  return { id: group.id, name: group.name, lead, members: present, themeIds };
}

function groupRow({ random, calendar }: Made, people: People, lead: Person, at: number): WorkingGroup {
  const name = `Groupe de travail ${random.pick(places)} ${at + 1}`;
  const purpose = 'Des voisins réduisent ensemble leurs trajets, leurs déchets et leur consommation d’énergie.';
  const createdAt = calendar.instant(calendar.day(BEGUN), '10:00');
  return {
    id: random.id(),
    slug: slugOf(name),
    name,
    purpose,
    zoneId: random.pick(people.zones),
    sinceDay: calendar.day(BEGUN),
    sincePrecision: 'month',
    leadAccountId: lead.id,
    state: 'active',
    locale: 'fr',
    publishedAt: random.happens(0.8) ? createdAt : null,
    statedCompanies: null,
    statedSourceUrl: null,
    isDemo: false,
    archivedAt: null,
    searchText: searchTextOf(name, purpose),
    version: 1,
    createdAt,
  };
}

const themeRow = ({ random, calendar }: Made, groupId: string, themeId: string): GroupTheme => ({
  groupId,
  themeId,
  phase: random.pick(PHASES),
  sinceDay: calendar.day(-random.between(30, 900)),
  isDemo: false,
});

/** One in twenty has left again. */
function membershipRow(
  { random, calendar }: Made,
  groupId: string,
  organisationId: string,
  role: MembershipRole,
): Membership {
  const since = -random.between(400, -BEGUN);
  return {
    id: random.id(),
    groupId,
    organisationId,
    role,
    fromDay: calendar.day(since),
    toDay: random.happens(0.05) ? calendar.day(-random.between(1, 300)) : null,
    isDemo: false,
    version: 1,
  };
}

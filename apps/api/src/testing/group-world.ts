import { type Client, type TestApp, testApp } from './test-app';

/** Who asks, as seen from the group `own`. */
export type Person =
  | 'visitor'
  | 'member'
  | 'other member'
  | 'contact elsewhere'
  | 'former member'
  | 'commune'
  | 'other commune'
  | 'adviser'
  | 'lead'
  | 'other manager'
  | 'administrator';

/** A group with a member, another member, a former member, and a zone in one commune. */
export interface GroupWorld extends TestApp {
  people: Record<Person, Client>;
  accounts: { lead: string; otherManager: string };
  own: { id: string; slug: string };
  organisations: { member: string; other: string; elsewhere: string; former: string };
  contacts: { member: string };
  communes: { own: string; other: string };
  zone: string;
}

export const everybody: Person[] = [
  'visitor',
  'member',
  'other member',
  'contact elsewhere',
  'former member',
  'commune',
  'other commune',
  'adviser',
  'lead',
  'other manager',
  'administrator',
];

/** Starts the product with the people of the table "Who sees and does what" around one published group. */
export async function groupWorld(): Promise<GroupWorld> {
  const api = await testApp();
  const made = await api.given(async (given) => {
    const own = (await given.commune({ name: 'Beispill' })).code;
    const other = (await given.commune({ name: 'Uewerbeispill' })).code;
    const lead = await given.account({ displayName: 'Lead' });
    const otherManager = await given.account({ displayName: 'Other' });
    const zone = await given.zone({ communes: [own] });
    const group = await given.group({
      name: 'Gare',
      zoneId: zone.id,
      leadAccountId: lead.id,
      publishedAt: '2026-01-01T10:00:00.000Z',
    });
    const elsewhere = await given.group({ leadAccountId: otherManager.id });
    const company = async (name: string, groupId: string, toDay: string | null = null) => {
      const organisation = await given.organisation({ name });
      await given.membership({ groupId, organisationId: organisation.id, fromDay: '2026-01-01', toDay });
      const contact = await given.contact({ organisationId: organisation.id });
      return {
        id: organisation.id,
        contact: contact.id,
        account: await given.account({ role: 'contact', contactId: contact.id }),
      };
    };
    const commune = async (communeCode: string) =>
      given.speaker((await given.organisation({ kind: 'commune', communeCode })).id, { role: 'commune-user' });
    return {
      own,
      other,
      lead,
      otherManager,
      zone,
      group,
      member: await company('Alpha', group.id),
      otherMember: await company('Beta', group.id),
      elsewhere: await company('Gamma', elsewhere.id),
      former: await company('Delta', group.id, '2026-11-22'),
      commune: await commune(own),
      otherCommune: await commune(other),
      adviser: await given.account({ role: 'adviser', grants: [{ communeCode: own, untilDay: '2026-11-23' }] }),
      administrator: await given.account({ role: 'administrator' }),
    };
  });
  return {
    ...api,
    own: { id: made.group.id, slug: made.group.slug },
    accounts: { lead: made.lead.id, otherManager: made.otherManager.id },
    organisations: {
      member: made.member.id,
      other: made.otherMember.id,
      elsewhere: made.elsewhere.id,
      former: made.former.id,
    },
    contacts: { member: made.member.contact },
    communes: { own: made.own, other: made.other },
    zone: made.zone.id,
    people: {
      visitor: api.visitor,
      member: await api.as(made.member.account),
      'other member': await api.as(made.otherMember.account),
      'contact elsewhere': await api.as(made.elsewhere.account),
      'former member': await api.as(made.former.account),
      commune: await api.as(made.commune),
      'other commune': await api.as(made.otherCommune),
      adviser: await api.as(made.adviser),
      lead: await api.as(made.lead),
      'other manager': await api.as(made.otherManager),
      administrator: await api.as(made.administrator),
    },
  };
}

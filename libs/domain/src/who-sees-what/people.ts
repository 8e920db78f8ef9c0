import { type AccountActor, type Actor, type Decision, type Role, system, visitor } from '../shared';

const account = (role: Role, more: Partial<AccountActor> = {}): AccountActor => ({
  kind: 'account',
  accountId: `account-${role}`,
  role,
  displayName: 'Beispill',
  locale: 'fr',
  contactId: null,
  organisationId: null,
  organisationKind: null,
  communeCode: null,
  groupIds: [],
  leadGroupIds: [],
  grants: [],
  territoryGroupIds: [],
  ...more,
});

/** Everybody there is, as seen from group `g`, organisation `o`, contact `c` and commune `D001`. */
export const people = {
  visitor,
  member: account('contact', { contactId: 'c', organisationId: 'o', organisationKind: 'company', groupIds: ['g'] }),
  'another member': account('contact', {
    contactId: 'c2',
    organisationId: 'o2',
    organisationKind: 'public-actor',
    groupIds: ['g'],
  }),
  'a contact elsewhere': account('contact', {
    contactId: 'c3',
    organisationId: 'o3',
    organisationKind: 'company',
    groupIds: ['h'],
  }),
  'the commune': account('commune-user', {
    contactId: 'c4',
    organisationId: 'o4',
    organisationKind: 'commune',
    communeCode: 'D001',
    territoryGroupIds: ['g'],
  }),
  'another commune': account('commune-user', {
    contactId: 'c5',
    organisationId: 'o5',
    organisationKind: 'commune',
    communeCode: 'D002',
    territoryGroupIds: ['h'],
  }),
  adviser: account('adviser', { grants: [{ communeCode: 'D001', untilDay: '2027-01-31' }] }),
  'another adviser': account('adviser', { grants: [{ communeCode: 'D002', untilDay: '2027-01-31' }] }),
  lead: account('project-manager', { leadGroupIds: ['g'] }),
  'another project manager': account('project-manager', { leadGroupIds: ['h'] }),
  administrator: account('administrator'),
  system,
} satisfies Record<string, Actor>;
export type Person = keyof typeof people;

export const everybody = Object.keys(people) as Person[];
export const signedIn = everybody.filter((person) => person !== 'visitor');
export const managers: Person[] = ['lead', 'another project manager', 'administrator', 'system'];
export const runners: Person[] = ['lead', 'administrator', 'system'];

/** Those whom a policy lets do something. */
export const allowed = (decide: (actor: Actor) => Decision): Person[] =>
  everybody.filter((person) => decide(people[person]).allowed);

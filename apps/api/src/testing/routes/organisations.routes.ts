import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what". A visitor finds organisations by name in published groups, and nowhere else.

export const organisationTable = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/organisations                                          401    200     200      200     200           200     403           403  200        200           200
POST /api/organisations                                         401    403     403      403     403           403     403           403  201        201           201
GET /api/organisations/export                                   401    200     200      200     200           200     403           403  200        200           200
GET /api/organisations/likely-duplicates                        401    403     403      403     403           403     403           403  200        200           200
GET /api/organisations/:id                                      401    200     200      404     200           404     403           403  200        200           200
PATCH /api/organisations/:id (the member's details)             401    200     403      404     403           404     403           403  200        200           200
PATCH /api/organisations/:id (the member's name)                401    403     403      404     403           404     403           403  200        200           200
PATCH /api/organisations/:id (the commune's details)            401    404     404      404     200           404     403           403  200        200           200
POST /api/organisations/:id/archive                             401    403     403      403     403           403     403           403  200        200           200
POST /api/organisations/:id/restoration                         401    403     403      403     403           403     403           403  200        200           200
GET /api/organisations/:id/history                              401    200     403      404     403           404     403           403  200        200           200
GET /api/organisations/:id/participation                        401    200     403      404     403           404     403           403  200        200           200
GET /api/organisations/:id/attestation                          401    200     403      404     403           404     403           403  200        200           200
GET /api/contacts                                               401    200     200      200     200           200     403           403  200        200           200
GET /api/contacts/export                                        401    200     200      200     200           200     403           403  200        200           200
GET /api/organisations/:id/contacts                             401    200     200      404     200           404     403           403  200        200           200
POST /api/organisations/:id/contacts                            401    201     403      404     403           404     403           403  201        201           201
GET /api/contacts/:id                                           401    200     200      404     200           404     403           403  200        200           200
PATCH /api/contacts/:id (a colleague of the member)             401    403     403      404     403           404     403           403  200        403           200
PATCH /api/contacts/:id (the member)                            401    200     403      404     403           404     403           403  200        403           200
POST /api/contacts/:id/archive                                  401    403     403      403     403           403     403           403  200        403           200
POST /api/contacts/:id/restoration                              401    403     403      403     403           403     403           403  200        403           200
`;

const ARCHIVED = '2026-02-01T10:00:00.000Z';

const member = (world: World): { id: string } => ({ id: world.organisations.member });
const ofMember: Requests[string] = (world) => ({ params: member(world) });
const edit =
  (of: 'member' | 'commune', fields: object): Requests[string] =>
  async (world) => {
    const id = world.organisations[of];
    return { params: { id }, body: { version: await world.version(Organisation, id), ...fields } };
  };
const colleague =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => ({ params: { id: await world.colleague(over) }, ...(body ? { body } : {}) });

export const organisationRequests: Requests = {
  'GET /api/organisations': () => ({}),
  'POST /api/organisations': () => ({ body: { kind: 'company', name: 'Beispill S.A.' } }),
  'GET /api/organisations/export': written(),
  'GET /api/contacts/export': written(),
  'GET /api/organisations/likely-duplicates': () => ({ query: 'name=Beispill' }),
  'GET /api/organisations/:id': ofMember,
  "PATCH /api/organisations/:id (the member's details)": edit('member', { website: 'https://beispill.example' }),
  "PATCH /api/organisations/:id (the member's name)": edit('member', { name: 'Anere Numm' }),
  "PATCH /api/organisations/:id (the commune's details)": edit('commune', { website: 'https://gemeng.example' }),
  'POST /api/organisations/:id/archive': async (world) => ({ params: { id: await world.organisation() } }),
  'POST /api/organisations/:id/restoration': async (world) => ({
    params: { id: await world.organisation({ archivedAt: ARCHIVED }) },
  }),
  'GET /api/organisations/:id/history': ofMember,
  'GET /api/organisations/:id/participation': ofMember,
  'GET /api/organisations/:id/attestation': (world) => ({ params: member(world), query: 'year=2026' }),
  'GET /api/contacts': () => ({}),
  'GET /api/organisations/:id/contacts': ofMember,
  'POST /api/organisations/:id/contacts': (world) => ({
    params: member(world),
    body: { givenName: 'Anne', familyName: 'Weber' },
  }),
  'GET /api/contacts/:id': colleague(),
  'PATCH /api/contacts/:id (a colleague of the member)': colleague({}, { version: 1, functionTitle: 'Mobilité' }),
  'PATCH /api/contacts/:id (the member)': async (world) => {
    const id = world.accounts.member.contactId ?? '';
    return { params: { id }, body: { version: await world.version(Contact, id), functionTitle: 'Mobilité' } };
  },
  'POST /api/contacts/:id/archive': colleague(),
  'POST /api/contacts/:id/restoration': colleague({ archivedAt: ARCHIVED }),
};

export const organisationShownTable = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/organisations (an organisation)                          -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/organisations/export (an organisation)                   -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/search (an organisation)                                 -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/contacts (a contact)                                     -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/contacts/export (a contact)                              -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/search (a contact)                                       -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/organisations/:id (the broker's note)                    -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/contacts/:id (e-mail)                                    -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts/:id (telephone)                                 -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts (e-mail)                                        -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts/export (e-mail)                                 -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts (telephone)                                     -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts/export (telephone)                              -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/organisations/:id/contacts (e-mail)                      -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/organisations/:id (e-mail)                               -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/contacts/:id (e-mail of a commune's)                     -      -       -        -       -             -       -             -    -          -           yes
GET /api/contacts (found by e-mail)                               -      -       -        -       -             -       -             -    -          -             -
GET /api/meetings/:id (e-mail)                                    -      -       -        -       -             -       -             -    -          -             -
GET /api/actions/:id (e-mail)                                     -      -       -        -       -             -       -             -    -          -             -
`;

export const organisationMarks = {
  'an organisation': 'Organisation-cherchée',
  'a contact': 'Famille-cherchée',
  "the broker's note": 'NOTE-DU-COURTIER',
  'e-mail': '@joignable.example',
  'found by e-mail': 'Famille-jointe',
  "e-mail of a commune's": '@joignable.example',
  telephone: '+352 99 88 77',
};

const EMAIL = 'quelquun@joignable.example';
const reachable = { email: EMAIL, telephone: '+352 99 88 77', familyName: 'Famille-jointe' };

const search = (text: string): { query: string } => ({ query: `q=${encodeURIComponent(text)}` });
const organisationNamed: Requests[string] = async (world) => {
  await world.organisation({ name: 'Organisation-cherchée' });
  return search('Organisation-cherchée');
};
const contactNamed: Requests[string] = async (world) => {
  await world.colleague({ familyName: 'Famille-cherchée' });
  return search('Famille-cherchée');
};
const contactsOfMember: Requests[string] = async (world) => {
  await world.colleague(reachable);
  return { params: member(world), query: 'q=Famille-jointe' };
};

export const organisationShownRequests: Requests = {
  'GET /api/organisations (an organisation)': organisationNamed,
  'GET /api/search (an organisation)': organisationNamed,
  'GET /api/contacts (a contact)': contactNamed,
  'GET /api/search (a contact)': contactNamed,
  'GET /api/organisations/export (an organisation)': written(organisationNamed),
  'GET /api/contacts/export (a contact)': written(contactNamed),
  'GET /api/contacts/export (e-mail)': written(contactsOfMember),
  'GET /api/contacts/export (telephone)': written(contactsOfMember),
  "GET /api/organisations/:id (the broker's note)": async (world) => ({
    params: { id: await world.organisation({ note: 'NOTE-DU-COURTIER' }) },
  }),
  'GET /api/contacts/:id (e-mail)': colleague(reachable),
  'GET /api/contacts/:id (telephone)': colleague(reachable),
  'GET /api/contacts (e-mail)': contactsOfMember,
  'GET /api/contacts (telephone)': contactsOfMember,
  'GET /api/organisations/:id/contacts (e-mail)': contactsOfMember,
  'GET /api/organisations/:id (e-mail)': contactsOfMember,
  "GET /api/contacts/:id (e-mail of a commune's)": async (world) => {
    const organisationId = world.organisations.commune;
    const { id } = await world.given((given) => given.contact({ organisationId, email: EMAIL }));
    return { params: { id } };
  },
  'GET /api/contacts (found by e-mail)': async (world) => {
    await world.colleague(reachable);
    return search(EMAIL);
  },
  'GET /api/meetings/:id (e-mail)': async (world) => {
    const invitation = { organisationId: world.organisations.member, contactId: await world.colleague(reachable) };
    return { params: { id: await world.meeting({ invitations: [invitation] }) } };
  },
  'GET /api/actions/:id (e-mail)': async (world) => {
    const one = { organisationId: world.organisations.member, contactId: await world.colleague(reachable) };
    return { params: { id: await world.action({ responsible: [one] }) } };
  },
};

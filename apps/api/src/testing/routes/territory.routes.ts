import { uniqueName } from '@zesumme/testing';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": zones and themes are part of what groups show to everybody.

export const territoryTable = `
                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes                          200    200     200      200     200           200     200           200  200        200           200
GET /api/nace                              200    200     200      200     200           200     200           200  200        200           200
GET /api/public-holidays                   200    200     200      200     200           200     200           200  200        200           200
GET /api/zones                             200    200     200      200     200           200     200           200  200        200           200
GET /api/zones/:id                         200    200     200      200     200           200     200           200  200        200           200
GET /api/zones/:id (archived)              404    404     404      404     404           404     404           404  200        200           200
POST /api/zones                            401    403     403      403     403           403     403           403  201        201           201
PATCH /api/zones/:id                       401    403     403      403     403           403     403           403  200        200           200
POST /api/zones/:id/archive                401    403     403      403     403           403     403           403  200        200           200
POST /api/zones/:id/restoration            401    403     403      403     403           403     403           403  200        200           200
GET /api/neighbours                        401    200     200      200     200           200     403           403  200        200           200
GET /api/neighbours/export                 401    200     200      200     200           200     403           403  200        200           200
GET /api/themes                            200    200     200      200     200           200     200           200  200        200           200
GET /api/themes/:id                        200    200     200      200     200           200     200           200  200        200           200
POST /api/themes                           401    403     403      403     403           403     403           403  201        201           201
PATCH /api/themes/:id                      401    403     403      403     403           403     403           403  200        200           200
GET /api/practice-sheets                   200    200     200      200     200           200     200           200  200        200           200
GET /api/practice-sheets/:id (published)   200    200     200      200     200           200     200           200  200        200           200
GET /api/practice-sheets/:id (draft)       404    200     200      200     200           200     200           200  200        200           200
GET /api/practice-sheets/:id (archived)    404    404     404      404     404           404     404           404  200        200           200
POST /api/practice-sheets                  401    403     403      403     403           403     403           403  201        201           201
PATCH /api/practice-sheets/:id             401    403     403      403     403           403     403           403  200        200           200
POST /api/practice-sheets/:id/archive      401    403     403      403     403           403     403           403  200        200           200
POST /api/practice-sheets/:id/restoration  401    403     403      403     403           403     403           403  200        200           200
GET /api/practice-sheets/:id/history       401    403     403      403     403           403     403           403  200        200           200
POST /api/practice-sheets/:id/history/:eventId/restoration 401 403 403   403     403           403     403           403  200        200           200
GET /api/practice-sheets/:id/adoptions     200    200     200      200     200           200     200           200  200        200           200
POST /api/practice-sheets/:id/adoptions    401    201     403      403     403           403     403           403  201        403           201
PATCH /api/practice-adoptions/:id          401    200     403      404     403           403     403           403  200        403           200
DELETE /api/practice-adoptions/:id         401    200     403      404     403           403     403           403  200        403           200
POST /api/practice-adoptions/:id/restoration 401  200     404      404     403           403     403           403  200        404           200
`;

const AT = '2026-02-01T10:00:00.000Z';

const zone =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => ({
    params: { id: (await world.given((given) => given.zone(over))).id },
    ...(body ? { body } : {}),
  });
const sheet =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => ({
    params: { id: (await world.given((given) => given.practiceSheet(over))).id },
    ...(body ? { body } : {}),
  });
const adoption =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => {
    const organisationId = world.organisations.member;
    const { id } = await world.given((given) => given.practiceAdoption({ organisationId, ...over }));
    return { params: { id }, ...(body ? { body } : {}) };
  };
/** No two themes share a name. */
const names = (): object => ({
  nameFr: uniqueName('Énergie'),
  nameDe: uniqueName('Energie'),
  nameEn: uniqueName('Energy'),
});

export const territoryRequests: Requests = {
  'GET /api/communes': () => ({}),
  'GET /api/nace': () => ({}),
  'GET /api/public-holidays': () => ({ query: 'year=2027' }),
  'GET /api/zones': () => ({}),
  'GET /api/zones/:id': zone(),
  'GET /api/zones/:id (archived)': zone({ archivedAt: AT }),
  'POST /api/zones': (world: World) => ({ body: { name: 'Zone', communeCodes: [world.communes.own] } }),
  'PATCH /api/zones/:id': zone({}, { version: 1, name: 'Zone' }),
  'POST /api/zones/:id/archive': zone(),
  'POST /api/zones/:id/restoration': zone({ archivedAt: AT }),
  'GET /api/neighbours': () => ({}),
  'GET /api/neighbours/export': written(),
  'GET /api/themes': () => ({}),
  'GET /api/themes/:id': async (world) => ({ params: { id: (await world.given((given) => given.theme())).id } }),
  'POST /api/themes': () => ({ body: names() }),
  'PATCH /api/themes/:id': async (world) => ({
    params: { id: (await world.given((given) => given.theme())).id },
    body: { version: 1, ...names() },
  }),
  'GET /api/practice-sheets': () => ({}),
  'GET /api/practice-sheets/:id (published)': sheet({ publishedAt: AT }),
  'GET /api/practice-sheets/:id (draft)': sheet(),
  'GET /api/practice-sheets/:id (archived)': sheet({ publishedAt: AT, archivedAt: AT }),
  'POST /api/practice-sheets': () => ({ body: { title: 'Tasse et verre' } }),
  'PATCH /api/practice-sheets/:id': sheet({}, { version: 1, title: 'Tasse et verre' }),
  'POST /api/practice-sheets/:id/archive': sheet(),
  'POST /api/practice-sheets/:id/restoration': sheet({ archivedAt: AT }),
  'GET /api/practice-sheets/:id/history': sheet(),
  'POST /api/practice-sheets/:id/history/:eventId/restoration': async (world) => {
    const { id, title } = await world.given((given) => given.practiceSheet());
    const lead = await world.as(world.accounts.lead);
    await lead.patch(`/api/practice-sheets/${id}`, { version: 1, title: `${title}, autrement` });
    const { items } = (await lead.get(`/api/practice-sheets/${id}/history`)).body;
    return { params: { id, eventId: items[0].id }, body: { version: 2 } };
  },
  'GET /api/practice-sheets/:id/adoptions': sheet({ publishedAt: AT }),
  'POST /api/practice-sheets/:id/adoptions': async (world) => ({
    params: { id: (await world.given((given) => given.practiceSheet({ publishedAt: AT }))).id },
    body: { organisationId: world.organisations.member, onDay: '2026-02-03' },
  }),
  'PATCH /api/practice-adoptions/:id': adoption({}, { version: 1, result: 'Plus de gobelets.' }),
  'DELETE /api/practice-adoptions/:id': adoption(),
  'POST /api/practice-adoptions/:id/restoration': adoption({ removedAt: AT }),
};

export const territoryShownTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/zones/:id (a hidden group)                 -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/practice-sheets (a draft)                  -    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/search (a draft)                           -    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
`;

export const territoryMarks = { 'a hidden group': 'Groupe-caché', 'a draft': 'Fiche-brouillon' };

const drafts: Requests[string] = async (world) => {
  await world.given((given) => given.practiceSheet({ title: 'Fiche-brouillon' }));
  return { query: 'q=Fiche-brouillon' };
};

export const territoryShownRequests: Requests = {
  'GET /api/zones/:id (a hidden group)': async (world) => {
    const { id } = await world.given((given) => given.zone({ communes: [world.communes.own] }));
    await world.group({ name: 'Groupe-caché', publishedAt: null, zoneId: id });
    return { params: { id } };
  },
  'GET /api/practice-sheets (a draft)': drafts,
  'GET /api/search (a draft)': drafts,
};

import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what".

export const actionTable = `
                                             visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/actions                                 200    200     200      200     200           200     200           200  200        200           200
GET /api/actions/:id (published)                 200    200     200      200     200           200     200           200  200        200           200
GET /api/actions/:id (hidden)                    404    200     200      404     200           404     200           404  200        200           200
GET /api/actions/:id (hidden, no commune)        404    200     200      404     404           404     404           404  200        200           200
POST /api/actions                                401    403     403      403     403           403     403           403  201        403           201
PATCH /api/actions/:id                           401    403     403      403     403           403     403           403  200        403           200
POST /api/actions/:id/updates (published)        401    201     403      403     403           403     403           403  201        403           201
POST /api/actions/:id/updates (hidden)           401    201     403      404     403           403     403           403  201        403           201
PUT /api/actions/:id/communes/:code (published)  401    403     403      403     200           403     403           403  403        403           200
PUT /api/actions/:id/communes/:code (hidden)     401    403     403      403     200           404     403           403  403        403           200
GET /api/actions/:id/history (published)         401    200     200      403     200           403     403           403  200        200           200
GET /api/actions/:id/history (hidden)            401    200     200      404     200           404     403           403  200        200           200
`;

const action =
  (over: Parameters<World['action']>[0] = {}, body?: object): Requests[string] =>
  async (world) => ({
    params: { id: await world.action(over), code: world.communes.own },
    ...(body ? { body } : {}),
  });
const hidden =
  (over: Parameters<World['action']>[0] = {}, body?: object): Requests[string] =>
  async (world) =>
    action({ ...over, groupId: await world.hiddenGroup() }, body)(world);

const report = { version: 1, text: 'C’est en route.' };

export const actionRequests: Requests = {
  'GET /api/actions': () => ({}),
  'GET /api/actions/:id (published)': action(),
  'GET /api/actions/:id (hidden)': hidden(),
  'GET /api/actions/:id (hidden, no commune)': hidden({ communes: [] }),
  'POST /api/actions': async (world) => ({ body: { groupId: await world.group(), title: 'Navette' } }),
  'PATCH /api/actions/:id': action({}, { version: 1, title: 'Navette' }),
  'POST /api/actions/:id/updates (published)': action({}, report),
  'POST /api/actions/:id/updates (hidden)': hidden({}, report),
  'PUT /api/actions/:id/communes/:code (published)': action({}, { share: 0.25 }),
  'PUT /api/actions/:id/communes/:code (hidden)': hidden({}, { share: 0.25 }),
  'GET /api/actions/:id/history (published)': action(),
  'GET /api/actions/:id/history (hidden)': hidden(),
};

export const actionShownTable = `
                                                 visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/actions (a hidden action)                     -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/search (a hidden action)                      -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/actions/:id (title)                         yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/actions/:id (state)                         yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/actions/:id (description)                     -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/actions/:id (due day)                         -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/actions/:id (who is responsible)              -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/actions (due day)                             -    yes     yes        -     yes             -     yes             -  yes        yes           yes
GET /api/actions/:id (the commune's share)             -      -       -        -     yes             -     yes             -    -          -           yes
`;

export const actionMarks = {
  'a hidden action': 'Action-cachée',
  title: 'Action-montrée',
  state: '"status":"under-way"',
  description: 'DESCRIPTION-INTERNE',
  'due day': '2026-12-24',
  'who is responsible': /"responsibles":\[\{/,
  "the commune's share": '0.4375',
};

const whole = {
  title: 'Action-montrée',
  status: 'under-way' as const,
  description: 'DESCRIPTION-INTERNE',
  dueDay: '2026-12-24',
};
const listedHidden: Requests[string] = async (world) => {
  await hidden({ title: 'Action-cachée' })(world);
  return { query: `q=${encodeURIComponent('Action-cachée')}` };
};
/** By its group: actions that other cases made have the same due day. */
const listedAlone: Requests[string] = async (world) => {
  const groupId = await world.group();
  await world.action({ ...whole, groupId });
  return { query: `groupId=${groupId}` };
};

export const actionShownRequests: Requests = {
  'GET /api/actions (a hidden action)': listedHidden,
  'GET /api/search (a hidden action)': listedHidden,
  'GET /api/actions/:id (title)': action(whole),
  'GET /api/actions/:id (state)': action(whole),
  'GET /api/actions/:id (description)': action(whole),
  'GET /api/actions/:id (due day)': action(whole),
  'GET /api/actions/:id (who is responsible)': action(whole),
  'GET /api/actions (due day)': listedAlone,
  "GET /api/actions/:id (the commune's share)": async (world) =>
    action({ ...whole, communes: [{ communeCode: await world.settings({}), share: 0.4375 }] })(world),
};

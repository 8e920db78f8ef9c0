import { measureOf } from './chapter-6.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a campaign is of the inner part of its groups; whoever leads its group edits it. Its
// figures become evidence as meetings do.

export const campaignTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/campaigns                                      401    200     200      200     200           200     403           403  200        200           200
GET /api/campaigns/export                               401    200     200      200     200           200     403           403  200        200           200
POST /api/campaigns                                     401    403     403      403     403           403     403           403  201        403           201
GET /api/campaigns/:id                                  401    200     200      404     200           404     403           403  200        200           200
GET /api/campaigns/:id (taken away)                     401    404     404      404     404           404     403           403  404        404           404
GET /api/campaigns/:id/organisations                    401    200     200      404     200           404     403           403  200        200           200
PUT /api/campaigns/:id                                  401    403     403      403     403           403     403           403  200        403           200
DELETE /api/campaigns/:id                               401    403     403      403     403           403     403           403  200        403           200
POST /api/campaigns/:id/restore                         401    403     403      403     403           403     403           403  200        403           200
POST /api/campaigns/:id/figures/:figureId/evidence      401    403     403      403     403           403     403           403  200        403           200
GET /api/communes/:code/evidence/figures (closed)       401    403     403      403     200           404     403           403  404        404           200
GET /api/communes/:code/evidence/figures (agreed)       401    403     403      403     200           404     403           403  200        200           200
`;

type Over = Parameters<Parameters<Parameters<World['given']>[0]>[0]['campaign']>[0];

const one =
  (over: Over = {}, body?: object): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    const { id } = await world.given((given) => given.campaign({ groupId, ...over }));
    return { params: { id }, ...(body ? { body: { groupId, ...body } } : {}) };
  };

const figures =
  (agreed: boolean): Requests[string] =>
  async (world) => {
    await measureOf(world);
    return { params: { code: await world.settings({ agreed }) } };
  };

const typed = {
  title: 'Deux semaines à vélo',
  startDay: '2026-05-04',
  endDay: '2026-05-15',
  description: 'Sans voiture',
  figures: [{ label: 'Participants', value: 110, unit: 'personnes' }],
};
const TAKEN_AWAY = '2026-11-20T10:00:00.000Z';

export const campaignRequests: Requests = {
  'GET /api/campaigns': () => ({}),
  'GET /api/campaigns/export': written(),
  'POST /api/campaigns': async (world) => ({ body: { groupId: await world.group(), ...typed } }),
  'GET /api/campaigns/:id': one(),
  'GET /api/campaigns/:id (taken away)': one({ removedAt: TAKEN_AWAY }),
  'GET /api/campaigns/:id/organisations': one(),
  'PUT /api/campaigns/:id': one({}, { ...typed, version: 1 }),
  'DELETE /api/campaigns/:id': one(),
  'POST /api/campaigns/:id/restore': one({ removedAt: TAKEN_AWAY }),
  'POST /api/campaigns/:id/figures/:figureId/evidence': async (world) => {
    const groupId = await world.group();
    const { id, figures: given } = await world.given((make) => make.campaign({ groupId, figures: [{}] }));
    return { params: { id, figureId: given[0]?.id ?? '' } };
  },
  'GET /api/communes/:code/evidence/figures (closed)': figures(false),
  'GET /api/communes/:code/evidence/figures (agreed)': figures(true),
};

export const campaignShownTable = `
                                                     visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/campaigns (one of the group)                      -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/campaigns (one that was taken away)               -      -       -        -       -             -       -             -    -          -             -
GET /api/campaigns/:id/organisations (few people)          -      -       -        -       -             -       -             -    -          -             -
GET /api/campaigns/:id/organisations (many people)         -    yes     yes        -     yes             -       -             -  yes        yes           yes
`;

export const campaignMarks = {
  'one of the group': 'CAMPAGNE-DU-GROUPE',
  'one that was taken away': 'CAMPAGNE-RETIREE',
  'few people': /"participants":3\b/,
  'many people': /"participants":86\b/,
};

const listed =
  (over: Over): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    await world.given((given) => given.campaign({ groupId, ...over }));
    return { query: `groupId=${groupId}` };
  };

const taking: Over = {
  organisations: [
    { staff: 1240, participants: 86 },
    { staff: 48, participants: 12 },
    { staff: 26, participants: 9 },
    { staff: 14, participants: 3 },
  ],
};

export const campaignShownRequests: Requests = {
  'GET /api/campaigns (one of the group)': listed({ title: 'CAMPAGNE-DU-GROUPE' }),
  'GET /api/campaigns (one that was taken away)': listed({ title: 'CAMPAGNE-RETIREE', removedAt: TAKEN_AWAY }),
  'GET /api/campaigns/:id/organisations (few people)': one(taking),
  'GET /api/campaigns/:id/organisations (many people)': one(taking),
};

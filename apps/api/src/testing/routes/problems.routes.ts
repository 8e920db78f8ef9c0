import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a problem is of the inner part of its group; whoever leads the group keeps it.

export const problemTable = `
                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/problems                          401    200     200      200     200           200     403           403  200        200           200
GET /api/problems/export                   401    200     200      200     200           200     403           403  200        200           200
POST /api/problems                         401    403     403      403     403           403     403           403  201        403           201
GET /api/problems/:id                      401    200     200      404     200           404     403           403  200        200           200
GET /api/problems/:id (taken away)         401    404     404      404     404           404     403           403  404        404           404
PUT /api/problems/:id                      401    403     403      403     403           403     403           403  200        403           200
DELETE /api/problems/:id                   401    403     403      403     403           403     403           403  200        403           200
POST /api/problems/:id/restoration         401    403     403      403     403           403     403           403  200        403           200
`;

type Over = Parameters<Parameters<Parameters<World['given']>[0]>[0]['problem']>[0];

/** A group that works on a theme. */
async function working(world: World): Promise<{ groupId: string; themeId: string }> {
  const themeId = (await world.given((given) => given.theme())).id;
  return { groupId: await world.group({ themes: [{ themeId }] }), themeId };
}

const one =
  (over: Partial<Over> = {}, body?: object): Requests[string] =>
  async (world) => {
    const { groupId, themeId } = await working(world);
    const { id } = await world.given((given) => given.problem({ groupId, themeId, ...over }));
    return { params: { id }, ...(body ? { body: { themeId, ...body } } : {}) };
  };

const typed = { title: 'Le bus passe trop tôt', state: 'open' };
const TAKEN_AWAY = '2026-11-20T10:00:00.000Z';

export const problemRequests: Requests = {
  'GET /api/problems': () => ({}),
  'GET /api/problems/export': written(),
  'POST /api/problems': async (world) => ({ body: { ...(await working(world)), ...typed } }),
  'GET /api/problems/:id': one(),
  'GET /api/problems/:id (taken away)': one({ removedAt: TAKEN_AWAY }),
  'PUT /api/problems/:id': one({}, { ...typed, version: 1 }),
  'DELETE /api/problems/:id': one(),
  'POST /api/problems/:id/restoration': one({ removedAt: TAKEN_AWAY }),
};

export const problemShownTable = `
                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/problems (one of the group)              -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/problems (one that was taken away)       -      -       -        -       -             -       -             -    -          -             -
`;

export const problemMarks = {
  'one of the group': 'PROBLEME-DU-GROUPE',
  'one that was taken away': 'PROBLEME-RETIRE',
};

const listed =
  (over: Partial<Over>): Requests[string] =>
  async (world) => {
    const made = await working(world);
    await world.given((given) => given.problem({ ...made, ...over }));
    return { query: `groupId=${made.groupId}` };
  };

export const problemShownRequests: Requests = {
  'GET /api/problems (one of the group)': listed({ title: 'PROBLEME-DU-GROUPE' }),
  'GET /api/problems (one that was taken away)': listed({ title: 'PROBLEME-RETIRE', removedAt: TAKEN_AWAY }),
};

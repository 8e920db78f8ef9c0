import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a pilot is of the inner part of its group; whoever leads the group keeps it. It is copied by
// whoever leads the other group.

export const pilotTable = `
                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/pilots                         401    200     200      200     200           200     403           403  200        200           200
GET /api/pilots/export                  401    200     200      200     200           200     403           403  200        200           200
POST /api/pilots                        401    403     403      403     403           403     403           403  201        403           201
GET /api/pilots/:id                     401    200     200      404     200           404     403           403  200        200           200
GET /api/pilots/:id (taken away)        401    404     404      404     404           404     403           403  404        404           404
PUT /api/pilots/:id                     401    403     403      403     403           403     403           403  200        403           200
DELETE /api/pilots/:id                  401    403     403      403     403           403     403           403  200        403           200
POST /api/pilots/:id/restoration        401    403     403      403     403           403     403           403  200        403           200
POST /api/pilots/:id/copies             401    403     403      403     403           403     403           403  201        403           201
`;

type Over = Parameters<Parameters<Parameters<World['given']>[0]>[0]['pilot']>[0];

/** A group that works on a theme. */
async function working(world: World): Promise<{ groupId: string; themeId: string }> {
  const themeId = (await world.given((given) => given.theme())).id;
  return { groupId: await world.group({ themes: [{ themeId }] }), themeId };
}

const one =
  (over: Partial<Over> = {}, body?: object): Requests[string] =>
  async (world) => {
    const { groupId, themeId } = await working(world);
    const { id } = await world.given((given) => given.pilot({ groupId, themeId, ...over }));
    return { params: { id }, ...(body ? { body: { themeId, ...body } } : {}) };
  };

const typed = { title: 'Collecte commune', hypothesis: 'Deux cantines suffisent.' };
const TAKEN_AWAY = '2026-11-20T10:00:00.000Z';

export const pilotRequests: Requests = {
  'GET /api/pilots': () => ({}),
  'GET /api/pilots/export': written(),
  'POST /api/pilots': async (world) => ({ body: { ...(await working(world)), ...typed } }),
  'GET /api/pilots/:id': one(),
  'GET /api/pilots/:id (taken away)': one({ removedAt: TAKEN_AWAY }),
  'PUT /api/pilots/:id': one({}, { ...typed, version: 1 }),
  'DELETE /api/pilots/:id': one(),
  'POST /api/pilots/:id/restoration': one({ removedAt: TAKEN_AWAY }),
  'POST /api/pilots/:id/copies': async (world) => {
    const from = await working(world);
    const to = await world.group({ themes: [{ themeId: from.themeId }] });
    const judged = { verdict: 'scale', verdictDay: '2026-11-01', learned: 'Cela marche.' } as const;
    const { id } = await world.given((given) => given.pilot({ ...from, ...judged }));
    return { params: { id }, body: { groupId: to, title: 'Repris', hypothesis: 'Cela suffit ici aussi.' } };
  },
};

export const pilotShownTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/pilots (one of the group)              -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/pilots (one that was taken away)       -      -       -        -       -             -       -             -    -          -             -
GET /api/pilots/:id (a copy elsewhere)          -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/working-groups/:id (one of the group)  -      -       -        -       -             -       -             -    -          -             -
`;

export const pilotMarks = {
  'one of the group': 'PILOTE-DU-GROUPE',
  'one that was taken away': 'PILOTE-RETIRE',
  'a copy elsewhere': 'COPIE-AILLEURS',
};

const listed =
  (over: Partial<Over>): Requests[string] =>
  async (world) => {
    const made = await working(world);
    await world.given((given) => given.pilot({ ...made, ...over }));
    return { query: `groupId=${made.groupId}` };
  };

export const pilotShownRequests: Requests = {
  'GET /api/pilots (one of the group)': listed({ title: 'PILOTE-DU-GROUPE' }),
  'GET /api/pilots (one that was taken away)': listed({ title: 'PILOTE-RETIRE', removedAt: TAKEN_AWAY }),
  'GET /api/pilots/:id (a copy elsewhere)': async (world) => {
    const made = await working(world);
    return world.given(async (given) => {
      const { id } = await given.pilot(made);
      const { id: groupId } = await given.group({ themes: [{ themeId: made.themeId }] });
      await given.pilot({ groupId, themeId: made.themeId, fromPilotId: id, title: 'COPIE-AILLEURS' });
      return { params: { id } };
    });
  },
  'GET /api/working-groups/:id (one of the group)': async (world) => {
    const made = await working(world);
    await world.given((given) => given.pilot({ ...made, title: 'PILOTE-DU-GROUPE' }));
    return { params: { id: made.groupId } };
  },
};

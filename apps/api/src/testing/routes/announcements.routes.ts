import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": an announcement is of the inner part of its groups. What is not sent is its
// writer's, what was taken back is the broker's, and whom it reached by name is for whoever leads the groups.

export const announcementTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/announcements                            401    200     200      200     200           200     403           403  200        200           200
POST /api/announcements                           401    403     403      403     403           403     403           403  201        403           201
GET /api/announcements/audience                   401    403     403      403     403           403     403           403  200        403           200
GET /api/announcements/:id (sent)                 401    200     200      404     200           404     403           403  200        200           200
GET /api/announcements/:id (draft)                401    404     404      404     404           404     403           403  200        404           200
GET /api/announcements/:id (retracted)            401    404     404      404     404           404     403           403  200        200           200
PATCH /api/announcements/:id                      401    403     403      403     403           403     403           403  200        404           200
DELETE /api/announcements/:id                     401    403     403      403     403           403     403           403  200        404           200
DELETE /api/announcements/:id (sent)              401    403     403      403     403           403     403           403  403        403           403
POST /api/announcements/:id/sending               401    403     403      403     403           403     403           403  200        404           200
POST /api/announcements/:id/retraction            401    403     403      403     403           403     403           403  200        403           200
POST /api/announcements/:id/correction            401    403     403      403     403           403     403           403  201        403           201
GET /api/announcements/:id/recipients             401    403     403      403     403           403     403           403  200        403           200
`;

const SENT = { state: 'sent', sentAt: '2026-11-20T10:00:00.000Z' } as const;

const one =
  (over: object = {}, body?: (world: World) => object): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    const { id } = await world.given((given) => given.announcement({ groupId, ...over }));
    return { params: { id }, ...(body ? { body: body(world) } : {}) };
  };

export const announcementRequests: Requests = {
  'GET /api/announcements': () => ({}),
  'POST /api/announcements': async (world) => ({
    body: { groupId: await world.group(), themeId: null, title: 'Navette', text: 'Elle roule dès lundi.' },
  }),
  'GET /api/announcements/audience': async (world) => ({ query: `groupId=${await world.group()}` }),
  'GET /api/announcements/:id (sent)': one(SENT),
  'GET /api/announcements/:id (draft)': one(),
  'GET /api/announcements/:id (retracted)': one({ ...SENT, state: 'retracted' }),
  'PATCH /api/announcements/:id': async (world) => {
    const groupId = await world.group();
    const { id } = await world.given((given) => given.announcement({ groupId }));
    return { params: { id }, body: { version: 1, groupId, themeId: null, title: 'Navette', text: 'Elle roule.' } };
  },
  'DELETE /api/announcements/:id': one(),
  'DELETE /api/announcements/:id (sent)': one(SENT),
  'POST /api/announcements/:id/sending': one({}, () => ({ version: 1 })),
  'POST /api/announcements/:id/retraction': one(SENT),
  'POST /api/announcements/:id/correction': one(SENT),
  'GET /api/announcements/:id/recipients': one(SENT),
};

export const announcementShownTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/announcements (one that was sent)                -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/announcements (a draft)                          -      -       -        -       -             -       -             -  yes          -           yes
GET /api/announcements (one that was taken back)          -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/announcements (how many it reached)              -      -       -        -       -             -       -             -  yes          -           yes
`;

export const announcementMarks = {
  'one that was sent': 'ANNONCE-ENVOYEE',
  'a draft': 'ANNONCE-BROUILLON',
  'one that was taken back': 'ANNONCE-RETIREE',
  'how many it reached': /"reach":\{"total"/,
};

const listed =
  (over: object): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    await world.given((given) => given.announcement({ groupId, ...over }));
    return { query: `groupId=${groupId}` };
  };

export const announcementShownRequests: Requests = {
  'GET /api/announcements (one that was sent)': listed({ ...SENT, title: 'ANNONCE-ENVOYEE' }),
  'GET /api/announcements (a draft)': listed({ title: 'ANNONCE-BROUILLON' }),
  'GET /api/announcements (one that was taken back)': listed({ ...SENT, state: 'retracted', title: 'ANNONCE-RETIREE' }),
  'GET /api/announcements (how many it reached)': listed(SENT),
};

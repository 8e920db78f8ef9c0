import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": an idea is of the inner part of its group. Organisations that take part put ideas forward,
// change their own and say what they think; whoever leads the group rates them and makes actions of them.

export const ideaTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/ideas                                401    200     200      200     200           200     403           403  200        200           200
GET /api/ideas/export                         401    200     200      200     200           200     403           403  200        200           200
GET /api/ideas/plot                           401    200     200      200     200           200     403           403  200        200           200
POST /api/ideas                               401    201     201      403     403           403     403           403  201        403           201
GET /api/ideas/:id                            401    200     200      404     200           404     403           403  200        200           200
GET /api/ideas/:id (taken away)               401    404     404      404     404           404     403           403  404        404           404
PUT /api/ideas/:id (of the member)            401    200     403      404     403           403     403           403  200        403           200
PUT /api/ideas/:id (an action already)        401    403     403      404     403           403     403           403  200        403           200
PUT /api/ideas/:id/rating                     401    403     403      403     403           403     403           403  200        403           200
PUT /api/ideas/:id/voice                      401    200     200      404     403           403     403           403  403        403           403
PUT /api/ideas/:id/voice (an action already)  401    403     403      404     403           403     403           403  403        403           403
POST /api/ideas/:id/action                    401    403     403      403     403           403     403           403  200        403           200
POST /api/ideas/:id/action (already)          401    403     403      403     403           403     403           403  403        403           403
DELETE /api/ideas/:id (of the member)         401    200     403      404     403           403     403           403  200        403           200
POST /api/ideas/:id/restoration               401    200     403      404     403           403     403           403  200        403           200
`;

type Over = Partial<Parameters<Parameters<Parameters<World['given']>[0]>[0]['idea']>[0]>;

/** A group that works on a theme. */
async function working(world: World): Promise<{ groupId: string; themeId: string }> {
  const themeId = (await world.given((given) => given.theme())).id;
  return { groupId: await world.group({ themes: [{ themeId }] }), themeId };
}

const one =
  (over: Over | ((world: World) => Over) = {}, body?: object): Requests[string] =>
  async (world) => {
    const { groupId, themeId } = await working(world);
    const more = typeof over === 'function' ? over(world) : over;
    const { id } = await world.given((given) => given.idea({ groupId, themeId, ...more }));
    return { params: { id }, ...(body ? { body } : {}) };
  };

/** The same, with its theme in what is sent. */
const whole =
  (over: (world: World) => Over, body: object): Requests[string] =>
  async (world) => {
    const { groupId, themeId } = await working(world);
    const { id } = await world.given((given) => given.idea({ groupId, themeId, ...over(world) }));
    return { params: { id }, body: { themeId, ...body } };
  };

/** One that became an action of its group. */
const acted =
  (body: object): Requests[string] =>
  async (world) => {
    const { groupId, themeId } = await working(world);
    return world.given(async (given) => {
      const { id: actionId } = await given.action({ groupId });
      const { id } = await given.idea({ groupId, themeId, actionId, organisationId: world.organisations.member });
      return { params: { id }, body: { themeId, ...body } };
    });
  };

const ofMember = (world: World): Over => ({ organisationId: world.organisations.member });
const typed = { title: 'Une navette à midi' };
const AT = '2026-11-20T10:00:00.000Z';

export const ideaRequests: Requests = {
  'GET /api/ideas': () => ({}),
  'GET /api/ideas/export': written(),
  'GET /api/ideas/plot': () => ({}),
  'POST /api/ideas': async (world) => ({ body: { ...(await working(world)), ...typed } }),
  'GET /api/ideas/:id': one(),
  'GET /api/ideas/:id (taken away)': one({ removedAt: AT }),
  'PUT /api/ideas/:id (of the member)': whole(ofMember, { ...typed, version: 1 }),
  'PUT /api/ideas/:id (an action already)': acted({ ...typed, version: 1 }),
  'PUT /api/ideas/:id/rating': one({}, { version: 1, effort: 2, effect: 4 }),
  'PUT /api/ideas/:id/voice': one({}, { vote: 'for', joins: true }),
  'PUT /api/ideas/:id/voice (an action already)': acted({ vote: 'for' }),
  'POST /api/ideas/:id/action': one({}, { ...typed, version: 1 }),
  'POST /api/ideas/:id/action (already)': acted({ ...typed, version: 1 }),
  'DELETE /api/ideas/:id (of the member)': one(ofMember),
  'POST /api/ideas/:id/restoration': one((world) => ({ ...ofMember(world), removedAt: AT })),
};

export const ideaShownTable = `
                                        visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/ideas (one of the group)             -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/ideas (one that was taken away)      -      -       -        -       -             -       -             -    -          -             -
GET /api/ideas/plot (one of the group)        -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/ideas/:id (who says what)            -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/working-groups/:id/history (a voice) -      -       -        -       -             -       -             -    -          -             -
`;

export const ideaMarks = {
  'one of the group': 'IDEE-DU-GROUPE',
  'one that was taken away': 'IDEE-RETIREE',
  'who says what': /"voices":\[\{"organisation"/,
  'a voice': 'idea.voiced',
};

const listed =
  (over: Over): Requests[string] =>
  async (world) => {
    const made = await working(world);
    await world.given((given) => given.idea({ ...made, ...over }));
    return { query: `groupId=${made.groupId}` };
  };

export const ideaShownRequests: Requests = {
  'GET /api/ideas (one of the group)': listed({ title: 'IDEE-DU-GROUPE' }),
  'GET /api/ideas (one that was taken away)': listed({ title: 'IDEE-RETIREE', removedAt: AT }),
  'GET /api/ideas/plot (one of the group)': listed({ title: 'IDEE-DU-GROUPE', effort: 2, effect: 4 }),
  'GET /api/ideas/:id (who says what)': one((world) => ({
    voices: [{ organisationId: world.organisations.member, vote: 'for' }],
  })),
  'GET /api/working-groups/:id/history (a voice)': async (world) => {
    const { groupId, themeId } = await working(world);
    const { id } = await world.given((given) => given.idea({ groupId, themeId }));
    await (await world.as(world.accounts.member)).put(`/api/ideas/${id}/voice`, { vote: 'for' });
    return { params: { id: groupId } };
  },
};

import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": the way of a theme is of the inner part of its group, beyond the phase that everybody
// reads; whoever leads the group walks it.

export const methodTable = `
                                                visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/working-groups/:id/method (published)      401    200     200      403     200           403     403           403  200        200           200
GET /api/working-groups/:id/method (hidden)         401    200     200      404     200           404     403           403  200        200           200
GET /api/working-groups/:id/story (published)       401    200     200      403     200           403     403           403  200        200           200
GET /api/working-groups/:id/story (hidden)          401    200     200      404     200           404     403           403  200        200           200
POST /api/working-groups/:id/method-steps           401    403     403      403     403           403     403           403  201        403           201
PATCH /api/method-steps/:id                         401    403     403      403     403           403     403           403  200        403           200
DELETE /api/method-steps/:id                        401    403     403      403     403           403     403           403  200        403           200
`;

/** A theme that has walked from its diagnosis to solutions in a group, with the id of that step. */
async function walked(
  world: World,
  over: { publishedAt?: null } = {},
): Promise<{ id: string; step: string; themeId: string }> {
  const themeId = (await world.given((given) => given.theme())).id;
  const id = await world.group({ themes: [{ themeId, sinceDay: '2026-02-01' }], ...over });
  const step = await world.given((given) =>
    given.methodStep({ groupId: id, themeId, fromPhase: 'diagnosis', toPhase: 'solutions', word: 'PAS-DIT-DEDANS' }),
  );
  return { id, step: step.id, themeId };
}

const latest =
  (body?: object): Requests[string] =>
  async (world) => ({ params: { id: (await walked(world)).step }, ...(body ? { body } : {}) });

export const methodRequests: Requests = {
  'GET /api/working-groups/:id/method (published)': async (world) => ({ params: { id: (await walked(world)).id } }),
  'GET /api/working-groups/:id/method (hidden)': async (world) => ({
    params: { id: (await walked(world, { publishedAt: null })).id },
  }),
  'GET /api/working-groups/:id/story (published)': async (world) => ({ params: { id: (await walked(world)).id } }),
  'GET /api/working-groups/:id/story (hidden)': async (world) => ({
    params: { id: (await walked(world, { publishedAt: null })).id },
  }),
  'POST /api/working-groups/:id/method-steps': async (world) => {
    const { id, themeId } = await walked(world);
    return { params: { id }, body: { themeId, from: 'solutions', to: 'pilot', day: '2026-11-02' } };
  },
  'PATCH /api/method-steps/:id': latest({ version: 1, day: '2026-10-02' }),
  'DELETE /api/method-steps/:id': latest(),
};

export const methodShownTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/working-groups/:id (the phase reached)         yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/working-groups/:id (a word on a step)            -      -       -        -       -             -       -             -    -          -             -
GET /api/working-groups/:id/method (a word on a step)     -    yes     yes        -     yes             -       -             -  yes        yes           yes
`;

export const methodMarks = { 'the phase reached': /"phase":"solutions"/, 'a word on a step': 'PAS-DIT-DEDANS' };

const ofGroup: Requests[string] = async (world) => ({ params: { id: (await walked(world)).id } });

export const methodShownRequests: Requests = {
  'GET /api/working-groups/:id (the phase reached)': ofGroup,
  'GET /api/working-groups/:id (a word on a step)': ofGroup,
  'GET /api/working-groups/:id/method (a word on a step)': ofGroup,
};

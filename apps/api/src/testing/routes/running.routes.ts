import { AgendaItem } from '../../meetings/agenda-item.entity';
import { Invitation } from '../../meetings/invitation.entity';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": whoever leads the group runs its meetings; what came of them is read as minutes are.

export const runningTable = `
                                                        visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings/:id/run                                   401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/run (start)                          401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/run (another item)                   401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/live                                  401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/room                                  401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/room/organisations                    401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/room/:invitationId                    401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/room                                 401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/agenda/:itemId/record                 401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/agenda/:itemId/mark                   401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/outcomes (while it runs)              401    404     404      404     404           404     403           403  200        200           200
GET /api/meetings/:id/outcomes (minutes sent)               401    200     200      404     200           404     403           403  200        200           200
GET /api/meetings/:id/outcomes (public, minutes sent)       401    200     200      404     200           404     403           403  200        200           200
POST /api/meetings/:id/outcomes                             401    403     403      403     403           403     403           403  201        403           201
POST /api/meetings/:id/outcomes (a follow-up)               401    403     403      403     403           403     403           403  201        403           201
PATCH /api/meetings/:id/outcomes/:outcomeId                 401    403     403      403     403           403     403           403  200        403           200
DELETE /api/meetings/:id/outcomes/:outcomeId                401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/outcomes/:outcomeId/done             401    403     403      403     403           403     403           403  200        403           200
`;

const running = { state: 'in-progress' as const, agenda: [{ title: 'POINT' }] };

const itemOf = (world: World, meetingId: string): Promise<string> =>
  world.write(async (ctx) => (await ctx.manager.findOneByOrFail(AgendaItem, { meetingId })).id);

const run =
  (body?: object, over: object = {}): Requests[string] =>
  async (world) => ({ params: { id: await world.meeting({ ...running, ...over }) }, ...(body ? { body } : {}) });

const onItem =
  (body: object): Requests[string] =>
  async (world) => {
    const id = await world.meeting(running);
    return { params: { id, itemId: await itemOf(world, id) }, body };
  };

const onOutcome =
  (body?: object): Requests[string] =>
  async (world) => {
    const meetingId = await world.meeting(running);
    const outcome = await world.given((given) => given.outcome({ meetingId, kind: 'decision' }));
    return { params: { id: meetingId, outcomeId: outcome.id }, ...(body ? { body } : {}) };
  };

export const runningRequests: Requests = {
  'GET /api/meetings/:id/run': run(),
  'POST /api/meetings/:id/run (start)': run({ step: 'start' }, { state: 'open' }),
  'POST /api/meetings/:id/run (another item)': async (world) => {
    const id = await world.meeting(running);
    return { params: { id }, body: { step: 'take', to: await itemOf(world, id) } };
  },
  'GET /api/meetings/:id/live': async (world) => ({
    params: { id: await world.meeting(running) },
    query: 'seconds=0',
  }),
  'GET /api/meetings/:id/room': run(),
  'GET /api/meetings/:id/room/organisations': run(),
  'PUT /api/meetings/:id/room/:invitationId': async (world) => {
    const meetingId = await world.meeting(running);
    const { id } = await world.write((ctx) =>
      ctx.manager.findOneByOrFail(Invitation, { meetingId, organisationId: world.organisations.member }),
    );
    return { params: { id: meetingId, invitationId: id }, body: { attendance: 'attended', was: null } };
  },
  'POST /api/meetings/:id/room': run({ name: 'Gast' }),
  'PUT /api/meetings/:id/agenda/:itemId/record': onItem({ version: 1, record: 'Dit.' }),
  'PUT /api/meetings/:id/agenda/:itemId/mark': onItem({ isUnresolved: true }),
  'GET /api/meetings/:id/outcomes (while it runs)': run(),
  'GET /api/meetings/:id/outcomes (minutes sent)': run(undefined, { state: 'closed' }),
  'GET /api/meetings/:id/outcomes (public, minutes sent)': run(undefined, { state: 'closed', isPublic: true }),
  'POST /api/meetings/:id/outcomes': run({ kind: 'decision', text: 'Oui.' }),
  'POST /api/meetings/:id/outcomes (a follow-up)': async (world) => ({
    params: { id: await world.meeting(running) },
    body: { kind: 'follow-up', text: 'Faire.', responsibleOrganisationId: world.organisations.member },
  }),
  'PATCH /api/meetings/:id/outcomes/:outcomeId': onOutcome({ version: 1, text: 'Non.' }),
  'DELETE /api/meetings/:id/outcomes/:outcomeId': onOutcome(),
  'POST /api/meetings/:id/outcomes/:outcomeId/done': onOutcome({ version: 1, doneDay: '2026-11-20' }),
};

export const runningShownTable = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings/:id/outcomes (a decision before)                -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id/outcomes (a decision after)                 -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/:id/outcomes (notes before)                     -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id/outcomes (notes after)                      -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/:id/outcomes (counts of votes)                  -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/:id/outcomes (who voted how)                    -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id (notes after)                               -      -       -        -       -             -       -             -    -          -             -
GET /api/meetings/:id/history (a decision before)                 -      -       -        -       -             -       -             -  yes          -           yes
`;

export const runningMarks = {
  'a decision before': 'DÉCIDÉ-DE-LOUER',
  'a decision after': 'DÉCIDÉ-DE-LOUER',
  'notes before': 'NOTES-DU-POINT',
  'notes after': 'NOTES-DU-POINT',
  'counts of votes': /"tally":\{"for":1/,
  'who voted how': /"votes":\[\{/,
};

const decided =
  (state: 'in-progress' | 'closed'): Requests[string] =>
  async (world) => {
    const id = await world.meeting({ state, isPublic: true, agenda: [{ record: 'NOTES-DU-POINT' }] });
    const votes = [{ organisationId: world.organisations.member, vote: 'for' as const }];
    await world.given((given) => given.outcome({ meetingId: id, kind: 'decision', text: 'DÉCIDÉ-DE-LOUER', votes }));
    return { params: { id } };
  };

export const runningShownRequests: Requests = {
  'GET /api/meetings/:id/outcomes (a decision before)': decided('in-progress'),
  'GET /api/meetings/:id/outcomes (a decision after)': decided('closed'),
  'GET /api/meetings/:id/outcomes (notes before)': decided('in-progress'),
  'GET /api/meetings/:id/outcomes (notes after)': decided('closed'),
  'GET /api/meetings/:id/outcomes (counts of votes)': decided('closed'),
  'GET /api/meetings/:id/outcomes (who voted how)': decided('closed'),
  'GET /api/meetings/:id (notes after)': decided('closed'),
  'GET /api/meetings/:id/history (a decision before)': async (world) => {
    const id = await world.meeting({ state: 'in-progress', isPublic: true });
    const body = { kind: 'decision', text: 'DÉCIDÉ-DE-LOUER' };
    const { status } = await world.send('lead', 'POST', `/api/meetings/${id}/outcomes`, body);
    if (status !== 201) throw new Error(`The lead could not note a decision: ${status}.`);
    return { params: { id } };
  },
};

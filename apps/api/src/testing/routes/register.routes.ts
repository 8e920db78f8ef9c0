import type { Requests } from './walk';
import { written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": the register is of the inner part of a group; an action is read by the own groups
// and by the commune that it names; what a meeting decides is read as its minutes are, by others once they are sent.

export const registerTable = `
                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/register                 401    200     200      200     200           200     403           403  200        200           200
GET /api/register/export          401    200     200      200     200           200     403           403  200        200           200
GET /api/register/document        401    200     200      200     200           200     403           403  200        200           200
GET /api/working-groups/:id/statistics                 401    200     200      403     200           403     403           403  200        200           200
GET /api/working-groups/:id/statistics (group hidden)  401    200     200      404     200           404     403           403  200        200           200
`;

export const registerRequests: Requests = {
  'GET /api/register': () => ({}),
  'GET /api/register/export': written(),
  'GET /api/working-groups/:id/statistics': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id/statistics (group hidden)': async (world) => ({
    params: { id: await world.hiddenGroup() },
  }),
  // Somebody who reads thousands of entries would wait for their pages here.
  'GET /api/register/document': async (world) => ({ query: `groupId=${await world.group()}` }),
};

export const registerShownTable = `
                                                     visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/register (a decision of sent minutes)             -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/register (a decision being minuted)               -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/register (an action that names the commune)       -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/register (an action that names no commune)        -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/register (the draft an action comes from)         -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/register/export (a decision of sent minutes)      -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/register/export (a decision being minuted)        -      -       -        -       -             -       -             -  yes        yes           yes
`;

export const registerMarks = {
  'a decision of sent minutes': 'DECISION-ENVOYEE',
  'a decision being minuted': 'DECISION-EN-COURS',
  'an action that names the commune': 'ACTION-COMMUNE',
  'an action that names no commune': 'ACTION-INTERNE',
  'the draft an action comes from': 'REUNION-BROUILLON',
};

const decided =
  (state: 'closed' | 'ended', text: string): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    const meetingId = await world.meeting({ groupId, state });
    await world.given((given) => given.outcome({ meetingId, kind: 'decision', text }));
    return { query: `groupId=${groupId}` };
  };

const acted =
  (over: Parameters<World['action']>[0]): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    await world.action({ ...over, groupId });
    return { query: `groupId=${groupId}` };
  };

export const registerShownRequests: Requests = {
  'GET /api/register (a decision of sent minutes)': decided('closed', 'DECISION-ENVOYEE'),
  'GET /api/register (a decision being minuted)': decided('ended', 'DECISION-EN-COURS'),
  'GET /api/register (an action that names the commune)': acted({ title: 'ACTION-COMMUNE' }),
  'GET /api/register (an action that names no commune)': acted({ title: 'ACTION-INTERNE', communes: [] }),
  'GET /api/register (the draft an action comes from)': async (world) => {
    const groupId = await world.group();
    const meetingId = await world.meeting({ groupId, state: 'draft', title: 'REUNION-BROUILLON' });
    await world.action({ groupId, meetingId });
    return { query: `groupId=${groupId}` };
  },
  'GET /api/register/export (a decision of sent minutes)': written(decided('closed', 'DECISION-ENVOYEE')),
  'GET /api/register/export (a decision being minuted)': written(decided('ended', 'DECISION-EN-COURS')),
};

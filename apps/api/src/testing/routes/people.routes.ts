import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": the log is the broker's own, attendance by name is for own groups alone.

export const peopleTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/organisations/:id/log                    401    403     403      403     403           403     403           403  200        200           200
POST /api/organisations/:id/log                   401    403     403      403     403           403     403           403  201        201           201
PATCH /api/log/:id                                401    403     403      403     403           403     403           403  200        403           200
DELETE /api/log/:id                               401    403     403      403     403           403     403           403  200        403           200
POST /api/log/:id/restoration                     401    403     403      403     403           403     403           403  200        403           200
GET /api/quiet/organisations                      401    403     403      403     403           403     403           403  200        200           200
GET /api/quiet/groups                             401    403     403      403     403           403     403           403  200        200           200
PUT /api/quiet/groups/:id/thresholds              401    403     403      403     403           403     403           403  200        403           200
`;

const REMOVED = '2026-11-10T10:00:00.000Z';

const entry =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => ({
    params: { id: await logged(world, over) },
    ...(body ? { body } : {}),
  });

const logged = async (world: World, over: object): Promise<string> => {
  const organisationId = world.organisations.member;
  const accountId = world.accounts.lead.id;
  return (await world.given((given) => given.logEntry({ organisationId, accountId, ...over }))).id;
};

export const peopleRequests: Requests = {
  'GET /api/organisations/:id/log': (world) => ({ params: { id: world.organisations.member } }),
  'POST /api/organisations/:id/log': (world) => ({
    params: { id: world.organisations.member },
    body: { kind: 'call', text: 'Rappeler en janvier' },
  }),
  'PATCH /api/log/:id': entry({}, { version: 1, text: 'Rappeler en mars' }),
  'DELETE /api/log/:id': entry(),
  'POST /api/log/:id/restoration': entry({ removedAt: REMOVED }),
  'GET /api/quiet/organisations': () => ({}),
  'GET /api/quiet/groups': () => ({}),
  'PUT /api/quiet/groups/:id/thresholds': async (world) => ({
    params: { id: await world.group() },
    body: { version: null, daysWithoutMeeting: 90, silentMeetings: 3 },
  }),
};

export const peopleShownTable = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/organisations/:id/log (an entry)                       -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/organisations/:id/history (an entry, in the history)   -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/quiet/organisations (an organisation by its silence)   -      -       -        -       -             -       -             -  yes          -           yes
`;

export const peopleMarks = {
  'an entry': 'LIGNE-DU-JOURNAL',
  'an entry, in the history': 'log-entry.created',
  'an organisation by its silence': /"silentMeetings":1/,
};

export const peopleShownRequests: Requests = {
  'GET /api/organisations/:id/log (an entry)': async (world) => {
    await logged(world, { text: 'LIGNE-DU-JOURNAL' });
    return { params: { id: world.organisations.member } };
  },
  'GET /api/organisations/:id/history (an entry, in the history)': async (world) => {
    const lead = await world.as(world.accounts.lead);
    const id = world.organisations.member;
    await lead.post(`/api/organisations/${id}/log`, { kind: 'note', text: 'LIGNE-DU-JOURNAL' });
    return { params: { id } };
  },
  'GET /api/quiet/organisations (an organisation by its silence)': async (world) => {
    const groupId = await world.group();
    const organisationId = world.organisations.member;
    await world.given((given) =>
      given.meeting({
        groupId,
        state: 'closed',
        startsLocal: '2026-11-20T14:00',
        endsLocal: '2026-11-20T16:00',
        startsAt: '2026-11-20T13:00:00.000Z',
        endsAt: '2026-11-20T15:00:00.000Z',
        invitations: [{ organisationId, attendance: 'absent' }],
      }),
    );
    return { query: `groupId=${groupId}` };
  },
};

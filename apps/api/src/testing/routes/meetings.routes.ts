import { ContactRelation } from '../../organisations/contact-relation.entity';
import { newId } from '../../platform/database';
import { PersonalLink } from '../../platform/links/personal-link.entity';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what".

export const meetingTable = `
                                                     visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings                                        200    200     200      200     200           200     200           200  200        200           200
GET /api/meetings/:id (public)                           200    200     200      200     200           200     200           200  200        200           200
GET /api/meetings/:id (not public)                       404    200     200      404     200           404     404           404  200        200           200
GET /api/meetings/:id (public, group hidden)             404    200     200      404     200           404     404           404  200        200           200
GET /api/meetings/:id (draft)                            404    404     404      404     404           404     404           404  200        200           200
GET /api/meetings/:id (outsider invited)                 404    200     200      200     200           404     404           404  200        200           200
POST /api/meetings                                       401    403     403      403     403           403     403           403  201        403           201
PATCH /api/meetings/:id                                  401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/state                             401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/invitations                        401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/invitations                       401    403     403      403     403           403     403           403  200        403           200
PATCH /api/meetings/:id/invitations/:invitationId        401    403     403      403     403           403     403           403  200        403           200
DELETE /api/meetings/:id/invitations/:invitationId       401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/invitations/:invitationId/link    401    403     403      403     403           403     403           403  200        403           200
DELETE /api/meetings/:id/invitations/:invitationId/link  401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/answer (one's own)                 401    200     200      404     403           404     403           403  403        403           403
PUT /api/meetings/:id/answer (the member's)              401    200     403      404     403           404     403           403  200        403           200
PUT /api/meetings/:id/attendance                         401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/minutes                            401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/reminders                          401    403     403      403     403           403     403           403  200        403           200
PUT /api/meetings/:id/reminders                          401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/mailing                            401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/mailing/recipients                 401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/mailing/retry                     401    403     403      403     403           403     403           403  200        403           200
GET /api/working-groups/:id/reminders                    401    403     403      403     403           403     403           403  200        403           200
PUT /api/working-groups/:id/reminders                    401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/minutes (being written)            401    403     403      404     403           404     403           403  200        200           200
GET /api/meetings/:id/minutes (sent)                     401    200     200      404     200           404     403           403  200        200           200
GET /api/meetings/:id/minutes.pdf (being written)        401    403     403      404     403           404     403           403  200        200           200
GET /api/meetings/:id/minutes.pdf (sent)                 401    200     200      404     200           404     403           403  200        200           200
GET /api/meetings/:id/minutes.docx (being written)       401    403     403      404     403           404     403           403  200        200           200
GET /api/meetings/:id/minutes.docx (sent)                401    200     200      404     200           404     403           403  200        200           200
GET /api/meetings/:id/agenda.pdf (public)                200    200     200      200     200           200     200           200  200        200           200
GET /api/meetings/:id/agenda.pdf (not public)            404    200     200      404     200           404     404           404  200        200           200
GET /api/meetings/:id/agenda.pdf (draft)                 404    404     404      404     404           404     404           404  200        200           200
PUT /api/meetings/:id/minutes/approval                   401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/minutes/corrections               401    403     403      403     403           403     403           403  200        403           200
GET /api/working-groups/:id/agenda-offers                401    403     403      403     403           403     403           403  200        403           200
GET /api/working-groups/:id/backlog                      401    403     403      403     403           403     403           403  200        200           200
POST /api/working-groups/:id/backlog                     401    403     403      403     403           403     403           403  201        403           201
PATCH /api/backlog/:id                                   401    403     403      403     403           403     403           403  200        403           200
DELETE /api/backlog/:id                                  401    403     403      403     403           403     403           403  200        403           200
POST /api/backlog/:id/restoration                        401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/proposals (public)                 401    200     200      403     403           403     403           403  200        403           200
GET /api/meetings/:id/proposals (not public)             401    200     200      404     403           404     403           403  200        403           200
POST /api/meetings/:id/proposals                         401    201     201      404     403           404     403           403  403        403           403
PUT /api/proposals/:id/decision (taken up)               401    403     403      403     403           403     403           403  200        403           200
PUT /api/proposals/:id/decision (declined)               401    403     403      403     403           403     403           403  200        403           200
DELETE /api/proposals/:id                                401    200     403      404     403           404     403           403  403        403           403
POST /api/proposals/:id/restoration                      401    200     403      404     403           404     403           403  403        403           403
GET /api/agenda-templates                                401    403     403      403     403           403     403           403  200        200           200
POST /api/agenda-templates                               401    403     403      403     403           403     403           403  201        403           201
PATCH /api/agenda-templates/:id                          401    403     403      403     403           403     403           403  200        403           200
DELETE /api/agenda-templates/:id                         401    403     403      403     403           403     403           403  200        403           200
POST /api/agenda-templates/:id/restoration               401    403     403      403     403           403     403           403  200        403           200
POST /api/meetings/:id/agenda                            401    403     403      403     403           403     403           403  200        403           200
GET /api/meetings/:id/history (public)                   401    200     200      403     200           403     403           403  200        200           200
GET /api/meetings/:id/history (not public)               401    200     200      404     200           404     403           403  200        200           200
`;

const invitationOfMember = async (world: World, meetingId: string): Promise<string> =>
  world.write(async (ctx) => {
    const [row] = await ctx.manager.query(
      `SELECT id FROM invitation WHERE meeting_id = '${meetingId}' AND organisation_id = '${world.organisations.member}'`,
    );
    return row.id as string;
  });

/** Whoever speaks for the member has been sent a link to the meeting. */
const linksOfMember = (world: World, meetingId: string): Promise<void> =>
  world.write(async (ctx) => {
    const speakers = await ctx.manager.findBy(ContactRelation, { organisationId: world.organisations.member });
    await ctx.insert(
      PersonalLink,
      speakers.map(({ contactId }) => ({
        ...{ id: newId(), purpose: 'answer' as const, subjectId: meetingId, holderId: contactId, version: 1 },
        ...{ createdAt: ctx.clock.instant(), expiresAt: null, revokedAt: null },
      })),
    );
  });

const meeting =
  (over: Parameters<World['meeting']>[0] = {}, body?: object): Requests[string] =>
  async (world) => ({ params: { id: await world.meeting(over) }, ...(body ? { body } : {}) });

/** An item of the backlog of a group of its own. */
const waiting =
  (over: object = {}, body?: object): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    const { id } = await world.given((given) => given.backlogItem({ groupId, ...over }));
    return { params: { id }, ...(body ? { body } : {}) };
  };

/** An item that the member proposes for a meeting of its own. */
const proposed =
  (body: object): Requests[string] =>
  async (world) => {
    const groupId = await world.group();
    const meetingId = await world.meeting({ groupId });
    const over = { groupId, meetingId, state: 'proposed' as const, organisationId: world.organisations.member };
    const { id } = await world.given((given) => given.backlogItem(over));
    return { params: { id }, body: { version: 1, ...body } };
  };

/** One that the member's own account has proposed for a meeting that takes proposals. */
async function proposedByMember(world: World, over: object = {}): Promise<{ params: { id: string } }> {
  const groupId = await world.group();
  const meetingId = await world.meeting({ groupId, proposeByDay: '2026-11-30' });
  const { id } = await world.given((given) =>
    given.backlogItem({
      ...{ groupId, meetingId, state: 'proposed', organisationId: world.organisations.member },
      ...{ accountId: world.accounts.member.id, ...over },
    }),
  );
  return { params: { id } };
}

export const meetingRequests: Requests = {
  'GET /api/meetings': () => ({}),
  'GET /api/meetings/:id (public)': meeting({ isPublic: true }),
  'GET /api/meetings/:id (not public)': meeting(),
  'GET /api/meetings/:id (public, group hidden)': async (world) => ({
    params: { id: await world.meeting({ isPublic: true, groupId: await world.hiddenGroup() }) },
  }),
  'GET /api/meetings/:id (draft)': meeting({ state: 'draft', isPublic: true }),
  'GET /api/meetings/:id (outsider invited)': async (world) => ({
    params: { id: await world.meeting({ invitations: [{ organisationId: world.organisations.outsider }] }) },
  }),
  'POST /api/meetings': async (world) => ({
    body: {
      groupId: await world.group(),
      kind: 'workshop',
      title: 'Atelier',
      startsLocal: '2026-12-10T09:00',
      endsLocal: '2026-12-10T10:00',
    },
  }),
  'PATCH /api/meetings/:id': meeting({}, { version: 1, title: 'Atelier' }),
  'POST /api/meetings/:id/state': meeting({}, { version: 1, to: 'in-progress' }),
  'GET /api/meetings/:id/invitations': meeting(),
  'POST /api/meetings/:id/invitations': async (world) => ({
    params: { id: await world.meeting() },
    body: { organisationIds: [await world.organisation()] },
  }),
  'PATCH /api/meetings/:id/invitations/:invitationId': async (world) => {
    const id = await world.meeting();
    return { params: { id, invitationId: await invitationOfMember(world, id) }, body: { required: false } };
  },
  'DELETE /api/meetings/:id/invitations/:invitationId': async (world) => {
    const id = await world.meeting();
    return { params: { id, invitationId: await invitationOfMember(world, id) } };
  },
  'POST /api/meetings/:id/invitations/:invitationId/link': async (world) => {
    const id = await world.meeting();
    return { params: { id, invitationId: await invitationOfMember(world, id) } };
  },
  'DELETE /api/meetings/:id/invitations/:invitationId/link': async (world) => {
    const id = await world.meeting();
    await linksOfMember(world, id);
    return { params: { id, invitationId: await invitationOfMember(world, id) } };
  },
  "PUT /api/meetings/:id/answer (one's own)": meeting({}, { answer: 'accepted' }),
  "PUT /api/meetings/:id/answer (the member's)": async (world) => {
    const id = await world.meeting();
    return { params: { id }, body: { answer: 'accepted', invitationId: await invitationOfMember(world, id) } };
  },
  'PUT /api/meetings/:id/attendance': async (world) => {
    const id = await world.meeting({ state: 'in-progress' });
    const entries = [{ invitationId: await invitationOfMember(world, id), attendance: 'attended' }];
    return { params: { id }, body: { version: 1, entries } };
  },
  'PUT /api/meetings/:id/minutes': meeting({ state: 'ended' }, { version: 1, minutes: 'Décidé.' }),
  'GET /api/meetings/:id/reminders': meeting(),
  'PUT /api/meetings/:id/reminders': meeting({}, { version: null, days: [3, 1] }),
  'GET /api/meetings/:id/mailing': meeting(),
  'GET /api/meetings/:id/mailing/recipients': meeting(),
  'POST /api/meetings/:id/mailing/retry': meeting(),
  'GET /api/working-groups/:id/reminders': async (world) => ({ params: { id: await world.group() } }),
  'PUT /api/working-groups/:id/reminders': async (world) => ({
    params: { id: await world.group() },
    body: { version: null, days: [14] },
  }),
  'GET /api/meetings/:id/minutes (being written)': meeting({ state: 'ended' }),
  'GET /api/meetings/:id/minutes (sent)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/minutes.pdf (being written)': meeting({ state: 'ended' }),
  'GET /api/meetings/:id/minutes.pdf (sent)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/minutes.docx (being written)': meeting({ state: 'ended' }),
  'GET /api/meetings/:id/minutes.docx (sent)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/agenda.pdf (public)': meeting({ isPublic: true }),
  'GET /api/meetings/:id/agenda.pdf (not public)': meeting(),
  'GET /api/meetings/:id/agenda.pdf (draft)': meeting({ state: 'draft', isPublic: true }),
  'PUT /api/meetings/:id/minutes/approval': meeting({ state: 'closed' }, { version: 1, meetingId: null }),
  'POST /api/meetings/:id/minutes/corrections': meeting(
    { state: 'closed', isPublic: true },
    { version: 1, text: 'Mardi, et non lundi.' },
  ),
  'GET /api/working-groups/:id/agenda-offers': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id/backlog': async (world) => ({ params: { id: await world.group() } }),
  'POST /api/working-groups/:id/backlog': async (world) => ({
    params: { id: await world.group() },
    body: { title: 'Abri à vélos' },
  }),
  'PATCH /api/backlog/:id': waiting({}, { version: 1, title: 'Abri à vélos' }),
  'DELETE /api/backlog/:id': waiting(),
  'POST /api/backlog/:id/restoration': waiting({ removedAt: '2026-11-20T10:00:00.000Z' }),
  'GET /api/meetings/:id/proposals (public)': meeting({ isPublic: true }),
  'GET /api/meetings/:id/proposals (not public)': meeting(),
  'POST /api/meetings/:id/proposals': meeting({ proposeByDay: '2026-11-30' }, { title: 'Abri à vélos' }),
  'PUT /api/proposals/:id/decision (taken up)': proposed({ decision: 'accepted' }),
  'PUT /api/proposals/:id/decision (declined)': proposed({ decision: 'declined', word: 'Une autre fois.' }),
  'DELETE /api/proposals/:id': (world) => proposedByMember(world),
  'POST /api/proposals/:id/restoration': (world) => proposedByMember(world, { removedAt: '2026-11-20T10:00:00.000Z' }),
  'GET /api/agenda-templates': () => ({}),
  'POST /api/agenda-templates': async (world) => {
    const meetingId = await world.meeting({ agenda: [{ title: 'Accueil' }] });
    return { body: { name: `Modèle ${meetingId}`, meetingId } };
  },
  'PATCH /api/agenda-templates/:id': async (world) => {
    const accountId = world.accounts.lead.id;
    const { id } = await world.given((given) => given.agendaTemplate({ accountId }));
    return { params: { id }, body: { version: 1, name: `Renommé ${id}` } };
  },
  'DELETE /api/agenda-templates/:id': async (world) => {
    const accountId = world.accounts.lead.id;
    return { params: { id: (await world.given((given) => given.agendaTemplate({ accountId }))).id } };
  },
  'POST /api/agenda-templates/:id/restoration': async (world) => {
    const over = { accountId: world.accounts.lead.id, removedAt: '2026-11-20T10:00:00.000Z' };
    return { params: { id: (await world.given((given) => given.agendaTemplate(over))).id } };
  },
  'POST /api/meetings/:id/agenda': async (world) => {
    const groupId = await world.group();
    const actionId = await world.action({ groupId, dueDay: '2026-01-01' });
    return { params: { id: await world.meeting({ groupId }) }, body: { version: 1, actionId } };
  },
  'GET /api/meetings/:id/history (public)': meeting({ isPublic: true }),
  'GET /api/meetings/:id/history (not public)': meeting(),
};

export const meetingShownTable = `
                                                         visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/meetings (a public meeting)                         yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/meetings (an inner meeting)                           -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings (a draft)                                    -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/search (an inner meeting)                             -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/search (a draft)                                      -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id (the agenda)                           yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/meetings/:id (the link to join)                       -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id (minutes being written)                  -      -       -        -       -             -       -             -  yes        yes           yes
GET /api/meetings/:id (minutes that were sent)                 -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/:id (counts of answers)                      -    yes     yes        -     yes             -     yes           yes  yes        yes           yes
GET /api/meetings/:id (answers by organisation)                -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id (answers by name)                        -      -       -        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id (the reason of a refusal)                -      -     yes        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id/minutes (who was there by name)          -      -       -        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id/minutes (who was there by organisation)  -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id/minutes (how many were there)            -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/meetings/:id/minutes (whom they go to)                -      -       -        -       -             -       -             -  yes          -           yes
GET /api/meetings/:id/history (who answered)                   -      -       -        -       -             -       -             -  yes          -           yes
`;

export const meetingMarks = {
  'a public meeting': 'Réunion-publique',
  'an inner meeting': 'Réunion-interne',
  'a draft': 'Réunion-brouillon',
  'the agenda': 'POINT-À-L-ORDRE',
  'the link to join': 'https://join.example/secret',
  'minutes being written': 'COMPTE-RENDU',
  'minutes that were sent': 'COMPTE-RENDU',
  'counts of answers': /"tally":\{/,
  'answers by organisation': /"organisations":\[\{"organisation"/,
  'answers by name': /"invitations":\[\{/,
  'the reason of a refusal': 'RAISON-DE-REFUS',
  'who answered': 'meeting.answered',
  'who was there by name': /"people":\[\{"name"/,
  'who was there by organisation': /"organisations":\[\{"organisation"/,
  'how many were there': /"tally":\{/,
  'whom they go to': /"recipients":\{/,
};

const named =
  (over: Parameters<World['meeting']>[0] & { title: string }): Requests[string] =>
  async (world) => {
    await world.meeting(over);
    return { query: `q=${encodeURIComponent(over.title)}` };
  };
const open = { isPublic: true, onlineUrl: 'https://join.example/secret', agenda: [{ title: 'POINT-À-L-ORDRE' }] };
const minuted = { ...open, minutes: 'COMPTE-RENDU' };

export const meetingShownRequests: Requests = {
  'GET /api/meetings (a public meeting)': named({ title: 'Réunion-publique', isPublic: true }),
  'GET /api/meetings (an inner meeting)': named({ title: 'Réunion-interne' }),
  'GET /api/meetings (a draft)': named({ title: 'Réunion-brouillon', state: 'draft' }),
  'GET /api/search (an inner meeting)': named({ title: 'Réunion-interne' }),
  'GET /api/search (a draft)': named({ title: 'Réunion-brouillon', state: 'draft' }),
  'GET /api/meetings/:id (the agenda)': meeting(open),
  'GET /api/meetings/:id (the link to join)': meeting(open),
  'GET /api/meetings/:id (minutes being written)': meeting({ ...minuted, state: 'ended' }),
  'GET /api/meetings/:id (minutes that were sent)': meeting({ ...minuted, state: 'closed' }),
  'GET /api/meetings/:id (counts of answers)': meeting(open),
  'GET /api/meetings/:id (answers by organisation)': meeting(open),
  'GET /api/meetings/:id (answers by name)': meeting(open),
  'GET /api/meetings/:id (the reason of a refusal)': meeting(open),
  'GET /api/meetings/:id/minutes (who was there by name)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/minutes (who was there by organisation)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/minutes (how many were there)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/minutes (whom they go to)': meeting({ state: 'closed' }),
  'GET /api/meetings/:id/history (who answered)': async (world) => {
    const id = await world.meeting();
    const { status } = await world.send('member', 'PUT', `/api/meetings/${id}/answer`, { answer: 'accepted' });
    if (status !== 200) throw new Error(`The member could not answer: ${status}.`);
    return { params: { id } };
  },
};

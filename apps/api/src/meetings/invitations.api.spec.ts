import type { InvitationDetail } from '@zesumme/domain';
import { Membership } from '../working-groups/membership.entity';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import { Delivery } from '../platform/outbox/delivery.entity';
import { letMailsLeave } from '../testing/calendar-client';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { type Answer, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
});
afterAll(() => app.close());

const meetingOf = (over: object = {}) => sceneMeeting(app, here, over);
const empty = (over: object = {}) => meetingOf({ invitations: [], ...over });
const failed = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.issues ?? []).flatMap((each: { path: string; code: string }) => [each.path, each.code]),
];
const invite = (id: string, body: object) => here.as.lead.post(`/api/meetings/${id}/invitations`, body);

/** Whom the invitations are for: the name of the account, or the organisation as a whole. */
const invited = ({ body }: Answer): string[] =>
  body.invitations
    .map(({ contact, organisation }: InvitationDetail) => {
      const person = Object.entries(here.accounts).find(([, account]) => contact && account.contactId === contact.id);
      return (
        person?.[0] ??
        contact?.name ??
        (organisation?.id === here.one.id ? 'one' : organisation?.id === here.two.id ? 'two' : 'elsewhere')
      );
    })
    .sort();

async function mails(meetingId: string): Promise<string[]> {
  const all = await app.write((ctx) => ctx.manager.find(Delivery));
  return all
    .filter(({ params }) => params['meetingId'] === meetingId)
    .map(({ template, email }) => `${template} ${email}`)
    .sort();
}

describe('inviting', () => {
  it('takes the whole group by the contacts it named, and without any as a whole', async () => {
    const { id } = await empty({ state: 'draft' });
    let nominees: string[] = [];
    await app.given(async (given) => {
      const group = here.group.id;
      const former = await given.organisation();
      await given.membership({ groupId: group, organisationId: former.id, toDay: '2026-11-22' });
      const named = await given.contact({ organisationId: here.one.id, familyName: 'Nommée' });
      const gone = await given.contact({ organisationId: here.one.id, relation: { toDay: '2026-11-01' } });
      nominees = [named.id, gone.id];
    });
    await app.write(async ({ manager }) => {
      const { id: membershipId } = await manager.findOneByOrFail(Membership, { organisationId: here.one.id });
      for (const contactId of nominees) await manager.insert(MembershipContact, { membershipId, contactId });
    });
    expect(invited(await invite(id, { wholeGroup: true }))).toEqual(['Anne Nommée', 'two']);
    expect(await mails(id)).toEqual([]);
  });

  it('prunes: nobody twice, no organisation as a whole beside its contacts, guests from outside the group too', async () => {
    const { id } = await empty();
    const contactIds = [here.accounts.first.contactId, here.accounts.outsider.contactId];
    expect(invited(await invite(id, { organisationIds: [here.two.id] }))).toEqual(['two']);
    expect(invited(await invite(id, { contactIds, organisationIds: [here.one.id] }))).toEqual([
      'first',
      'outsider',
      'two',
    ]);
    expect(invited(await invite(id, { wholeGroup: true }))).toEqual(['first', 'outsider', 'two']);
    expect(invited(await invite(id, { contactIds: [here.accounts.second.contactId] }))).toEqual([
      'first',
      'outsider',
      'second',
    ]);
  });

  it.each([
    ['nobody', () => ({}), [400, 'invalid', '', 'nothing-chosen']],
    [
      'an unknown contact',
      () => ({ contactIds: ['00000000-0000-4000-8000-000000000000'] }),
      [422, 'invalid', 'contactIds.0', 'unknown-contact'],
    ],
    [
      'an unknown organisation',
      () => ({ organisationIds: [here.one.id, '00000000-0000-4000-8000-000000000000'] }),
      [422, 'invalid', 'organisationIds.1', 'unknown-organisation'],
    ],
  ])('refuses %s', async (_, body, expected) => {
    const { id } = await empty();
    expect(failed(await invite(id, body()))).toEqual(expected);
  });

  it('writes to the new ones of an open meeting, in their language, and to those who are taken out', async () => {
    const { id } = await empty();
    const contact = await app.given((given) =>
      given.contact({ organisationId: here.two.id, email: 'neue@contact.example', locale: 'de' }),
    );
    const { body } = await invite(id, { contactIds: [contact.id] });
    expect(await mails(id)).toEqual(['meeting-invitation neue@contact.example']);
    await letMailsLeave(app);
    const removed = await here.as.lead.delete(`/api/meetings/${id}/invitations/${body.invitations[0].id}`);
    expect(removed.body.invitations).toEqual([]);
    expect(await mails(id)).toEqual([
      'meeting-invitation neue@contact.example',
      'meeting-withdrawn neue@contact.example',
    ]);
    expect((await here.as.lead.delete(`/api/meetings/${id}/invitations/${body.invitations[0].id}`)).status).toBe(404);
  });

  it('writes to whoever is invited to a meeting that runs, and to whoever is taken out of it', async () => {
    const { id } = await empty({ state: 'in-progress' });
    const contact = await app.given((given) =>
      given.contact({ organisationId: here.two.id, email: 'tard@contact.example' }),
    );
    const { body } = await invite(id, { contactIds: [contact.id] });
    expect(await mails(id)).toEqual(['meeting-invitation tard@contact.example']);
    await letMailsLeave(app);
    await here.as.lead.delete(`/api/meetings/${id}/invitations/${body.invitations[0].id}`);
    expect(await mails(id)).toEqual([
      'meeting-invitation tard@contact.example',
      'meeting-withdrawn tard@contact.example',
    ]);
  });

  it('takes guests by mail address, each once, and writes to them in their language', async () => {
    const { id } = await empty();
    const guest = { name: 'Zoë Çelik', email: 'Zoe@Guest.Example', organisation: 'Beispill Uni', locale: 'de' };
    const { body } = await invite(id, { guests: [guest], required: false });
    expect(body.invitations).toMatchObject([
      {
        organisation: null,
        contact: null,
        guest: { name: 'Zoë Çelik', email: 'zoe@guest.example', organisation: 'Beispill Uni', locale: 'de' },
        required: false,
      },
    ]);
    expect((await invite(id, { guests: [guest] })).body.invitations).toHaveLength(1);
    expect(await mails(id)).toEqual(['meeting-invitation zoe@guest.example']);
    expect(body.tally.organisations.invited).toBe(0);
    expect(body.tally.people).toMatchObject({ invited: 1, needsAction: 1 });
    expect((await here.as.first.get(`/api/meetings/${id}`)).body.organisations).toEqual([]);
    await letMailsLeave(app);
    await here.as.lead.delete(`/api/meetings/${id}/invitations/${body.invitations[0].id}`);
    expect(await mails(id)).toEqual(['meeting-invitation zoe@guest.example', 'meeting-withdrawn zoe@guest.example']);
  });

  it.each([
    ['without a name', { name: ' ', email: 'a@guest.example' }, 'guests.0.name', 'required'],
    ['with an address that is none', { name: 'A', email: 'guest.example' }, 'guests.0.email', 'invalid-format'],
  ])('refuses a guest %s', async (_, guest, path, code) => {
    const { id } = await empty();
    expect(failed(await invite(id, { guests: [guest] }))).toEqual([400, 'invalid', path, code]);
  });

  it('says as whom somebody is invited, and can say it anew', async () => {
    const { id } = await empty();
    const { body } = await invite(id, { organisationIds: [here.one.id], host: true });
    expect(body.invitations).toMatchObject([{ host: true, required: true }]);
    const url = `/api/meetings/${id}/invitations/${body.invitations[0].id}`;
    const changed = await here.as.lead.patch(url, { host: false, required: false });
    expect(changed.body.invitations).toMatchObject([{ host: false, required: false }]);
    expect((await here.as.lead.patch(`${url.slice(0, -1)}x`, { host: true })).status).toBe(404);
  });

  it('is for those who run the meeting, while it is not over', async () => {
    const { id } = await empty({ state: 'ended' });
    expect(failed(await invite(id, { wholeGroup: true }))).toEqual([403, 'forbidden']);
    const open = await empty();
    for (const person of ['first', 'otherLead', 'townUser'] as const) {
      const answer = await here.as[person].post(`/api/meetings/${open.id}/invitations`, { wholeGroup: true });
      expect([person, answer.status]).toEqual([person, 403]);
    }
  });
});

describe('answering', () => {
  const answer = (person: keyof MeetingScene['as'], id: string, body: object) =>
    here.as[person].put(`/api/meetings/${id}/answer`, body);

  it('is one act for one’s own invitation, with a note where one wants', async () => {
    const { id } = await meetingOf();
    const { status, body } = await answer('first', id, { answer: 'declined', note: 'En congé' });
    expect(status).toBe(200);
    const given = { answer: 'declined', answerNote: 'En congé', answeredAt: app.clock.instant() };
    expect(body).toEqual({ invitationId: expect.any(String), ...given });
    // The same again changes nothing.
    app.clock.advance(1_000);
    expect((await answer('first', id, { answer: 'declined', note: 'En congé' })).body).toEqual(body);
    expect((await here.as.first.get(`/api/meetings/${id}`)).body).toMatchObject({
      version: 1,
      ownInvitations: [{ id: body.invitationId, ...given }],
    });
    expect((await answer('first', id, { answer: 'accepted' })).body).toMatchObject({
      ...{ invitationId: body.invitationId, answer: 'accepted', answerNote: null },
    });
  });

  it('is open to every contact of an organisation that is invited as a whole', async () => {
    const { id } = await meetingOf({ invitations: [{ organisationId: here.one.id }] });
    await answer('first', id, { answer: 'accepted' });
    const { body } = await here.as.first.get(`/api/meetings/${id}`);
    expect(body.organisations).toMatchObject([{ answer: 'accepted' }]);
    expect(failed(await answer('second', id, { answer: 'accepted' }))).toEqual([403, 'forbidden']);
  });

  it('is not for another’s invitation, except for whoever runs the meeting', async () => {
    const { id } = await meetingOf();
    const { body } = await here.as.lead.get(`/api/meetings/${id}`);
    const own = body.invitations.find(({ contact }: InvitationDetail) => contact?.id === here.accounts.first.contactId);
    expect(failed(await answer('second', id, { answer: 'declined', invitationId: own.id }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(failed(await answer('otherLead', id, { answer: 'declined', invitationId: own.id }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(failed(await answer('lead', id, { answer: 'declined' }))).toEqual([403, 'forbidden']);
    const noted = await answer('lead', id, { answer: 'tentative', invitationId: own.id });
    expect(noted.body).toMatchObject({ invitationId: own.id, answer: 'tentative' });
    expect((await here.as.lead.get(`/api/meetings/${id}`)).body.tally.people.tentative).toBe(1);
    expect(failed(await answer('outsider', id, { answer: 'accepted' }))).toEqual([404, 'not-found']);
    expect(failed(await answer('visitor', id, { answer: 'accepted' }))).toEqual([401, 'not-signed-in']);
    expect(failed(await answer('first', id, { answer: 'needs-action' }))).toEqual([
      400,
      'invalid',
      'answer',
      'invalid-choice',
    ]);
  });

  it.each(['in-progress', 'ended', 'closed', 'cancelled'])('is over when the meeting is %s', async (state) => {
    const { id } = await meetingOf({ state });
    expect(failed(await answer('first', id, { answer: 'accepted' }))).toEqual([403, 'forbidden']);
  });
});

describe('attendance', () => {
  it('counts by organisation as well as by person, and has a version', async () => {
    const { id } = await meetingOf({ state: 'in-progress' });
    const { body: before } = await here.as.lead.get(`/api/meetings/${id}`);
    const entries = before.invitations.map((each: InvitationDetail, at: number) => ({
      invitationId: each.id,
      attendance: at === 0 ? 'attended' : 'excused',
    }));
    const { body } = await here.as.lead.put(`/api/meetings/${id}/attendance`, { version: 1, entries });
    expect(body).toMatchObject({
      version: 2,
      tally: { organisations: { attended: 1, excused: 1 }, people: { attended: 1, excused: 1 } },
    });
    const back = await here.as.lead.put(`/api/meetings/${id}/attendance`, {
      version: 2,
      entries: [{ ...entries[0], attendance: null }],
    });
    expect(back.body.tally.people).toMatchObject({ attended: 0, excused: 1 });
    expect(failed(await here.as.lead.put(`/api/meetings/${id}/attendance`, { version: 1, entries }))).toEqual([
      409,
      'stale',
    ]);
  });

  it('takes no entry of another meeting, and none before it began', async () => {
    const [begun, open] = [await meetingOf({ state: 'in-progress' }), await meetingOf()];
    const { body } = await here.as.lead.get(`/api/meetings/${open.id}`);
    const entries = [{ invitationId: body.invitations[0].id, attendance: 'attended' }];
    expect(failed(await here.as.lead.put(`/api/meetings/${begun.id}/attendance`, { version: 1, entries }))).toEqual([
      422,
      'invalid',
      'entries.0.invitationId',
      'unknown-invitation',
    ]);
    expect(failed(await here.as.lead.put(`/api/meetings/${open.id}/attendance`, { version: 1, entries }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(failed(await here.as.first.put(`/api/meetings/${begun.id}/attendance`, { version: 1, entries }))).toEqual([
      403,
      'forbidden',
    ]);
  });
});

describe('history', () => {
  it('tells each reader what they may know', async () => {
    const { id } = await meetingOf({ state: 'draft' });
    await here.as.lead.post(`/api/meetings/${id}/state`, { version: 1, to: 'open' });
    app.clock.advance(1_000);
    const { body } = await invite(id, { contactIds: [here.accounts.outsider.contactId] });
    app.clock.advance(1_000);
    const changed = body.invitations.find(
      ({ contact }: InvitationDetail) => contact?.id === here.accounts.outsider.contactId,
    );
    await here.as.lead.patch(`/api/meetings/${id}/invitations/${changed.id}`, { required: true });
    app.clock.advance(1_000);
    await here.as.first.put(`/api/meetings/${id}/answer`, { answer: 'declined', note: 'Secret' });
    const told = async (person: keyof MeetingScene['as']) => {
      const { status, body } = await here.as[person].get(`/api/meetings/${id}/history?sort=at`);
      return [
        status,
        (body.items ?? []).map(({ kind }: { kind: string }) => kind),
        JSON.stringify(body).includes('Secret'),
      ];
    };
    const inviting = ['meeting.moved', 'meeting.invited', 'meeting.invitation-changed'];
    expect(await told('lead')).toEqual([200, [...inviting, 'meeting.answered'], true]);
    expect(await told('first')).toEqual([200, inviting, false]);
    expect(await told('townUser')).toEqual([200, ['meeting.moved'], false]);
    expect(await told('adviser')).toEqual([403, [], false]);
    expect(await told('visitor')).toEqual([401, [], false]);
  });
});

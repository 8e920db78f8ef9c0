import type { MinutesDetail } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import { type Mail, Mailer } from '../../platform/mail';
import { Outbox, keepMailPreferences } from '../../platform/outbox';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { minutedMeeting } from '../../testing/minuted-meeting';
import { type ReadPdf, nodesOf, readPdf } from '../../testing/pdf';
import { countQueries } from '../../testing/query-count';
import { type Answer, type TestApp, testApp } from '../../testing/test-app';

let app: TestApp;
let here: MeetingScene;
const sent: Mail[] = [];

// Today is 23 November 2026.
beforeAll(async () => {
  app = await testApp();
  app.app.get(Mailer).send = (mail: Mail) => {
    sent.push(mail);
    return Promise.resolve();
  };
});
beforeEach(async () => {
  here = await meetingScene(app);
  sent.length = 0;
});
afterAll(() => app.close());

const minuted = (over: object = {}) => minutedMeeting(app, here, over);
const read = async (id: string, person: keyof MeetingScene['as'] = 'lead'): Promise<MinutesDetail> => {
  const { status, body } = await here.as[person].get(`/api/meetings/${id}/minutes`);
  expect(status).toBe(200);
  return body;
};
const close = async (id: string, version = 1) => {
  const answer = await here.as.lead.post(`/api/meetings/${id}/state`, { version, to: 'closed' });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  await app.app.get(Outbox).work();
  return answer.body;
};
const failed = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body.issues ?? []).flatMap((each: { path: string; code: string }) => [each.path, each.code]),
];
const known = new Map<Buffer, ReadPdf>();
/** What the document of a mail says; the same file is read once. */
const pdfOf = (mail: Mail | undefined): ReadPdf => {
  const content = mail?.attachments?.[0]?.content as Buffer;
  const pdf = known.get(content) ?? readPdf(content);
  known.set(content, pdf);
  return pdf;
};

describe('Minutes', () => {
  it('are made of the agenda, who was there, what came out and what was noted', async () => {
    const { id } = await minuted();
    const minutes = await read(id);
    expect(minutes).toMatchObject({
      state: 'ended',
      text: '## Accueil\nBienvenue à **tous**.',
      isWritten: true,
      sentAt: null,
      approval: null,
      corrections: [],
      attendance: { detail: 'by-name', quorum: 2, tally: { organisations: { invited: 3, attended: 2, excused: 1 } } },
      can: { write: true, send: true, approve: false, correct: false },
    });
    expect(minutes.items).toMatchObject([
      // Nobody noted when it began: as planned.
      { title: 'Accueil', startsLocal: '2026-11-20T14:00', wasTimed: false, outcomes: [{ kind: 'information' }] },
      {
        title: 'Horaire',
        startsLocal: '2026-11-20T14:20',
        endsLocal: '2026-11-20T14:48',
        wasTimed: true,
        record: 'Deux variantes.\n\n- matin\n- soir',
        outcomes: [
          {
            kind: 'decision',
            dueDay: '2026-12-01',
            responsibles: [{ organisation: here.two.name, contact: null }],
            votes: { count: { for: 1, against: 0, abstain: 1 } },
          },
        ],
      },
      {
        title: 'Œuvre à suivre',
        isUnresolved: true,
        outcomes: [
          {
            kind: 'follow-up',
            dueDay: '2026-12-15',
            action: { status: 'planned' },
            responsibles: [{ organisation: here.one.name, contact: expect.stringMatching(/^Anne Weber/) }],
          },
        ],
      },
    ]);
    expect(minutes.attendance.people.map(({ name, attendance }) => [name?.split(' ')[0], attendance])).toEqual([
      ['Anne', 'attended'],
      ['Anne', 'attended'],
      ['Gast', 'attended'],
      ['Anne', 'excused'],
    ]);
  });

  it('are for managers until they are sent, and then for everybody concerned, with what they may see of who was there', async () => {
    const { id } = await minuted();
    const statuses = async () =>
      Promise.all(
        (['first', 'townUser', 'otherLead', 'outsider', 'adviser', 'visitor'] as const).map(async (person) => [
          person,
          (await here.as[person].get(`/api/meetings/${id}/minutes`)).status,
          (await here.as[person].get(`/api/meetings/${id}/minutes.pdf`)).status,
          (await here.as[person].get(`/api/meetings/${id}/minutes.docx`)).status,
        ]),
      );
    expect(await statuses()).toEqual([
      ['first', 403, 403, 403],
      ['townUser', 403, 403, 403],
      ['otherLead', 200, 200, 200],
      ['outsider', 404, 404, 404],
      ['adviser', 403, 403, 403],
      ['visitor', 401, 401, 401],
    ]);
    await close(id);
    expect(await statuses()).toEqual([
      ['first', 200, 200, 200],
      ['townUser', 200, 200, 200],
      ['otherLead', 200, 200, 200],
      ['outsider', 404, 404, 404],
      ['adviser', 403, 403, 403],
      ['visitor', 401, 401, 401],
    ]);
    const [member, town, other] = [await read(id, 'first'), await read(id, 'townUser'), await read(id, 'otherLead')];
    expect(member.attendance).toMatchObject({ detail: 'by-organisation', people: [] });
    expect(member.attendance.organisations).toHaveLength(3);
    expect(member.items[1]?.outcomes[0]?.votes?.byOrganisation).toHaveLength(2);
    expect(member.recipients).toBeNull();
    for (const { attendance, items } of [town, other]) {
      expect(attendance).toMatchObject({ detail: 'counts', people: [], organisations: [] });
      expect(items[1]?.outcomes[0]?.votes).toEqual({ count: { for: 1, against: 0, abstain: 1 }, byOrganisation: null });
    }
    // A commune reads actions where they name it; another project manager reads them all.
    expect(town.items[2]?.outcomes[0]).toMatchObject({ isWhole: false, responsibles: [], dueDay: null });
    expect(other.items[2]?.outcomes[0]?.responsibles).toEqual([{ organisation: here.one.name, contact: null }]);
    const drawn = readPdf((await here.as.townUser.get(`/api/meetings/${id}/minutes.pdf`)).raw).text.join(' ');
    expect(drawn).not.toContain('Weber');
    expect(drawn).not.toContain(here.two.name.repeat(2));
  });

  it('can be sent with notes or outcomes alone, and not without anything', async () => {
    const empty = await sceneMeeting(app, here, { state: 'ended', agenda: [{ title: 'Point' }] });
    const state = { version: 1, to: 'closed' };
    expect(failed(await here.as.lead.post(`/api/meetings/${empty.id}/state`, state))).toEqual([
      422,
      'invalid',
      'minutes',
      'minutes-missing',
    ]);
    const noted = await sceneMeeting(app, here, { state: 'ended', agenda: [{ title: 'Point', record: 'Dit.' }] });
    const decided = await sceneMeeting(app, here, { state: 'ended' });
    await app.given((given) => given.outcome({ meetingId: decided.id, kind: 'decision' }));
    for (const { id } of [noted, decided]) {
      expect((await here.as.lead.post(`/api/meetings/${id}/state`, state)).status).toBe(200);
    }
    expect((await read(decided.id)).others).toHaveLength(1);
  });

  it('say before whom they go to, and who cannot be reached', async () => {
    const { accounts, one } = here;
    const silent = await app.given((given) =>
      given.contact({ organisationId: one.id, email: null, familyName: 'Ohne' }),
    );
    const { id } = await minuted({
      invitations: [
        { organisationId: one.id, contactId: accounts.first.contactId },
        { organisationId: one.id, contactId: silent.id },
        { organisationId: here.two.id, contactId: accounts.second.contactId },
      ],
    });
    await app.write((ctx) => keepMailPreferences(ctx, accounts.second.contactId ?? '', { minutes: false }));
    const { recipients } = await read(id);
    expect(recipients).toEqual({ people: [expect.stringMatching(/^Anne Weber/)], unreachable: ['Anne Ohne'] });
    await close(id);
    expect(sent).toHaveLength(1);
  });

  it('reach each of those invited in their language, with the document that shows what they may see', async () => {
    const { id } = await minuted();
    await close(id);
    const to = (email: string) => sent.find((mail) => mail.to === email);
    expect(sent).toHaveLength(4);
    const guest = to('gast@outside.example');
    expect(guest?.subject).toBe('Protokoll: Navette « Été » & <vélo>, 20. November 2026');
    expect(guest?.text).not.toContain('/meetings/');
    expect(guest?.html).toContain('&lt;vélo&gt;');
    expect(guest?.attachments?.[0]).toMatchObject({
      filename: 'proces-verbal-2026-11-20-navette-ete-velo.pdf',
      contentType: 'application/pdf',
    });
    for (const { unsubscribeUrl } of sent) expect(unsubscribeUrl).toMatch(/\/u\/[\w-]{74}\/minutes$/);
    const contacts = sent.filter((mail) => mail !== guest);
    expect(contacts.every(({ text }) => text.includes(`/meetings/${id}`))).toBe(true);
    expect(contacts[0]?.subject).toContain('Procès-verbal');
    // By organisation for companies; a guest and the contact of a commune read counts.
    const shows = sent.map((mail) => nodesOf(pdfOf(mail).tree, 'TH').some(({ text }) => text.trim() === 'Présence'));
    expect(shows.filter(Boolean)).toHaveLength(2);
    expect(nodesOf(pdfOf(guest).tree, 'TH').map(({ text }) => text.trim())).toEqual([
      'Point',
      'Quoi',
      'Qui',
      'Échéance',
    ]);
    expect(pdfOf(guest).text.join(' ')).not.toContain('Anne Weber');
    const same = new Set(contacts.map(({ attachments }) => attachments?.[0]?.content));
    expect(same.size).toBe(2);
  });

  it('are approved at a later meeting of the group that has begun, and that is taken back', async () => {
    const { id } = await minuted();
    const next = await sceneMeeting(app, here, { state: 'in-progress', title: 'La suivante' });
    const [early, draft] = [
      await sceneMeeting(app, here, { state: 'closed', startsAt: '2026-01-01T10:00:00.000Z' }),
      await sceneMeeting(app, here, { state: 'draft' }),
    ];
    const foreign = await app.given((given) => given.meeting({ state: 'closed' }));
    const approve = (body: object, person: 'lead' | 'otherLead' | 'first' = 'lead') =>
      here.as[person].put(`/api/meetings/${id}/minutes/approval`, body);
    expect(failed(await approve({ version: 1, meetingId: next.id }))).toEqual([403, 'forbidden']);
    await close(id);
    expect((await read(id)).approvableAt).toEqual([
      { id: next.id, title: 'La suivante', startsLocal: next.startsLocal },
    ]);
    expect(failed(await approve({ version: 2, meetingId: next.id }, 'otherLead'))).toEqual([403, 'forbidden']);
    expect(failed(await approve({ version: 2, meetingId: next.id }, 'first'))).toEqual([403, 'forbidden']);
    for (const meetingId of [id, early.id, draft.id, foreign.id, '00000000-0000-4000-8000-000000000000'])
      expect(failed(await approve({ version: 2, meetingId }))).toEqual([422, 'invalid', 'meetingId', 'invalid-choice']);
    expect(failed(await approve({ version: 2 }))).toEqual([400, 'invalid', 'meetingId', 'required']);
    const waiting = async (person: 'lead' | 'first' = 'lead') =>
      (await here.as[person].get(`/api/meetings/${next.id}`)).body.minutesToApprove?.id ?? null;
    expect([await waiting(), await waiting('first')]).toEqual([id, null]);
    const approved = await approve({ version: 2, meetingId: next.id });
    expect(await waiting()).toBeNull();
    expect(approved.body).toMatchObject({ approval: { day: '2026-12-03', meeting: { id: next.id } }, version: 3 });
    // A second moderator who pressed the same button gets the present state.
    const again = await approve({ version: 2, meetingId: next.id });
    expect(failed(again)).toEqual([409, 'stale']);
    expect(again.body.current).toMatchObject({ version: 3, approval: { day: '2026-12-03' } });
    expect(readPdf((await here.as.first.get(`/api/meetings/${id}/minutes.pdf`)).raw).text[0]).toContain(
      'à la réunion « La suivante »',
    );
    expect((await approve({ version: 3, meetingId: null })).body.approval).toBeNull();
    const { items } = (await here.as.first.get(`/api/meetings/${id}/history`)).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['meeting.minutes-unapproved', 'meeting.minutes-approved']),
    );
  });

  it('are corrected once they were sent: dated, below, in the document, and told', async () => {
    const { id } = await minuted();
    const correct = (body: object, person: 'lead' | 'otherLead' | 'first' = 'lead') =>
      here.as[person].post(`/api/meetings/${id}/minutes/corrections`, body);
    expect(failed(await correct({ version: 1, text: 'Non.' }))).toEqual([403, 'forbidden']);
    await close(id);
    sent.length = 0;
    app.clock.moveTo(new Date('2026-11-24T08:00:00.000Z'));
    expect(failed(await correct({ version: 2, text: 'Non.' }, 'otherLead'))).toEqual([403, 'forbidden']);
    expect(failed(await correct({ version: 2, text: ' ' }))).toEqual([400, 'invalid', 'text', 'required']);
    const corrected = await correct({ version: 2, text: 'Point 2 : **mardi**, et non lundi.' });
    expect(corrected.body).toMatchObject({
      version: 3,
      corrections: [
        { day: '2026-11-24', text: 'Point 2 : **mardi**, et non lundi.', by: here.accounts.lead.displayName },
      ],
    });
    expect(failed(await correct({ version: 2, text: 'Encore.' }))).toEqual([409, 'stale']);
    await app.app.get(Outbox).work();
    expect(sent).toHaveLength(4);
    expect(sent[0]?.subject).toMatch(/corrigé|berichtigt/);
    const pdf = pdfOf(sent[0]);
    const headings = nodesOf(pdf.tree, 'H2', 'H3').map(({ text }) => text.trim());
    expect(headings.slice(-2)).toEqual([
      'Corrections',
      `Correction du 24 novembre 2026, par ${here.accounts.lead.displayName}`,
    ]);
    expect(pdf.text.join(' ')).toContain('mardi, et non lundi');
    expect((await read(id, 'first')).corrections).toHaveLength(1);
    app.clock.moveTo(new Date(FIXED_NOW));
  });

  it('need no more queries when there are more items, outcomes and people', async () => {
    const asked = async (times: number) => {
      const some = Array.from({ length: times });
      const { id } = await sceneMeeting(app, here, {
        state: 'ended',
        agenda: some.map((_, at) => ({ title: `Point ${at}`, record: 'Dit.' })),
        invitations: some.map((_, at) => ({ guestName: `G${at}`, guestEmail: `g${at}@outside.example` })),
      });
      await app.given(async (given) => {
        for (const _ of some) {
          const action = await given.action({ groupId: here.group.id, responsible: [{ organisationId: here.one.id }] });
          await given.outcome({ meetingId: id, kind: 'follow-up', actionId: action.id });
          await given.outcome({
            meetingId: id,
            kind: 'decision',
            votes: [{ organisationId: here.one.id, vote: 'for' }],
          });
        }
      });
      return countQueries(app, () => read(id));
    };
    expect(await asked(12)).toBe(await asked(1));
  });
});

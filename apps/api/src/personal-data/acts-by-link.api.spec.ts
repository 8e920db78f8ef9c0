import type { HeldData } from '@zesumme/domain';
import { ActionUpdate } from '../actions/action-update.entity';
import { Event } from '../platform/audit/event.entity';
import { LinkReader, linkTo } from '../testing/link-reader';
import { linkScene } from '../testing/link-scene';
import { readPdf } from '../testing/pdf';
import { type Client, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
let administrator: Client;
beforeAll(async () => {
  app = await testApp();
  here = await linkScene(app);
  administrator = here.as.administrator;
});
afterAll(() => app.close());

/** What was done, in words of the history, of the kind that the register calls so. */
const textsOf = (held: HeldData, table: string): string[] =>
  held.kinds
    .flatMap(({ holdings }) => holdings)
    .filter((each) => each.table === table)
    .flatMap(({ rows }) => rows.map(({ text }) => text));

const eventsOf = (subjectId: string): Promise<Event[]> => app.write((ctx) => ctx.manager.findBy(Event, { subjectId }));

/** Answers, and tells news of an action that the organisation promised, by the link alone. */
async function actsByLink() {
  const { reader, meeting } = await here.opened();
  const action = await app.given((given) =>
    given.action({ groupId: here.group.id, title: 'Navette', responsible: [{ organisationId: here.one.id }] }),
  );
  await reader.submit('/answer', { answer: 'declined', note: 'En congé' });
  const told = await reader.submit(`/actions/${action.id}`, { act: 'news', text: 'La navette roule' });
  expect(told.status).toBe(200);
  return { meeting, action };
}

describe('What somebody did by a personal link, without signing in', () => {
  it('is told to them, in the file and on paper', async () => {
    await actsByLink();
    const { body } = await here.as.first.get('/api/me/data');
    expect(textsOf(body as HeldData, 'Event')).toEqual(expect.arrayContaining(['meeting.answered', 'action.reported']));
    expect(textsOf(body as HeldData, 'ActionUpdate')).toContainEqual(expect.stringContaining('La navette roule'));
    const file = JSON.parse((await here.as.first.get('/api/me/data/export')).raw.toString('utf8'));
    expect(JSON.stringify(file)).toContain('La navette roule');
    const { raw } = await here.as.first.get('/api/me/data/document?language=fr');
    expect(readPdf(raw).text.join(' ')).toContain('La navette roule');
  });

  it('names them no longer once they are erased, and stays done', async () => {
    const { meeting, action } = await actsByLink();
    const url = `/api/personal-data/people/contact/${here.first}`;
    const { body } = await administrator.get(`${url}/erasure`);
    const tables = (body.tables as { table: string }[]).map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['Event', 'ActionUpdate']));
    expect((await administrator.post(`${url}/erasure`, { understood: true })).status).toBe(204);
    const answered = (await eventsOf(meeting.id)).filter(({ kind }) => kind === 'meeting.answered');
    expect(answered).toMatchObject([{ actorLabel: 'Personne effacée', actorHolderId: here.first }]);
    const told = await app.write((ctx) => ctx.manager.findBy(ActionUpdate, { actionId: action.id }));
    expect(told).toMatchObject([{ authorLabel: 'Personne effacée', text: 'La navette roule' }]);
  });

  it('as a guest is found by the address, which goes with them', async () => {
    const [name, guestEmail] = ['Guy', `guy.${crypto.randomUUID()}@example.org`];
    const meeting = await app.given((given) =>
      given.meeting({
        groupId: here.group.id,
        state: 'open',
        startsLocal: '2026-12-20T14:00',
        endsLocal: '2026-12-20T16:00',
        invitations: [{ organisationId: null, guestName: name, guestEmail }],
      }),
    );
    const reader = new LinkReader(app);
    await reader.follow(await linkTo(app, meeting.id, guestEmail));
    await reader.submit('/answer', { answer: 'accepted' });
    expect(await eventsOf(meeting.id)).toMatchObject([{ kind: 'meeting.answered', actorHolderId: guestEmail }]);
    const { body } = await administrator.get(`/api/personal-data/people?q=${encodeURIComponent(guestEmail)}`);
    const url = `/api/personal-data/people/guest/${body.items[0].id}`;
    expect(textsOf((await administrator.get(url)).body as HeldData, 'Event')).toEqual(['meeting.answered']);
    expect((await administrator.post(`${url}/erasure`, { understood: true })).status).toBe(204);
    const [event] = await eventsOf(meeting.id);
    expect(event).toMatchObject({ actorLabel: 'Personne effacée', actorHolderId: expect.not.stringContaining('@') });
  });
});

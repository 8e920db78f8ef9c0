import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import ical from 'node-ical';
import { FileStore, FilesService } from '../files';
import { pageAssets } from '../platform/pages';
import { LinkReader } from '../testing/link-reader';
import { linkScene } from '../testing/link-scene';
import { countQueries } from '../testing/query-count';
import { aPdf } from '../testing/sample-files';
import { type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: Awaited<ReturnType<typeof linkScene>>;
beforeAll(async () => {
  app = await testApp();
  here = await linkScene(app);
});
afterAll(() => app.close());

describe('the documents and the calendar file', () => {
  const keep = (subjectId: string, subject: 'meeting' | 'agenda-item' = 'meeting') =>
    here.as.lead.post('/api/files/links', {
      subject,
      subjectId,
      name: `Plan ${subjectId}`,
      url: 'https://plan.example/a?b=1&c=2',
    });

  it('are those of the meeting and of its items, and of no other', async () => {
    const { meeting, reader } = await here.opened({ agenda: [{ title: 'Bus' }] });
    const other = await here.opened();
    const [{ id: item }] = (await here.asLead(meeting.id)).agenda;
    for (const answer of [await keep(meeting.id), await keep(item, 'agenda-item'), await keep(other.meeting.id)])
      expect(answer.status).toBe(201);
    const { text } = await reader.open(reader.at);
    expect(text).toContain(`Plan ${meeting.id}`);
    expect(text).toContain(`Plan ${item}`);
    expect(text).not.toContain(`Plan ${other.meeting.id}`);
    expect(text).toContain('href="https://plan.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer"');
  });

  it('are opened by this link alone', async () => {
    const files = app.app.get(FilesService);
    const { meeting, reader } = await here.opened();
    const other = await here.opened();
    const store = app.app.get(FileStore);
    const received = await store.receive(Readable.from(aPdf('Plan')));
    await store.place(received, null);
    const { hash, size } = received;
    const file = {
      hash,
      size,
      name: 'plan.pdf',
      kind: 'pdf' as const,
      mediaType: 'application/pdf',
      hasPreview: false,
    };
    const kept = await app.write((ctx) => files.add(ctx, { subject: 'meeting', subjectId: meeting.id }, file));
    const got = await reader.send('GET', `${reader.at}/files/${kept.id}`);
    expect([got.status, got.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(String(got.headers['content-disposition'])).toContain('attachment');
    expect((await other.reader.send('GET', `${other.reader.at}/files/${kept.id}`)).status).toBe(404);
    expect((await new LinkReader(app).send('GET', `${reader.at}/files/${kept.id}`)).status).toBe(403);
  });

  it('is one that any calendar takes, and names nobody', async () => {
    const { reader, meeting } = await here.opened({ agenda: [{ title: 'Bus' }] });
    const { status, text, headers } = await reader.send('GET', `${reader.at}/meeting.ics`);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    const [event] = Object.values(ical.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT') as ical.VEvent[];
    expect(event).toMatchObject({ uid: meeting.id, start: new Date('2026-12-03T13:00:00.000Z') });
    expect(text).toContain('https://join.example/1');
    expect(text).not.toMatch(/ATTENDEE|RSVP/);
  });
});

describe('the weight of the page', () => {
  const agenda = Array.from({ length: 60 }, (_, number) => ({
    title: `Point ${number} : ${'chantiers et accès à la zone, '.repeat(3)}`,
    note: 'Une note assez longue pour être lue. '.repeat(40),
    presenter: 'Administration des Ponts et Chaussées',
  }));

  it('is less than 100 kB with its style and its typeface, however long the agenda', async () => {
    const { sheet } = await here.opened({ agenda });
    const { style, font } = pageAssets();
    const around = style.content.length + font.content.length;
    expect(Buffer.byteLength(sheet.text) + around).toBeLessThan(100_000);
    const { sheet: longest } = await here.opened({ agenda: [...agenda, ...agenda, ...agenda, ...agenda.slice(0, 20)] });
    expect(gzipSync(longest.text).length + around).toBeLessThan(100_000);
    for (const { path, content } of [style, font]) {
      const answer = await app.app.inject({ method: 'GET', url: path });
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([200, content.length]);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
  });

  it('does not ask the database more often for more', async () => {
    const second = String(here.accounts.second.contactId);
    const promise = { groupId: here.group.id, responsible: [{ organisationId: here.two.id }] };
    await app.given((given) => given.action(promise));
    const { reader: short } = await here.opened({ agenda: agenda.slice(0, 1) }, second);
    const { reader: long } = await here.opened({ agenda }, second);
    const few = await countQueries(app, () => short.open(short.at));
    await app.given(async (given) => {
      for (let number = 0; number < 12; number += 1) await given.action(promise);
    });
    expect(await countQueries(app, () => long.open(long.at))).toBe(few);
  });
});

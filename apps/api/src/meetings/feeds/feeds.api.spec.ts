import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ical from 'node-ical';
import { Account } from '../../identity/account.entity';
import { type MeetingScene, meetingScene, sceneMeeting } from '../../testing/meeting-scene';
import { countQueries } from '../../testing/query-count';
import { type TestApp, testApp } from '../../testing/test-app';
import { WorkingGroup } from '../../working-groups/working-group.entity';

const BASE = 'https://zesumme.example';
const folder = mkdtempSync(join(tmpdir(), 'zesumme-dashboard-'));

let app: TestApp;
let here: MeetingScene;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<html><head><title>Zesumme</title></head></html>');
  app = await testApp({ PUBLIC_URL: BASE, DASHBOARD_DIR: folder });
});
beforeEach(async () => {
  here = await meetingScene(app, { published: true });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const made = async (who: keyof MeetingScene['as'], body: object = { kind: 'mine' }): Promise<string> => {
  const answer = await here.as[who].post('/api/calendar-feeds', body);
  expect(answer.status).toBe(201);
  return String(answer.body.url).replace(BASE, '');
};
const fetched = (url: string, headers: object = {}) => app.app.inject({ method: 'GET', url, headers: { ...headers } });
const titles = (content: string): string[] =>
  Object.values(ical.sync.parseICS(content)).flatMap((each) => (each?.type === 'VEVENT' ? [String(each.summary)] : []));

describe('a subscribed calendar', () => {
  it('shows one’s own meetings, with the link to join, and names nobody', async () => {
    await sceneMeeting(app, here, { title: 'MIENNE' });
    await sceneMeeting(app, here, { title: 'BROUILLON', state: 'draft' });
    await sceneMeeting(app, here, { title: 'AUTRE', invitations: [{ organisationId: here.two.id }] });
    const { statusCode, headers, payload } = await fetched(await made('first'));
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    expect(titles(payload)).toEqual(['MIENNE']);
    expect(payload).toContain('https://join.example/1');
    expect(payload).toMatch(/^METHOD:PUBLISH\r$/m);
    expect(payload).not.toMatch(/ATTENDEE|RSVP/);
  });

  it('of a group shows it to its members; who is not invited has no link to join', async () => {
    await sceneMeeting(app, here, { title: 'DU GROUPE', invitations: [{ organisationId: here.two.id }] });
    const url = await made('first', { kind: 'group', groupId: here.group.id });
    const { payload } = await fetched(url);
    expect(titles(payload)).toEqual(['DU GROUPE']);
    expect(payload).not.toContain('join.example');
  });

  it('of a group that nobody may know of cannot be made', async () => {
    const hidden = await app.given((given) => given.group({ publishedAt: null }));
    const answer = await here.as.first.post('/api/calendar-feeds', { kind: 'group', groupId: hidden.id });
    expect([answer.status, answer.body.issues[0].code]).toEqual([422, 'unknown-group']);
    expect((await here.as.first.post('/api/calendar-feeds', { kind: 'group' })).status).toBe(400);
  });

  it('keeps a cancelled meeting, as cancelled', async () => {
    await sceneMeeting(app, here, { state: 'cancelled' });
    expect((await fetched(await made('first'))).payload).toContain('STATUS:CANCELLED');
  });

  it('is told to be the same until something has changed, and never kept by others', async () => {
    const { id } = await sceneMeeting(app, here);
    const url = await made('first');
    const { headers } = await fetched(url);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', etag: expect.stringMatching(/^"[\w-]+"$/) });
    app.clock.advance(60_000);
    const again = await fetched(url, { 'if-none-match': `W/"other", ${headers['etag']}` });
    expect([again.statusCode, again.payload, again.headers['etag']]).toEqual([304, '', headers['etag']]);
    await here.as.lead.patch(`/api/meetings/${id}`, { version: 1, place: 'Salle 9' });
    const changed = await fetched(url, { 'if-none-match': String(headers['etag']) });
    expect([changed.statusCode, changed.payload.includes('Salle 9')]).toEqual([200, true]);
  });

  it('has an address that is told once, kept nowhere, and dead once it is taken back', async () => {
    const url = await made('first');
    const { body } = await here.as.first.get('/api/calendar-feeds');
    expect(body).toMatchObject({ items: [{ kind: 'mine', group: null, lastUsedAt: null }] });
    const token = url.slice('/calendars/'.length, -'.ics'.length);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(body)).not.toContain(token);
    expect(JSON.stringify(await app.write((ctx) => ctx.manager.query('SELECT * FROM calendar_feed')))).not.toContain(
      token,
    );
    await fetched(url);
    const [feed] = (await here.as.first.get('/api/calendar-feeds')).body.items;
    expect(feed.lastUsedAt).toBe(app.clock.instant());
    expect((await here.as.second.delete(`/api/calendar-feeds/${feed.id}`)).status).toBe(404);
    expect((await here.as.first.delete(`/api/calendar-feeds/${feed.id}`)).body.items).toEqual([]);
    expect((await fetched(url)).statusCode).toBe(404);
    expect((await fetched(`/calendars/${'A'.repeat(43)}.ics`)).statusCode).toBe(404);
    for (const nothing of [
      '/calendars/x',
      '/calendars/meetings/x',
      '/calendars/%00.ics',
      '/calendars/meetings/%00.ics',
    ])
      expect((await fetched(nothing)).statusCode).toBe(404);
  });

  it('ends with its account, and with what the account may see', async () => {
    await sceneMeeting(app, here, { title: 'DU GROUPE', isPublic: false, invitations: [] });
    const url = await made('first', { kind: 'group', groupId: here.group.id });
    expect(titles((await fetched(url)).payload)).toEqual(['DU GROUPE']);
    await app.write((ctx) =>
      ctx.manager.query(`UPDATE membership SET to_day = '2020-01-01' WHERE organisation_id = '${here.one.id}'`),
    );
    expect(titles((await fetched(url)).payload)).toEqual([]);
    await app.write((ctx) => ctx.manager.update(WorkingGroup, { id: here.group.id }, { publishedAt: null }));
    expect((await fetched(url)).statusCode).toBe(404);
    await app.write((ctx) =>
      ctx.manager.update(WorkingGroup, { id: here.group.id }, { publishedAt: app.clock.instant() }),
    );
    expect((await fetched(url)).statusCode).toBe(200);
    await app.write((ctx) => ctx.manager.update(Account, { id: here.accounts.first.id }, { state: 'disabled' }));
    expect((await fetched(url)).statusCode).toBe(404);
  });

  it('is read in as many queries, however many meetings it holds', async () => {
    await sceneMeeting(app, here);
    const url = await made('first');
    await fetched(url);
    const few = await countQueries(app, () => fetched(url));
    for (let number = 0; number < 5; number += 1) await sceneMeeting(app, here, { agenda: [{ title: 'Bus' }] });
    expect(await countQueries(app, () => fetched(url))).toBe(few);
  });
});

describe('public meetings', () => {
  it('have a calendar that everybody may keep', async () => {
    const open = await sceneMeeting(app, here, { title: 'PUBLIQUE', isPublic: true });
    const { id } = await sceneMeeting(app, here, { title: 'INTERNE', isPublic: false });
    for (const meeting of [id, open.id]) {
      const guests = [{ name: 'Marie Gastgeber', email: 'marie@outside.example' }];
      const { status } = await here.as.lead.post(`/api/meetings/${meeting}/invitations`, { guests, host: true });
      expect(status).toBe(200);
    }
    const { statusCode, headers, payload } = await fetched('/calendars/public.ics');
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=900']);
    expect(titles(payload)).toContain('PUBLIQUE');
    // Who hosts is told to those invited, as the page tells it.
    expect(payload).not.toMatch(/INTERNE|join\.example|ATTENDEE|Gastgeber/);
    expect((await fetched(`/calendars/meetings/${open.id}.ics`)).payload).not.toContain('Gastgeber');
    expect((await fetched(await made('first'))).payload).toContain('Gastgeber');
  });

  it('have a file each; the others have none', async () => {
    const [open, closed] = [
      await sceneMeeting(app, here, { isPublic: true }),
      await sceneMeeting(app, here, { isPublic: false }),
    ];
    const file = await fetched(`/calendars/meetings/${open.id}.ics`);
    expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, 'attachment; filename="zesumme.ics"']);
    expect(file.payload).not.toContain('join.example');
    expect((await fetched(`/calendars/meetings/${closed.id}.ics`)).statusCode).toBe(404);
  });

  it('are told to search engines in their page, and nothing that was typed becomes markup', async () => {
    const { id } = await sceneMeeting(app, here, {
      isPublic: true,
      title: 'Atelier </script><b>',
      placeAddress: '1, rue Beispill',
    });
    const { payload } = await fetched(`/meetings/${id}`);
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script><\/head>/.exec(payload) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Atelier </script><b>',
      startDate: '2026-12-03T14:00:00+01:00',
      endDate: '2026-12-03T16:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: 'Salle 1', address: '1, rue Beispill' },
        { '@type': 'VirtualLocation', url: `${BASE}/meetings/${id}` },
      ],
      organizer: { '@type': 'Organization', name: here.group.name },
    });
    const inner = await sceneMeeting(app, here, { isPublic: false });
    for (const path of [`/meetings/${inner.id}`, '/meetings', '/'])
      expect((await fetched(path)).payload).not.toContain('ld+json');
  });
});

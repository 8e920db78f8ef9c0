import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caughtMails, letMailsLeave } from './calendar-client';
import { linkScene } from './link-scene';
import { allRequests, allRows } from './routes/all';
import { addressOf, whoMay } from './routes/walk';
import { type World, world } from './routes/world';
import { aPdf, fileForm } from './sample-files';
import { type TestApp, testApp } from './test-app';

/** Milliseconds: hundreds of records are made. */
const MANY = 180_000;
/** Ends an attribute, an element and a script, and then does what a script of somebody else would do. */
const SCRIPT = `"'></script><img src=x onerror=alert(7)><svg/onload=alert(7)><a href="javascript:alert(7)">`;
/** As markup, and not as the text that stands for it. */
const RUNS = /<img src=x|<svg\/onload|<a href="javascript:|<\/script><|href="javascript:|src="javascript:/i;
const MARKDOWN = `${SCRIPT}\n\n[ici](javascript:alert(7)) ![la](javascript:alert(7)) [data](data:text/html,a) <https://e.example/"onclick="alert(7)>`;

/** The body with the script behind each of its texts, one at a time. */
function withScript(body: unknown): unknown[] {
  if (typeof body === 'string') return [`${body} ${SCRIPT}`];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    withScript(value).map((changed) =>
      Array.isArray(body) ? body.map((item, at) => (String(at) === key ? changed : item)) : { ...body, [key]: changed },
    ),
  );
}

describe('A script in a text', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  it(
    'is text in every mail that comes of it, whichever field it was typed into',
    async () => {
      const mails = caughtMails(here);
      const taken = new Set<string>();
      for (const row of allRows.filter(({ method }) => method !== 'GET')) {
        const person = whoMay(row);
        if (!person) continue;
        const { body } = (await allRequests[row.name]?.(here)) ?? {};
        if (!body || body instanceof FormData) continue;
        for (const [at] of withScript(body).entries()) {
          const { body: fresh, ...request } = (await allRequests[row.name]?.(here)) ?? {};
          const changed = withScript(fresh)[at] as object;
          const { status } = await here.send(person, row.method, addressOf(row.path, request), changed);
          if (status < 300) taken.add(`${row.method} ${row.path}`);
        }
      }
      await letMailsLeave(here);
      expect(taken.size).toBeGreaterThan(60);
      expect(mails.filter(({ html }) => html.includes('&lt;img src=x')).length).toBeGreaterThan(5);
      expect(mails.filter(({ html }) => RUNS.test(html)).map(({ subject, html }) => [subject, html])).toEqual([]);
    },
    MANY,
  );
});

describe('A script', () => {
  let app: TestApp;
  let here: Awaited<ReturnType<typeof linkScene>>;
  let dashboard: string;
  beforeAll(async () => {
    dashboard = await mkdtemp(join(tmpdir(), 'zesumme-dashboard-'));
    await writeFile(join(dashboard, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
    app = await testApp({ DASHBOARD_DIR: dashboard });
    here = await linkScene(app);
  });
  afterAll(async () => {
    await app.close();
    await rm(dashboard, { recursive: true, force: true });
  });

  it('in a meeting, its agenda, its people and its files runs on no page of its link', async () => {
    const over = { name: SCRIPT, shortName: SCRIPT };
    const { contact, organisation } = await app.given(async (given) => {
      const organisation = await given.organisation(over);
      await given.membership({ groupId: here.group.id, organisationId: organisation.id });
      const names = { givenName: SCRIPT, familyName: SCRIPT, functionTitle: SCRIPT };
      return { organisation, contact: await given.contact({ organisationId: organisation.id, ...names }) };
    });
    const { meeting, reader, sheet } = await here.opened(
      {
        title: SCRIPT,
        place: SCRIPT,
        placeAddress: SCRIPT,
        proposeByDay: '2099-01-01',
        agenda: [{ title: SCRIPT, section: SCRIPT, presenter: SCRIPT, note: MARKDOWN, minutes: 5 }],
        invitations: [{ organisationId: organisation.id, contactId: contact.id }],
      },
      contact.id,
    );
    await here.as.lead.post(`/api/files?subject=meeting&subjectId=${meeting.id}`, fileForm(aPdf(), `${SCRIPT}.pdf`));
    const { at } = reader;
    for (const part of ['', '?lang=de', '/details', '/calendar']) {
      const page = await reader.open(at + part);
      expect([part, page.status]).toEqual([part, 200]);
      expect(page.text).not.toMatch(RUNS);
    }
    expect(sheet.text).toContain('&lt;img src=x');
    reader.at = at;
    const told = await reader.submit('/proposals', { title: SCRIPT, note: MARKDOWN, minutes: '5' });
    expect(told.text).not.toMatch(RUNS);
    expect(told.text).toContain('&lt;img src=x');
  });

  it('in a public meeting ends neither the data in the head of its page nor the page', async () => {
    const shown = { isPublic: true, title: SCRIPT, place: SCRIPT, placeAddress: SCRIPT };
    const published = await app.given((given) =>
      given.group({ publishedAt: '2026-01-01T10:00:00.000Z', name: SCRIPT }),
    );
    const { id } = await app.given((given) =>
      given.meeting({ ...shown, groupId: published.id, agenda: [{ title: SCRIPT }] }),
    );
    const { status, body } = await app.visitor.get(`/meetings/${id}`);
    expect([status, body.match(/<script/g)?.length, body.match(/<\/script/g)?.length]).toEqual([200, 1, 1]);
    const [, data = ''] = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(body) ?? [];
    expect(JSON.parse(data).name).toBe(SCRIPT);
    expect(body.replace(/<script.*<\/script>/s, '')).not.toMatch(RUNS);
  });

  const typed = encodeURIComponent(SCRIPT);
  it.each([
    ['of a link', `/a/${typed}`],
    ['of a link that was cut', `/a?lang=${typed}`],
    ['of an answer', `/answer/${typed}?done=${typed}&lang=${typed}`],
    ['for choosing one’s mails', `/u/${typed}/reminder`],
    ['for one kind of mails', `/u/${'A'.repeat(74)}/${typed}`],
    ['of a calendar', `/calendars/${typed}`],
    ['of a meeting', `/meetings/${typed}`],
    ['of nothing', `/${typed}?next=${typed}`],
    ['for signing in', `/login?next=${typed}#${typed}`],
    ['of no route', `/api/${typed}`],
    ['of a record', `/api/meetings/${typed}`],
    ['of a list', `/api/meetings?sort=${typed}&q=${typed}&groupId=${typed}`],
    ['that another provider leads to', `/api/session/oidc/callback?error=${typed}&state=${typed}`],
    ['of open data', `/api/public/communes/${typed}/chapter-6.json`],
    ['of the description', `/api/docs/${typed}`],
  ])('in the address %s is not given back as markup', async (_, url) => {
    const { headers, raw } = await app.visitor.get(url);
    expect(raw.toString()).not.toMatch(RUNS);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(String(headers['content-security-policy'])).toContain("script-src 'self'");
  });

  it('in the name of a file stays in the name', async () => {
    const { id: meetingId } = await app.given((given) => given.meeting({ groupId: here.group.id }));
    const names = [
      `${SCRIPT}.pdf`,
      'a"; filename="b.html.pdf',
      'a\r\nContent-Type: text/html\r\n\r\n<script>.pdf',
      'é%0d%0aX: 1.pdf',
    ];
    for (const [at, name] of names.entries()) {
      const form = fileForm(aPdf(`Plan ${at}`), name);
      const { status, body } = await here.as.lead.post(`/api/files?subject=meeting&subjectId=${meetingId}`, form);
      expect([name, status]).toEqual([name, 201]);
      const { headers } = await here.as.lead.get(`/api/files/${body.id}/content`);
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
      // One header, which says one name.
      expect(String(headers['content-disposition'])).toMatch(
        /^attachment; filename=(?:"(?:[^"\\\r\n]|\\.)*"|[\w.%!-]+)(?:; filename\*=UTF-8''[\w.!~*%()'-]*)?$/,
      );
      expect(headers['x']).toBeUndefined();
    }
  });
});

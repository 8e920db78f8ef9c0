import type { PictureConsents } from '@zesumme/domain';
import sharp from 'sharp';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { aPdf, aPhoto, fileForm } from '../testing/sample-files';
import { type TestApp, testApp } from '../testing/test-app';
import { WorkingGroup } from '../working-groups/working-group.entity';

let app: TestApp;
let here: MeetingScene;
let meetingId: string;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
  meetingId = (await sceneMeeting(app, here)).id;
  await app.write(async ({ manager, clock }) => {
    await manager.update(Meeting, { id: meetingId }, { isPublic: true });
    await manager.update(WorkingGroup, { id: here.group.id }, { publishedAt: clock.instant() });
  });
});
afterAll(() => app.close());

const filesUrl = (): string => `/api/files?subject=meeting&subjectId=${meetingId}`;
const add = async (content: Buffer, name: string): Promise<string> =>
  (await here.as.lead.post(filesUrl(), fileForm(content, name))).body.id;
const seen = async (): Promise<string[]> =>
  (await app.visitor.get(filesUrl())).body.items.map(({ name }: { name: string }) => name);

describe('A picture of a public meeting', () => {
  it('is seen by everybody once those on it agreed, and no more when one of them takes that back', async () => {
    const id = await add(await aPhoto(), 'Photo.jpg');
    await add(aPdf(), 'Plan.pdf');
    const url = `/api/files/${id}`;
    expect(await seen()).toEqual(['Plan.pdf']);
    for (const part of ['content', 'preview']) expect((await app.visitor.get(`${url}/${part}`)).status).toBe(404);
    // Whoever is invited sees it as before.
    expect((await here.as.first.get(`${url}/content`)).status).toBe(200);

    const agree = async (personName: string | null): Promise<PictureConsents> =>
      (await here.as.lead.post(`${url}/consents`, { personName })).body;
    expect(await agree('Yasmine Kariger')).toMatchObject({
      isPublic: true,
      items: [{ personName: 'Yasmine Kariger' }],
    });
    const both = await agree('Tom Wirtz');
    expect(await seen()).toEqual(expect.arrayContaining(['Photo.jpg', 'Plan.pdf']));
    expect((await app.visitor.get(`${url}/content`)).status).toBe(200);

    const [tom] = both.items.filter(({ personName }) => personName === 'Tom Wirtz');
    const withdrawal = `${url}/consents/${tom?.id}/withdrawal`;
    const { body: after } = await here.as.lead.post(withdrawal);
    expect(after.isPublic).toBe(false);
    expect(after.items.find(({ id: each }: { id: string }) => each === tom?.id)).toMatchObject({
      withdrawnAt: app.clock.instant(),
      withdrawnBy: expect.any(String),
    });
    expect((await here.as.lead.post(withdrawal)).body.code).toBe('state');
    expect(await seen()).toEqual(['Plan.pdf']);
    expect((await app.visitor.get(`${url}/content`)).status).toBe(404);
    // He agrees again.
    expect((await agree('Tom Wirtz')).isPublic).toBe(true);
    expect(await seen()).toContain('Photo.jpg');
  });

  it('is given to everybody without what the camera wrote of place and time, and large to whoever is signed in', async () => {
    const photo = await aPhoto(620, 400);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const id = await add(photo, 'Atelier.JPG');
    await here.as.lead.post(`/api/files/${id}/consents`, { personName: '' });
    const { status, headers, raw } = await app.visitor.get(`/api/files/${id}/content`);
    expect([status, headers['content-type']]).toEqual([200, 'image/webp']);
    expect(headers['content-disposition']).toBe('attachment; filename=Atelier.webp');
    const { exif, width } = await sharp(raw).metadata();
    expect([exif, width]).toEqual([undefined, expect.any(Number)]);
    const large = (await here.as.first.get(`/api/files/${id}/content`)).raw;
    expect((await sharp(large).metadata()).exif).toBeUndefined();
    expect((await sharp(large).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(true);
  });

  it('stays among those who are signed in where it cannot be drawn anew', async () => {
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]);
    const id = await add(heic, 'Telefon.heic');
    const { body } = await here.as.lead.post(`/api/files/${id}/consents`, { personName: '' });
    expect([body.isPublic, body.items.length]).toEqual([false, 1]);
    expect(await seen()).toEqual([]);
    for (const part of ['content', 'preview'])
      expect((await app.visitor.get(`/api/files/${id}/${part}`)).status).toBe(404);
    expect((await here.as.first.get(`/api/files/${id}/content`)).raw.equals(heic)).toBe(true);
  });

  it('is seen where nobody can be recognised on it, and is seen no more once somebody on it was erased', async () => {
    const first = await add(await aPhoto(600, 400), 'Salle.jpg');
    await here.as.lead.post(`/api/files/${first}/consents`, { personName: '' });
    const second = await add(await aPhoto(610, 400), 'Groupe.jpg');
    const contact = await app.given((given) => given.contact({ givenName: 'Nadine', familyName: 'Heuertz-Pauly' }));
    await here.as.lead.post(`/api/files/${second}/consents`, { personName: 'Nadine Heuertz-Pauly' });
    expect((await seen()).sort()).toEqual(['Groupe.jpg', 'Salle.jpg']);
    const administrator = await app.as(await app.given((given) => given.account({ role: 'administrator' })));
    const url = `/api/personal-data/people/contact/${contact.id}/erasure`;
    expect((await administrator.post(url, { understood: true })).status).toBe(204);
    expect(await seen()).toEqual(['Salle.jpg']);
    const { body } = await here.as.lead.get(`/api/files/${second}/consents`);
    expect(body.items).toMatchObject([{ personName: 'Personne effacée', withdrawnAt: app.clock.instant() }]);
  });
});

describe('Whoever presents an item of a public meeting', () => {
  it('is named to everybody where it is an organisation, or somebody who agreed', async () => {
    const { id } = await app.given((given) => given.account({ role: 'project-manager', displayName: 'Anouk Reding' }));
    await app.given((given) => given.organisation({ name: 'Beispill Bureaux', shortName: 'BB' }));
    await app.write(({ manager }) => manager.delete(AgendaItem, { meetingId }));
    await app.write(async (ctx) => {
      const rows = ['Anouk Reding', 'BB', 'Quelqu’un'].map((presenter, position) => ({
        id: crypto.randomUUID(),
        meetingId,
        position,
        section: null,
        title: `Point ${position}`,
        kind: 'information' as const,
        minutes: 10,
        presenter,
        note: null,
        links: null,
        actionId: null,
        measureId: null,
        originItemId: null,
        backlogItemId: null,
        isUnresolved: false,
        startedAt: null,
        endedAt: null,
        usedSeconds: 0,
        record: null,
        recordVersion: 1,
      }));
      await ctx.insert(AgendaItem, rows);
    });
    const presenters = async (client = app.visitor): Promise<(string | null)[]> =>
      (await client.get(`/api/meetings/${meetingId}`)).body.agenda.map(
        ({ presenter }: { presenter: string | null }) => presenter,
      );
    expect(await presenters()).toEqual([null, 'BB', null]);
    expect(await presenters(here.as.first)).toEqual(['Anouk Reding', 'BB', 'Quelqu’un']);
    await (await app.as({ id })).put('/api/me/publication', { name: true });
    expect(await presenters()).toEqual(['Anouk Reding', 'BB', null]);
  });
});

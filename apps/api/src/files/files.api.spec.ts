import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Meeting } from '../meetings/meeting.entity';
import { Config } from '../platform/config';
import { countQueries } from '../testing/query-count';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { aPdf, aPhoto, fileForm } from '../testing/sample-files';
import { type Answer, type TestApp, testApp } from '../testing/test-app';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { FileContent } from './file-content.entity';
import { FileOwner } from './file-owner.entity';
import { FilesSweep } from './files-sweep';
import { FilesService } from './files.service';

const DAY = 86_400_000;
let app: TestApp;
let here: MeetingScene;
let meetingId: string;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(async () => {
  here = await meetingScene(app);
  meetingId = (await sceneMeeting(app, here)).id;
});
afterAll(() => app.close());

const address = (subject = 'meeting', subjectId = meetingId): string =>
  `/api/files?subject=${subject}&subjectId=${subjectId}`;
/** Shows the meeting to the public. */
const publish = (): Promise<void> =>
  app.write(async ({ manager, clock }) => {
    await manager.update(Meeting, { id: meetingId }, { isPublic: true });
    await manager.update(WorkingGroup, { id: here.group.id }, { publishedAt: clock.instant() });
  });
let count = 0;
const aFile = async (name = 'Plan.pdf', target = address(), content?: Buffer): Promise<string> => {
  count += 1;
  const answer = await here.as.lead.post(target, fileForm(content ?? aPdf(`Plan ${count}`), name));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
};
const names = ({ body }: Answer): string[] => body.items.map(({ name }: { name: string }) => name);
const told = ({ status, body }: Answer): unknown[] => [status, body.code, body.params?.reason ?? body.params?.what];

describe('the content of a file', () => {
  it('is saved under its name and never run, and is the reader’s own browser’s to keep', async () => {
    const pdf = aPdf('Été');
    const id = await aFile('Plan d’été 🌳.pdf', address(), pdf);
    const { status, headers, body } = await here.as.first.get(`/api/files/${id}/content`);
    expect([status, body]).toEqual([200, pdf.toString()]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': pdf.length.toString(),
      'content-disposition': `attachment; filename="Plan d??t? ??.pdf"; filename*=UTF-8''${encodeURIComponent('Plan d’été 🌳.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    });
  });

  it('is shown in the browser only when it is a PDF, and alone even then', async () => {
    const disposition = async (id: string): Promise<string> => {
      const { headers } = await here.as.first.get(`/api/files/${id}/content?inline=true`);
      expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      return String(headers['content-disposition']).split(';')[0] ?? '';
    };
    expect(await disposition(await aFile())).toBe('inline');
    expect(await disposition(await aFile('notes.txt', address(), Buffer.from('Notes')))).toBe('attachment');
    expect(await disposition(await aFile('Photo.jpg', address(), await aPhoto(30, 20)))).toBe('attachment');
  });

  it('is not sent again to whoever has it, as long as they may still read it', async () => {
    const id = await aFile();
    const { headers } = await here.as.first.get(`/api/files/${id}/content`);
    const again = async (): Promise<number> => {
      const response = await app.app.inject({
        url: `/api/files/${id}/content`,
        headers: { 'if-none-match': String(headers['etag']) },
      });
      return response.statusCode;
    };
    expect(await again()).toBe(404);
    await publish();
    expect(await again()).toBe(304);
  });

  it('has a preview only when it is a picture', async () => {
    const picture = await aFile('Photo.jpg', address(), await aPhoto(30, 20));
    expect((await here.as.first.get(`/api/files/${picture}/preview`)).headers['content-type']).toBe('image/webp');
    expect(told(await here.as.first.get(`/api/files/${await aFile()}/preview`))).toEqual([404, 'not-found', 'file']);
  });
});

describe('a list of files', () => {
  it('is paged, searched and sorted, and names nobody to whom the history is closed', async () => {
    await publish();
    for (const name of ['Été.pdf', 'plan.pdf', 'Été bis.pdf']) await aFile(name);
    expect(names(await here.as.first.get(`${address()}&sort=name`))).toEqual(['Été bis.pdf', 'Été.pdf', 'plan.pdf']);
    expect(names(await here.as.first.get(`${address()}&q=ete&sort=name&size=1&page=2`))).toEqual(['Été.pdf']);
    const { body } = await here.as.visitor.get(address());
    expect([body.total, body.items[0].addedBy, body.room, body.can]).toEqual([3, null, null, { add: false }]);
    expect((await here.as.first.get(address())).body.items[0].addedBy).toBe(here.accounts.lead.displayName);
  });

  it('takes as many queries for twenty as for one', async () => {
    await aFile();
    const few = await countQueries(app, () => here.as.first.get(address()));
    for (let each = 0; each < 6; each += 1) await aFile();
    expect(await countQueries(app, () => here.as.first.get(address()))).toBe(few);
  });

  it('holds links beside the files, https alone', async () => {
    const body = { subject: 'meeting', subjectId: meetingId, name: 'Carte', url: 'https://map.example/1' };
    const { status, body: link } = await here.as.lead.post('/api/files/links', body);
    expect([status, link]).toMatchObject([
      201,
      { kind: 'link', name: 'Carte', url: 'https://map.example/1', size: null },
    ]);
    for (const url of ['http://map.example', 'javascript:alert(1)', 'https://a b', '']) {
      const answer = await here.as.lead.post('/api/files/links', { ...body, url });
      expect([answer.status, answer.body.issues[0].path]).toEqual([400, 'url']);
    }
    expect(told(await here.as.first.get(`/api/files/${link.id}/content`))).toEqual([404, 'not-found', 'file']);
  });
});

describe('who adds and takes away', () => {
  const form = (): FormData => {
    count += 1;
    return fileForm(aPdf(`By ${count}`), 'Nouvelle.pdf');
  };

  it('is for an action also the organisation that is responsible, which takes back only what it added', async () => {
    const { id } = await app.given((given) =>
      given.action({ groupId: here.group.id, responsible: [{ organisationId: here.one.id }] }),
    );
    const own = await here.as.first.post(address('action', id), form());
    expect([own.status, own.body.can]).toEqual([201, { remove: true }]);
    const leads = await aFile('Cadre.pdf', address('action', id));
    expect(told(await here.as.second.post(address('action', id), form()))).toEqual([
      403,
      'forbidden',
      'not-responsible',
    ]);
    expect(told(await here.as.first.delete(`/api/files/${leads}`))).toEqual([403, 'forbidden', 'not-responsible']);
    expect((await here.as.first.delete(`/api/files/${own.body.id}`)).status).toBe(200);
    expect((await here.as.lead.post(`/api/files/${own.body.id}/restore`)).status).toBe(200);
    expect(told(await here.as.adviser.get(address('action', id)))).toEqual([404, 'not-found', 'action']);
  });

  it('is for an assessment its commune, and nobody reads it who does not read the whole', async () => {
    const { townUser } = here.as;
    const { id } = await app.given(async (given) => {
      const own = await app.write((ctx) =>
        ctx.manager.query(
          `SELECT o.commune_code AS code FROM account a JOIN contact_relation r ON r.contact_id = a.contact_id JOIN organisation o ON o.id = r.organisation_id WHERE a.id = '${here.accounts.townUser.id}'`,
        ),
      );
      await given.communeSetting({ communeCode: own[0].code, publishedAt: '2026-01-01T10:00:00.000Z' });
      return given.assessment({ communeCode: own[0].code });
    });
    const { status, body } = await townUser.post(address('assessment', id), form());
    expect([status, names(await townUser.get(address('assessment', id)))]).toEqual([201, ['Nouvelle.pdf']]);
    expect(told(await here.as.lead.get(address('assessment', id)))).toEqual([403, 'forbidden', 'not-agreed']);
    expect(told(await here.as.visitor.get(`/api/files/${body.id}/content`))).toEqual([404, 'not-found', 'file']);
    expect(told(await here.as.lead.post(address('assessment', id), form()))).toEqual([403, 'forbidden', 'role']);
  });

  it('is for a group the project manager who leads it, and its inner part is for those inside', async () => {
    await aFile('Statuts.pdf', address('group', here.group.id));
    expect(names(await here.as.first.get(address('group', here.group.id)))).toEqual(['Statuts.pdf']);
    expect(told(await here.as.outsider.get(address('group', here.group.id)))).toEqual([
      404,
      'not-found',
      'working-group',
    ]);
    expect(told(await here.as.otherLead.post(address('group', here.group.id), form()))).toEqual([
      403,
      'forbidden',
      'not-your-group',
    ]);
  });

  it('is for an agenda item whoever runs its meeting, whose history tells of it', async () => {
    const meeting = await sceneMeeting(app, here, { agenda: [{ title: 'Budget' }] });
    const item = (await here.as.lead.get(`/api/meetings/${meeting.id}`)).body.agenda[0].id;
    await aFile('Budget.pdf', address('agenda-item', item));
    const { body } = await here.as.first.get(`/api/meetings/${meeting.id}/history`);
    expect(body.items[0]).toMatchObject({
      kind: 'file.added',
      changes: [
        { field: 'file', before: null, after: 'Budget.pdf' },
        { field: 'item', before: null, after: 'Budget' },
      ],
    });
  });

  it('is counted for all items of an agenda at once, without those that were taken away', async () => {
    const titles = ['Budget', 'Navette', 'Divers'];
    const meeting = await sceneMeeting(app, here, { agenda: titles.map((title) => ({ title })) });
    const { agenda } = (await here.as.lead.get(`/api/meetings/${meeting.id}`)).body;
    const [budget, shuttle] = agenda.map(({ id }: { id: string }) => id);
    await aFile('A.pdf', address('agenda-item', budget));
    await aFile('B.pdf', address('agenda-item', budget));
    const gone = await aFile('C.pdf', address('agenda-item', shuttle));
    await here.as.lead.delete(`/api/files/${gone}`);
    const read = async (who: 'lead' | 'first') =>
      (await here.as[who].get(`/api/files/agenda?meetingId=${meeting.id}`)).body;
    const items = [{ itemId: budget, files: 2 }];
    expect([await read('lead'), await read('first')]).toEqual([
      { items, can: { add: true } },
      { items, can: { add: false } },
    ]);
  });

  it('stops with a meeting that is cancelled', async () => {
    const id = await aFile();
    await app.write((ctx) => ctx.manager.update(Meeting, { id: meetingId }, { state: 'cancelled' }));
    expect(told(await here.as.lead.post(address(), form()))).toEqual([403, 'forbidden', 'state']);
    expect(told(await here.as.lead.delete(`/api/files/${id}`))).toEqual([403, 'forbidden', 'state']);
  });
});

describe('a file that is taken away', () => {
  const onDisk = async (id: string): Promise<string> => {
    const owner = await app.write((ctx) => ctx.manager.findOneByOrFail(FileOwner, { id }));
    const hash = owner.contentHash ?? '';
    return join(app.app.get(Config).dataDir, 'files', hash.slice(0, 2), hash);
  };
  const sweep = (): Promise<void> => app.app.get(FilesSweep).work();

  it('is gone for everybody at once, can be taken back, and the history tells both', async () => {
    const id = await aFile();
    expect((await here.as.lead.delete(`/api/files/${id}`)).body.removedAt).toBe(app.clock.instant());
    expect(names(await here.as.first.get(address()))).toEqual([]);
    expect((await here.as.first.get(`/api/files/${id}/content`)).status).toBe(404);
    expect(names(await here.as.lead.get(`${address()}&removed=true`))).toEqual(['Plan.pdf']);
    expect((await here.as.first.get(`${address()}&removed=true`)).status).toBe(403);
    await here.as.lead.post(`/api/files/${id}/restore`);
    expect(names(await here.as.first.get(address()))).toEqual(['Plan.pdf']);
    const { body } = await here.as.lead.get(`/api/meetings/${meetingId}/history?sort=at`);
    expect(body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'file.added',
      'file.removed',
      'file.restored',
    ]);
  });

  it('is not taken back beside the same one, which was added again meanwhile', async () => {
    const pdf = aPdf('again');
    const id = await aFile('Plan.pdf', address(), pdf);
    await here.as.lead.delete(`/api/files/${id}`);
    await aFile('Neu.pdf', address(), pdf);
    const { status, body } = await here.as.lead.post(`/api/files/${id}/restore`);
    expect([status, body.code, body.params]).toEqual([409, 'file-already-there', { name: 'Neu.pdf' }]);
  });

  it('leaves the disk after some days, once nothing uses its content', async () => {
    const pdf = aPdf('swept');
    const id = await aFile('Plan.pdf', address(), pdf);
    const path = await onDisk(id);
    const other = (await sceneMeeting(app, here)).id;
    const second = await aFile('Plan.pdf', address('meeting', other), pdf);
    await here.as.lead.delete(`/api/files/${id}`);
    app.clock.advance(29 * DAY);
    await sweep();
    const lead = await app.as(here.accounts.lead);
    expect((await lead.post(`/api/files/${id}/restore`)).status).toBe(200);
    await lead.delete(`/api/files/${id}`);
    app.clock.advance(31 * DAY);
    await sweep();
    const later = await app.as(here.accounts.lead);
    expect([existsSync(path), (await later.post(`/api/files/${id}/restore`)).status]).toEqual([true, 404]);
    await later.delete(`/api/files/${second}`);
    app.clock.advance(31 * DAY);
    await sweep();
    expect(existsSync(path)).toBe(false);
    const hash = basename(path);
    expect(await app.write((ctx) => ctx.manager.existsBy(FileContent, { hash }))).toBe(false);
  });

  it('goes with the agenda item that it was for', async () => {
    const meeting = await sceneMeeting(app, here, { agenda: [{ title: 'Budget' }] });
    const item = (await here.as.lead.get(`/api/meetings/${meeting.id}`)).body.agenda[0].id;
    const id = await aFile('Budget.pdf', address('agenda-item', item));
    await here.as.lead.patch(`/api/meetings/${meeting.id}`, { version: 1, agenda: [] });
    expect((await here.as.lead.get(`/api/files/${id}/content`)).status).toBe(404);
    await sweep();
    const owner = await app.write((ctx) => ctx.manager.findOneByOrFail(FileOwner, { id }));
    expect(owner.removedAt).toBe(app.clock.instant());
  });
});

describe('a reader with something else than an account', () => {
  it('reads what that opens, and nothing else', async () => {
    const id = await aFile();
    const files = app.app.get(FilesService);
    const visitor = { kind: 'visitor' } as const;
    const read = (allowed: boolean) =>
      app.unitOfWork.read(visitor, (ctx) =>
        files.readFor(ctx, id, ({ subjectId }) => allowed && subjectId === meetingId),
      );
    expect((await read(true)).name).toBe('Plan.pdf');
    await expect(read(false)).rejects.toMatchObject({ status: 404 });
    const beside = await app.unitOfWork.read(visitor, (ctx) =>
      files.listFor(ctx, [{ subject: 'meeting', subjectId: meetingId }]),
    );
    expect(beside).toEqual([{ id, name: 'Plan.pdf', kind: 'pdf', size: expect.any(Number), url: null }]);
  });
});

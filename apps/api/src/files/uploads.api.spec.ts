import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import sharp from 'sharp';
import { startSession } from '../identity/sessions';
import { Config } from '../platform/config';
import { type MeetingScene, meetingScene, sceneMeeting } from '../testing/meeting-scene';
import { aBomb, aPdf, aPhoto, fileForm } from '../testing/sample-files';
import { type Answer, type TestApp, testApp } from '../testing/test-app';

let app: TestApp;
let here: MeetingScene;
let meetingId: string;
let base: string;
beforeAll(async () => {
  app = await testApp({ MAX_FILE_MB: '1', GROUP_QUOTA_MB: '2' });
  await app.app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.app.getHttpServer().address() as { port: number }).port}`;
});
beforeEach(async () => {
  here = await meetingScene(app);
  meetingId = (await sceneMeeting(app, here)).id;
});
afterAll(() => app.close());

const address = (): string => `/api/files?subject=meeting&subjectId=${meetingId}`;
const upload = (content: Buffer | string, name: string): Promise<Answer> =>
  here.as.lead.post(address(), fileForm(content, name));
const refused = ({ status, body }: Answer): unknown[] => [status, body.code, body.params];
const names = async (): Promise<string[]> =>
  (await here.as.lead.get(address())).body.items.map(({ name }: { name: string }) => name);
const folder = (): string => join(app.app.get(Config).dataDir, 'files');
const namesIn = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
const arriving = (): string[] => namesIn(join(folder(), 'arriving'));
const stored = (): string[] =>
  namesIn(folder())
    .filter((name) => name !== 'arriving')
    .flatMap((name) => namesIn(join(folder(), name)));

describe('a file that is taken', () => {
  it('is told with its type by content, its size, who added it, and what room is left', async () => {
    const pdf = aPdf();
    const { status, body } = await upload(pdf, 'Ordre du jour.pdf');
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Ordre du jour.pdf',
        kind: 'pdf',
        mediaType: 'application/pdf',
        size: pdf.length,
        url: null,
        hasPreview: false,
        addedAt: app.clock.instant(),
        addedBy: here.accounts.lead.displayName,
        removedAt: null,
        isDemo: false,
        can: { remove: true },
      },
    ]);
    const list = await here.as.lead.get(address());
    expect(list.body).toMatchObject({
      items: [{ id: body.id }],
      total: 1,
      can: { add: true },
      largest: 1_000_000,
      room: { used: pdf.length, whole: 2_000_000 },
    });
    expect(arriving()).toEqual([]);
  });

  it('may be a picture, a table of any encoding, a text, or an office document', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Liste').addRow(['a']);
    const taken: [string, Buffer | string][] = [
      ['Photo.JPG', await aPhoto(20, 20)],
      ['liste.csv', Buffer.from('Soci\xe9t\xe9;Ville\r\nBMW;Gare\r\n', 'latin1')],
      ['BMW.csv', 'BMW;Gare\n'],
      ['notes.md', '# Notes\n\n- été'],
      ['liste.xlsx', Buffer.from(await book.xlsx.writeBuffer())],
    ];
    const kinds = [];
    for (const [name, content] of taken) kinds.push((await upload(content, name)).body.kind);
    expect(kinds).toEqual(['picture', 'table', 'table', 'text', 'spreadsheet']);
  });

  it.each([
    ['a path', '../../etc/geheim.pdf', 'geheim.pdf'],
    ['a path of another system', 'C:\\Users\\anne\\Plan.pdf', 'Plan.pdf'],
    ['control characters', 'Pl\u0007an\u202efdp.pdf', 'Planfdp.pdf'],
    ['letters and pictures of all kinds', 'Ëpf­el 🌳 Ærø.pdf', 'Ëpf­el 🌳 Ærø.pdf'],
    ['what other computers do not allow', 'a<b>:c|d.pdf', 'a_b__c_d.pdf'],
    ['a very long text', `${'é'.repeat(400)}.pdf`, `${'é'.repeat(145)}….pdf`],
  ])('keeps a name with %s as far as it can stand', async (_, given, kept) => {
    expect((await upload(aPdf(given), given)).body.name).toBe(kept);
  });

  it('is kept once on the disk, and nobody can tell: it takes room twice and is told alike', async () => {
    const pdf = aPdf('shared');
    const before = stored().length;
    const first = (await upload(pdf, 'Plan.pdf')).body;
    meetingId = (await sceneMeeting(app, here)).id;
    const second = (await upload(pdf, 'Plan.pdf')).body;
    expect(stored()).toHaveLength(before + 1);
    expect({ ...second, id: '' }).toEqual({ ...first, id: '' });
    expect((await here.as.lead.get(address())).body.room.used).toBe(2 * pdf.length);
  });
});

describe('the preview of a picture', () => {
  it('is drawn anew: smaller, upright, and without what the camera wrote', async () => {
    const photo = await aPhoto();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { id, hasPreview } = (await upload(photo, 'Photo.jpg')).body;
    expect(hasPreview).toBe(true);
    const answer = await fetch(`${base}/api/files/${id}/preview`, { headers: await cookie() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const preview = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([preview.width, preview.height, preview.exif]).toEqual([960, 640, undefined]);
  });
});

describe('a file that cannot be taken', () => {
  const html = '<!DOCTYPE html><script>alert(1)</script>';
  it.each([
    ['is empty', '', 'leer.pdf', 422, 'file-empty', {}],
    ['has no name', aPdf(), '...', 422, 'file-name-unusable', {}],
    ['is of a kind that is not taken', 'MZ\u0000\u0001', 'setup.exe', 422, 'file-kind-refused', { extension: 'exe' }],
    ['has no ending', aPdf(), 'Plan', 422, 'file-kind-refused', { extension: '–' }],
    ['is an archive', 'PK\u0003\u0004', 'alles.zip', 422, 'file-kind-refused', { extension: 'zip' }],
    ['is a page', html, 'page.html', 422, 'file-kind-refused', { extension: 'html' }],
    ['is a drawing with a script', '<svg onload="x()"/>', 'a.svg', 422, 'file-kind-refused', { extension: 'svg' }],
    [
      'is a page by the name of a text',
      html,
      'a.txt',
      422,
      'file-not-as-named',
      { extension: 'txt', found: 'unknown' },
    ],
    ['is another kind', aPdf(), 'a.png', 422, 'file-not-as-named', { extension: 'png', found: 'pdf' }],
    [
      'is a program by another name',
      'MZ\u0000',
      'a.pdf',
      422,
      'file-not-as-named',
      { extension: 'pdf', found: 'unknown' },
    ],
    ['is no document', 'PK\u0003\u0004', 'a.docx', 422, 'file-not-as-named', { extension: 'docx', found: 'unknown' }],
    [
      'is bytes by the name of a table',
      'a;\u0000b',
      'a.csv',
      422,
      'file-not-as-named',
      { extension: 'csv', found: 'unknown' },
    ],
    ['is half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'a.jpg', 422, 'file-damaged', {}],
    ['has too many pixels', aBomb(), 'a.png', 422, 'picture-too-large', { found: 3600, maximum: 100 }],
    ['is too large', Buffer.alloc(1_000_001, 'a'), 'a.txt', 413, 'file-too-large', { maximum: 1 }],
  ])('because it %s is refused with the reason, and leaves nothing', async (_, content, name, status, code, params) => {
    const before = stored();
    expect(refused(await upload(content, name))).toEqual([status, code, params]);
    expect([await names(), arriving(), stored()]).toEqual([[], [], before]);
  });

  it('because it is there already is refused with its name', async () => {
    await upload(aPdf('twice'), 'Plan.pdf');
    expect(refused(await upload(aPdf('twice'), 'Copie.pdf'))).toEqual([
      409,
      'file-already-there',
      { name: 'Plan.pdf' },
    ]);
    expect(await names()).toEqual(['Plan.pdf']);
  });

  it('because the group has no room is refused with what is left, also while removed files can be taken back', async () => {
    const text = (letter: string): string => letter.repeat(900_000);
    const { id } = (await upload(text('a'), 'a.txt')).body;
    await upload(text('b'), 'b.txt');
    await here.as.lead.delete(`/api/files/${id}`);
    const before = stored();
    expect(refused(await upload(text('c'), 'c.txt'))).toEqual([422, 'quota-exceeded', { left: 1, whole: 2 }]);
    // On PostgreSQL another process may be about to use what was placed: the sweep takes it when it is old enough.
    const placed = process.env['TEST_DATABASE_URL'] ? [createHash('sha256').update(text('c')).digest('hex')] : [];
    expect(stored().sort()).toEqual([...before, ...placed].sort());
  });

  it('because there is none in the form, or no form, is told so', async () => {
    const empty = new FormData();
    empty.append('name', 'x');
    const answer = await here.as.lead.post(address(), empty);
    expect([answer.status < 500, answer.status >= 400]).toEqual([true, true]);
    expect(refused(await here.as.lead.post(address(), { file: 'x' }))).toEqual([415, 'unsupported-media-type', {}]);
  });

  it('from somebody who may not is refused before it is received', async () => {
    const answer = await here.as.first.post(address(), fileForm(aPdf(), 'a.pdf'));
    expect(refused(answer)).toEqual([403, 'forbidden', { reason: 'role' }]);
    expect(arriving()).toEqual([]);
  });
});

describe('over a real line', () => {
  it('a file that is far too large is answered, and the connection stays of use', async () => {
    const answer = await fetch(base + address(), {
      method: 'POST',
      headers: await cookie(),
      body: fileForm(Buffer.alloc(6_000_000, 'a'), 'a.txt'),
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'file-too-large']);
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
  });

  it('an upload that breaks off leaves nothing behind', async () => {
    const { port } = new URL(base);
    const head = [
      `POST ${address()} HTTP/1.1`,
      'host: 127.0.0.1',
      `cookie: ${(await cookie()).cookie}`,
      'content-type: multipart/form-data; boundary=b',
      'content-length: 500000',
      '',
      '--b',
      'content-disposition: form-data; name="file"; filename="a.txt"',
      '',
      'a'.repeat(200_000),
    ].join('\r\n');
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.write(head, resolve));
    await until(() => arriving().length === 1);
    socket.destroy();
    await until(() => arriving().length === 0);
    expect(await names()).toEqual([]);
  });
});

const cookie = async (): Promise<{ cookie: string }> => ({
  cookie: `zesumme_session=${await app.write((ctx) => startSession(ctx, here.accounts.lead.id))}`,
});

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !condition(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(condition()).toBe(true);
}

import JSZip from 'jszip';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { FileOwner } from '../files/file-owner.entity';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { Config } from '../platform/config';
import { Documents } from '../platform/documents';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { readPdf } from '../testing/pdf';
import { countQueries } from '../testing/query-count';
import { aPdf, fileForm } from '../testing/sample-files';
import { fileNameOf } from './archives';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

/** A piece of evidence with a file. */
async function attached(code: string, title: string, names: string[]): Promise<string> {
  const { id } = await world.given((given) =>
    given.evidence({
      communeCode: code,
      measureId: world.measures.first,
      kind: 'file',
      title,
      state: 'accepted',
      day: '2026-03-01',
    }),
  );
  for (const name of names) {
    const url = `/api/files?subject=evidence&subjectId=${id}`;
    const { status } = await world.people.administrator.post(url, fileForm(aPdf(`${title} ${name}`), name));
    expect(status).toBe(201);
  }
  return id;
}

async function archiveOf(
  code: string,
  query = '',
): Promise<{ paths: string[]; zip: JSZip; states: Map<string, string> }> {
  const { status, raw, headers } = await world.people.administrator.get(`${detailUrl(code)}/archive?${query}`);
  expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
  const zip = await JSZip.loadAsync(raw);
  const paths = Object.keys(zip.files).filter((path) => !path.endsWith('/'));
  const book = new Workbook();
  const index = paths.find((path) => path.endsWith('/liste-des-annexes.xlsx')) ?? '';
  await book.xlsx.load((await zip.file(index)?.async('nodebuffer')) as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  const state = rows[0]?.indexOf('Dans l’archive') ?? 0;
  return { zip, paths, states: new Map(rows.slice(1).map((row) => [row[1] ?? '', row[state] ?? ''])) };
}

describe('The archive of a commune', () => {
  it('has the dossier, its annexes by number, and a list that says where each is', async () => {
    const code = await world.commune({}, 'Archiv');
    await attached(code, 'Délibération', ['Délibération du conseil.pdf']);
    await attached(code, '../../etc/passwd', ['..\\..\\a b.PDF', 'a b.pdf']);
    const lost = await attached(code, 'Perdu', ['perdu.pdf']);
    await world.given(async (given) => {
      const of = { communeCode: code, measureId: world.measures.first, state: 'accepted' as const };
      await given.evidence({ ...of, kind: 'link', title: 'Site', url: 'https://commune.example/a', day: '2026-04-01' });
      const meeting = await given.meeting({ title: 'Table ronde', state: 'closed' });
      await given.evidence({ ...of, meetingId: meeting.id, day: '2026-05-01' });
    });
    await world.write(async ({ manager }) => {
      const { contentHash } = await manager.findOneByOrFail(FileOwner, { subjectId: lost });
      const hash = contentHash ?? '';
      await rm(join(world.app.get(Config).dataDir, 'files', hash.slice(0, 2), hash));
    });
    const { zip, paths, states } = await archiveOf(code);
    const root = paths[0]?.split('/')[0] ?? '';
    expect(root).toMatch(/^dossier-chapitre-6-archiv-/);
    const inside = paths.map((path) => path.slice(root.length + 1)).sort();
    expect(inside.filter((path) => path.startsWith('annexes/')).map((path) => path.replace(/P-0\d/, 'P-0x'))).toEqual(
      expect.arrayContaining([
        'annexes/P-0x-deliberation-du-conseil.pdf',
        'annexes/P-0x-1-a-b.pdf',
        'annexes/P-0x-2-a-b.pdf',
        'annexes/P-0x-table-ronde.pdf',
      ]),
    );
    expect(inside.filter((path) => !path.startsWith('annexes/'))).toEqual([
      `${root}.docx`,
      `${root}.pdf`,
      `${root}.xlsx`,
      'liste-des-annexes.csv',
      'liste-des-annexes.pdf',
      'liste-des-annexes.xlsx',
    ]);
    expect(paths.some((path) => path.includes('..') || path.includes('\\'))).toBe(false);
    expect(Object.fromEntries(states)).toEqual({
      Délibération: 'jointe',
      '../../etc/passwd': 'jointe',
      Perdu: 'fichier introuvable, non joint',
      Site: 'lien à suivre',
      'Table ronde': 'procès-verbal joint',
    });
    const kept = paths.find((path) => path.endsWith('deliberation-du-conseil.pdf')) ?? '';
    const content = await zip.file(kept)?.async('nodebuffer');
    expect(content?.equals(aPdf('Délibération Délibération du conseil.pdf'))).toBe(true);
    const minutes = paths.find((path) => path.endsWith('table-ronde.pdf')) ?? '';
    expect((await zip.file(minutes)?.async('nodebuffer'))?.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a snapshot has the files that it names and that are still there, and names the others', async () => {
    const code = await world.commune({}, 'Gefruer');
    await attached(code, 'Plan', ['plan.pdf']);
    const refused = await attached(code, 'Refusée', ['refusee.pdf']);
    const taken = await attached(code, 'Retiré', ['retire.pdf']);
    await world.given(async (given) => {
      const meeting = await given.meeting({ title: 'Table ronde', state: 'closed' });
      const of = { communeCode: code, measureId: world.measures.first, state: 'accepted' as const };
      await given.evidence({ ...of, meetingId: meeting.id });
    });
    const { body } = await world.people.administrator.post(`/api/communes/${code}/snapshots`, {});
    await attached(code, 'Plus tard', ['plus-tard.pdf']);
    await world.write(async ({ manager, clock }) => {
      await manager.update(Evidence, { id: refused }, { state: 'refused' });
      await manager.update(FileOwner, { subjectId: taken }, { removedAt: clock.instant() });
    });
    const { paths, states } = await archiveOf(code, `snapshot=${body.id}`);
    expect(paths.filter((path) => path.includes('/annexes/'))).toEqual([expect.stringMatching(/-plan\.pdf$/)]);
    expect(Object.fromEntries(states)).toEqual({
      Plan: 'jointe',
      Refusée: 'n’existe plus, non jointe',
      Retiré: 'n’existe plus, non jointe',
      'Table ronde': 'non gardée par l’instantané',
    });
  });

  /** A commune with pieces of evidence of meetings whose minutes were sent, each of a group of its own. */
  async function metAt(meetings: number): Promise<string> {
    const code = await world.commune({}, 'Protokoller');
    await world.given(async (given) => {
      for (let at = 0; at < meetings; at += 1) {
        const organisation = await given.organisation();
        const meeting = await given.meeting({
          title: `Table ${at + 1}`,
          state: 'closed',
          invitations: [{ organisationId: organisation.id, answer: 'accepted', attendance: 'attended' }],
        });
        await given.outcome({ meetingId: meeting.id, kind: 'decision', text: `Décision ${at + 1}` });
        const of = { communeCode: code, meetingId: meeting.id, state: 'accepted' as const };
        await given.evidence({ ...of, measureId: world.measures.first, day: `2026-05-${10 + at}` });
      }
    });
    return code;
  }

  it('reads for as many queries however many minutes it encloses, each with its own text', async () => {
    const [few, many] = [await metAt(1), await metAt(4)];
    const ask = (code: string) => () => world.people.administrator.get(`${detailUrl(code)}/archive`);
    const wanted = await countQueries(world, ask(few));
    expect(await countQueries(world, ask(many))).toBe(wanted);
    const { zip, paths } = await archiveOf(many);
    const minutes = paths.filter((path) => path.includes('/annexes/')).sort();
    expect(minutes).toHaveLength(4);
    for (const [at, path] of minutes.entries()) {
      const text = readPdf((await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0)).text.join(' ');
      expect(text).toContain(`Décision ${at + 1}`);
      expect(text).not.toContain(`Décision ${((at + 1) % 4) + 1}`);
    }
  });

  it('encloses the minutes of a meeting once, whatever number of pieces is of it', async () => {
    const code = await world.commune({}, 'Eemol');
    await world.given(async (given) => {
      const { id: meetingId } = await given.meeting({ title: 'Table ronde', state: 'closed' });
      const of = { communeCode: code, meetingId, state: 'accepted' as const };
      await given.evidence({ ...of, measureId: world.measures.first, title: 'Une', day: '2026-05-01' });
      await given.evidence({ ...of, measureId: world.measures.second, title: 'Deux', day: '2026-05-01' });
    });
    const { paths, states } = await archiveOf(code);
    expect(paths.filter((path) => path.includes('/annexes/'))).toHaveLength(1);
    expect(Object.fromEntries(states)).toEqual({ Une: 'procès-verbal joint', Deux: 'procès-verbal joint' });
  });

  it('goes on where minutes cannot be made, and says so in its list', async () => {
    const code = await metAt(2);
    const documents = world.app.get(Documents);
    const pdf = documents.pdf.bind(documents);
    const spy = jest.spyOn(documents, 'pdf').mockImplementation((template, sheet, facts) => {
      if (template === 'minutes' && JSON.stringify(sheet).includes('Décision 1'))
        return Promise.reject(new Error('It cannot be set.'));
      return pdf(template, sheet, facts);
    });
    try {
      expect(Object.fromEntries((await archiveOf(code)).states)).toEqual({
        'Table 1': 'n’a pas pu être établie ou lue, fichier vide ou incomplet',
        'Table 2': 'procès-verbal joint',
      });
    } finally {
      spy.mockRestore();
    }
  });

  it.each([
    ['Photo.JPG', null, 'P-01-photo.jpg'],
    ['con.aux', 2, 'P-01-2-con.aux'],
    ['../../x/..', null, 'P-01-x'],
    ['a\u202egpj.exe\u0000', null, 'P-01-a-gpj-exe'],
    ['é'.repeat(300), null, `P-01-${'e'.repeat(80)}`],
  ])('names %j plainly', (name, at, expected) => {
    expect(fileNameOf({ number: 'P-01' }, name, at)).toBe(expected);
  });
});

describe('What is on offer', () => {
  it('counts nothing that lies beside an assessment by another version of the catalogue', async () => {
    const code = await world.commune({}, 'Aner-Versioun');
    const { administrator } = world.people;
    await administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    const other = await world.given(async (given) => {
      const { id: catalogueId } = await given.catalogue({ publishedAt: '2020-01-01T00:00:00.000Z', isDefault: false });
      const measure = await given.measure({ catalogueId });
      return given.assessment({ communeCode: code, measureId: measure.id });
    });
    const own = await world.write(({ manager }) =>
      manager.findOneByOrFail(Assessment, { communeCode: code, measureId: world.measures.first }),
    );
    for (const [{ id }, name] of [
      [own, 'a.pdf'],
      [other, 'b.pdf'],
    ] as const) {
      const url = `/api/files?subject=assessment&subjectId=${id}`;
      expect((await administrator.post(url, fileForm(aPdf(name), name))).status).toBe(201);
    }
    expect((await administrator.get(`${detailUrl(code)}/documents`)).body.annexes).toMatchObject({
      pieces: 1,
      files: 1,
    });
  });

  it('names years, snapshots and annexes, and what the reader may take', async () => {
    const { people, own } = world;
    await attached(own, 'Plan', ['plan.pdf']);
    const { status, body } = await people.adviser.get(`${detailUrl(own)}/documents`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      commune: { code: own },
      annexes: { pieces: 1, files: 1 },
      can: { dossier: true, archive: false, brief: false },
    });
    expect([body.years[0], body.years.at(-1)]).toEqual([2026, 2021]);
    const toCommune = await people['commune user'].get(`${detailUrl(own)}/documents`);
    expect(toCommune.body.can).toEqual({ dossier: true, archive: true, brief: true });
    for (const path of ['archive', 'council-brief?year=2026'])
      expect((await people.adviser.get(`${detailUrl(own)}/${path}`)).status).toBe(403);
  });
});

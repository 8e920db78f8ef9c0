/**
 * It loads the documents without their compiler: see tools/jest/kept/runtime.cjs.
 *
 * @jest-environment node
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodesOf, readPdf } from '../../testing/pdf';
import { Documents } from './documents';
import { markdownTree } from './markdown-tree';

const documents = new Documents();

const facts = { locale: 'fr', title: 'Registre des décisions – Groupe « Été »', foot: 'Kirchberg' } as const;
const sheet = (text: string, more: object = {}) => ({
  facts: [
    { label: 'Lieu', value: 'Salle « Œuvre »' },
    { label: 'Groupe', value: null },
  ],
  lead: 'Trois décisions.',
  sections: [{ title: 'Décisions', text: markdownTree(text), ...more }],
});

describe('A document', () => {
  it('is PDF/UA with title, author and language, and is tagged', async () => {
    const pdf = await documents.pdf('sheet', sheet('Un texte.'), facts);
    const read = readPdf(pdf);
    expect(read).toMatchObject({
      title: facts.title,
      author: 'IMS Luxembourg',
      language: 'fr',
      isMarked: true,
      pdfUa: '1',
      pages: 1,
    });
    expect(read.text[0]).toContain('Page 1 sur 1');
  });

  it('says in its structure what is heading, list, table and link, in reading order', async () => {
    const text = [
      '### Premier',
      'Un **mot** et [un lien](https://imslux.lu/).',
      '- un\n- deux\n  1. deux-un',
      '##### Second',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ].join('\n\n');
    const table = { columns: [{ label: 'Quoi' }, { label: 'Combien', isNumber: true }], rows: [['Navette', '12']] };
    const { tree } = readPdf(await documents.pdf('sheet', sheet(text, { table }), facts));
    const told = nodesOf(tree, 'H1', 'H2', 'H3', 'H4').map((node) => [node.role, node.text.trim()]);
    expect(told).toEqual([
      ['H1', facts.title],
      ['H2', 'Décisions'],
      ['H3', 'Premier'],
      ['H4', 'Second'],
    ]);
    expect(nodesOf(tree, 'TH').map((node) => node.text.trim())).toEqual(['a', 'b', 'Quoi', 'Combien']);
    expect(nodesOf(tree, 'TD').map((node) => node.text.trim())).toEqual(['1', '2', 'Navette', '12']);
    expect(nodesOf(tree, 'Link').map((node) => node.text.trim())).toEqual(['un lien']);
    expect(nodesOf(tree, 'LI')).toHaveLength(4);
  });

  it('takes what was typed as text, whatever it looks like', async () => {
    const typed = '#read("letter.typ") $x$ @ref <label> \\ `raw` *a* _b_ #{1+1} // /* ]] "quoted"';
    const read = readPdf(
      await documents.pdf('sheet', { ...sheet(''), lead: typed, facts: [{ label: '#panic()', value: typed }] }, facts),
    );
    expect(read.text[0]?.split(typed)).toHaveLength(3);
    expect(read.text[0]).toContain('#panic()');
  });

  it('has letters of every kind, and a box for what no typeface has', async () => {
    const names = 'Łukasz Ångström, Ζωή, Жанна, œ → ₂ … ☑';
    const read = readPdf(await documents.pdf('sheet', sheet(`${names} \u{10fffd}\u0001 fin`), facts));
    expect(read.text[0]).toContain('Łukasz Ångström, Ζωή, Жанна, œ → ₂ … ☑ □');
    expect(read.text[0]).toContain('fin');
    expect(read.pdfUa).toBe('1');
  });

  it('marks what is a draft and what is a demonstration, in the language of the document', async () => {
    const marked = { ...facts, locale: 'de', isDemo: true, isDraft: true } as const;
    const read = readPdf(await documents.pdf('sheet', sheet(''), marked));
    expect(read.language).toBe('de');
    expect(read.text[0]).toMatch(/Entwurf.*Demonstration/);
    expect(read.text[0]).toContain('Seite 1 von 1');
  });

  it('repeats the head of a table on every page that it takes', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Ligne ${at + 1}`, String(at)]);
    const table = { columns: [{ label: 'Quoi' }, { label: 'Combien', isNumber: true }], rows };
    const read = readPdf(await documents.pdf('sheet', sheet('', { table }), facts));
    expect(read.pages).toBeGreaterThan(3);
    expect(read.text.every((page) => page.includes('Quoi') && page.includes('Combien'))).toBe(true);
    expect(nodesOf(read.tree, 'TH').length).toBeGreaterThan(0);
  });

  it('of many pages is made beside the main thread, one after another, whatever became of the one before', async () => {
    const long = { ...facts, isLong: true };
    const failing = documents.pdf('no-such-template', {}, long);
    const odd = documents.pdf('sheet', sheet('Un \u{10fffd} texte.'), long);
    await expect(failing).rejects.toThrow('no-such-template');
    const read = readPdf(await odd);
    expect(read).toMatchObject({ pdfUa: '1', pages: 1 });
    expect(read.text[0]).toContain('Un □ texte.');
  });

  it('holds out against odd Markdown', async () => {
    const odd = `${'> '.repeat(300)}tief\n\n${'- '.repeat(80)}x\n\n${'*'.repeat(500)}\n\n######\n\n- # a\n\n<script>1</script>`;
    expect(readPdf(await documents.pdf('sheet', sheet(odd), facts)).pdfUa).toBe('1');
  });

  it('is found tagged by poppler too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zesumme-pdf-'));
    const file = join(folder, 'document.pdf');
    writeFileSync(file, await documents.pdf('sheet', sheet('Un texte.'), facts));
    const told = pdfinfo(file);
    rmSync(folder, { recursive: true });
    if (told !== null) expect(told).toMatch(/Tagged:\s+yes/);
  });
});

describe('Without a compiler for this computer', () => {
  const compiler = '@myriaddreamin/typst-ts-node-compiler';

  afterEach(() => jest.dontMock(compiler).resetModules());

  it('documents are refused with a problem, and come once it is there', async () => {
    const absent = jest.fn(() => {
      throw new Error('Cannot find native binding.');
    });
    jest.resetModules().doMock(compiler, absent);
    (await import('@nestjs/common')).Logger.overrideLogger(false);
    const { Documents: Elsewhere } = await import('./documents');
    const there = new Elsewhere();
    const problem = { code: 'documents-unavailable', status: 503 };
    await expect(there.pdf('sheet', sheet(''), facts)).rejects.toMatchObject(problem);
    await expect(there.pdf('sheet', sheet(''), facts)).rejects.toMatchObject(problem);
    jest.dontMock(compiler);
    expect((await there.pdf('sheet', sheet(''), facts)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** What poppler says of a file; nothing where it is not installed. */
function pdfinfo(file: string): string | null {
  try {
    return execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

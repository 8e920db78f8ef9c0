// The archive reader that comes with exceljs and docx.
import JSZip from 'jszip';

export interface ReadDocx {
  title: string | null;
  author: string | null;
  language: string | null;
  paragraphs: { style: string | null; text: string }[];
  /** The cells of each table, row by row, and how many rows are its head. */
  tables: { heads: number; rows: string[][] }[];
  links: string[];
  header: string;
  footer: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
const all = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'))].map(([, inside]) => inside ?? '');
const textIn = (xml: string): string => plain(all(xml, 'w:t').join(''));
const attribute = (xml: string, pattern: RegExp): string | null => pattern.exec(xml)?.[1] ?? null;

/** Reads what a document for word processors says, from its XML and not with what wrote it. */
export async function readDocx(content: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(content);
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const parts = async (pattern: RegExp): Promise<string> =>
    (await Promise.all(zip.file(pattern).map((file) => file.async('string')))).join('');
  const body = await part('word/document.xml');
  const core = await part('docProps/core.xml');
  const tables = all(body, 'w:tbl');
  return {
    title: plain(all(core, 'dc:title')[0] ?? '') || null,
    author: plain(all(core, 'dc:creator')[0] ?? '') || null,
    language: attribute(await part('word/styles.xml'), /<w:lang w:val="([^"]+)"/),
    paragraphs: all(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'w:p').map((xml) => ({
      style: attribute(xml, /<w:pStyle w:val="([^"]+)"/),
      text: textIn(xml),
    })),
    tables: tables.map((table) => ({
      heads: (table.match(/<w:tblHeader\/>/g) ?? []).length,
      rows: all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textIn)),
    })),
    links: [...(await part('word/_rels/document.xml.rels')).matchAll(/Target="(https?:[^"]+)"/g)].map(([, url]) =>
      plain(url ?? ''),
    ),
    header: textIn(await parts(/word\/header\d+\.xml/)),
    footer: textIn(await parts(/word\/footer\d+\.xml/)),
  };
}

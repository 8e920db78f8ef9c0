import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A node of a PDF's structure tree, as assistive technology reads it. */
export interface StructureNode {
  role: string;
  alt?: string;
  lang?: string;
  text: string;
  children: StructureNode[];
}

export interface ReadPdf {
  pages: number;
  title: string | null;
  author: string | null;
  language: string | null;
  isMarked: boolean;
  /** The part of PDF/UA that the document says it keeps to. */
  pdfUa: string | null;
  /** Everything that is drawn, artifacts included, page by page. */
  text: string[];
  tree: StructureNode[];
}

interface RawNode {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  lang?: string;
  children?: RawNode[];
}

interface RawPdf {
  info: { Title?: string; Author?: string; Language?: string };
  isMarked: boolean;
  pdfUa: string | null;
  pages: { items: Item[]; tree: RawNode | null }[];
}

const MEGABYTE = 1024 * 1024;

/** Reads a PDF with a program that had no part in writing it. */
export function readPdf(pdf: Buffer): ReadPdf {
  const told = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], {
    input: pdf,
    maxBuffer: 64 * MEGABYTE,
    encoding: 'utf8',
  });
  const { info, isMarked, pdfUa, pages } = JSON.parse(told) as RawPdf;
  const read = pages.map(({ items, tree }) => ({ ...textIn(items), nodes: tree?.children ?? [] }));
  return {
    pages: pages.length,
    title: info.Title ?? null,
    author: info.Author ?? null,
    language: info.Language ?? null,
    isMarked,
    pdfUa,
    text: read.map(({ drawn }) => drawn),
    tree: read.flatMap(({ nodes, byId }) => nodes.map((node) => nodeOf(node, byId))),
  };
}

/** Every node with the role, in reading order. */
export function nodesOf(tree: StructureNode[], ...roles: string[]): StructureNode[] {
  return tree.flatMap((node) => [...(roles.includes(node.role) ? [node] : []), ...nodesOf(node.children, ...roles)]);
}

interface Item {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  id?: string;
}

function textIn(items: Item[]): { drawn: string; byId: Map<string, string> } {
  const byId = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let drawn = '';
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const piece = `${item.str ?? ''}${item.hasEOL ? ' ' : ''}`;
      drawn += piece;
      for (const id of open) if (id) byId.set(id, (byId.get(id) ?? '') + piece);
    }
  }
  return { drawn, byId };
}

function nodeOf(raw: RawNode, byId: Map<string, string>): StructureNode {
  const kids = raw.children ?? [];
  const text = kids
    .map((kid) => (kid.role ? nodeOf(kid, byId).text : (byId.get(kid.id ?? '') ?? '')))
    .join('')
    .replace(/\s+/g, ' ');
  return {
    role: raw.role ?? '',
    ...(raw.alt ? { alt: raw.alt } : {}),
    ...(raw.lang ? { lang: raw.lang } : {}),
    text,
    children: kids.filter(({ role }) => role).map((kid) => nodeOf(kid, byId)),
  };
}

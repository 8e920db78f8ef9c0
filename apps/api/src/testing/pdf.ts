import { join } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';

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

/** What the reader answers. */
interface Told {
  json?: string;
  problem?: string;
}

/** Generous: a busy computer is no failure. */
const PATIENCE_MS = 60_000;

let reader: Worker | undefined;

function startReader(): Worker {
  const started = new Worker(join(__dirname, 'read-pdf.mjs'));
  started.unref();
  return started;
}

/** What the reader tells of a PDF. Waits for it, so that those who ask need not. */
function told(pdf: Buffer): RawPdf {
  reader ??= startReader();
  const { port1: here, port2: answer } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  reader.postMessage({ pdf: new Uint8Array(pdf), answer, done }, [answer]);
  Atomics.wait(done, 0, 0, PATIENCE_MS);
  const message: Told | undefined = receiveMessageOnPort(here)?.message;
  here.close();
  if (message?.json === undefined) throw new Error(`The PDF could not be read: ${message?.problem ?? 'no answer'}`);
  return JSON.parse(message.json) as RawPdf;
}

/** Reads a PDF with a program that had no part in writing it. */
export function readPdf(pdf: Buffer): ReadPdf {
  const { info, isMarked, pdfUa, pages } = told(pdf);
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

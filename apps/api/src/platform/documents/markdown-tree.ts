import { type Token, type Tokens, lexer } from 'marked';

/** A run of text in a paragraph, with what is said of it. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis' | 'strike'; inlines: Inline[] }
  | { kind: 'link'; url: string; inlines: Inline[] };

/** A part of a text. `depth` of a heading begins with 1 and never skips a step, whatever was typed. */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; depth: number; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' };

/** Lists in lists in lists: beyond this nobody means anything by it, and no document could show it. */
const DEEPEST = 6;
const HEADINGS = 3;

/**
 * Markdown as people typed it, as a tree that a document is made from. HTML in it stays the text it was typed as, pictures
 * become their description, and links lead to the web or to a mailbox only.
 */
export function markdownTree(text: string | null | undefined): Block[] {
  if (!text?.trim()) return [];
  try {
    return stepped(blocksOf(lexer(text, { gfm: true, breaks: true }), 0));
  } catch {
    // What the reader of Markdown cannot cope with is still somebody's text.
    return text.split(/\n{2,}/).map((paragraph) => ({ kind: 'paragraph', inlines: lines(paragraph) }));
  }
}

/** The words of such a tree without any form, for a plain mail or a first line. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).filter(Boolean).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInlines(block.inlines);
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${block.start + at}.` : '–'} ${plainText(item)}`)
        .join('\n');
    case 'quote':
      return plainText(block.blocks);
    case 'code':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainInlines).join(' · ')).join('\n');
    case 'rule':
      return '';
  }
}

function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\n';
      return 'text' in inline ? inline.text : plainInlines(inline.inlines);
    })
    .join('');
}

function blocksOf(tokens: Token[], nesting: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (nesting > DEEPEST) return paragraph(lines(token.raw));
    return blockOf(token, nesting);
  });
}

function blockOf(token: Token, nesting: number): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      const inlines = inlinesOf(tokens);
      // A heading inside a list or a quotation has no place in the structure of a document.
      if (nesting > 0) return paragraph([{ kind: 'strong', inlines }]);
      return isEmpty(inlines) ? [] : [{ kind: 'heading', depth, inlines }];
    }
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const blocks = items.map((item) => itemOf(item, nesting));
      return [{ kind: 'list', ordered, start: typeof start === 'number' ? start : 1, items: blocks }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens, nesting + 1) }];
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: Tokens.TableCell[]): Inline[][] => row.map((cell) => inlinesOf(cell.tokens));
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
    }
    case 'hr':
      return [{ kind: 'rule' }];
    case 'html':
      return paragraph(lines((token as Tokens.HTML).text.trim()));
    default:
      return paragraph('tokens' in token && token.tokens ? inlinesOf(token.tokens) : lines(token.raw));
  }
}

function itemOf({ tokens, task, checked }: Tokens.ListItem, nesting: number): Block[] {
  const blocks = blocksOf(
    tokens.filter(({ type }) => type !== 'checkbox'),
    nesting + 1,
  );
  if (!task) return blocks;
  const box: Inline = { kind: 'text', text: checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? [{ kind: 'paragraph', inlines: [box, ...first.inlines] }, ...rest]
    : [{ kind: 'paragraph', inlines: [box] }, ...blocks];
}

function inlinesOf(tokens: Token[], nesting = 0): Inline[] {
  return tokens.flatMap((token): Inline[] => (nesting > DEEPEST ? lines(token.raw) : inlineOf(token, nesting)));
}

const emphases = { strong: 'strong', em: 'emphasis', del: 'strike' } as const;

function inlineOf(token: Token, nesting: number): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: emphases[token.type], inlines: inlinesOf(token.tokens ?? [], nesting + 1) }];
    case 'codespan':
      return [{ kind: 'code', text: decoded((token as Tokens.Codespan).text) }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      const inlines = inlinesOf(tokens, nesting + 1);
      return isSafe(href) && !isEmpty(inlines) ? [{ kind: 'link', url: href, inlines }] : inlines;
    }
    case 'image':
      return lines((token as Tokens.Image).text);
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw) ? [{ kind: 'break' }] : lines(token.raw);
    default:
      return 'tokens' in token && token.tokens
        ? inlinesOf(token.tokens, nesting + 1)
        : lines('text' in token ? String(token.text) : token.raw);
  }
}

const paragraph = (inlines: Inline[]): Block[] => (isEmpty(inlines) ? [] : [{ kind: 'paragraph', inlines }]);

/** Text of several lines, as it stands. */
const lines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', text: decoded(line) } as const] : []),
    ]);

const isEmpty = (inlines: Inline[]): boolean => plainInlines(inlines).trim() === '';

const isSafe = (url: string): boolean => /^(https?:\/\/|mailto:)[^\s]+$/i.test(url);

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
  '&nbsp;': '\u00a0',
};

/** Entities that people copy along; one pass, so that nothing is decoded twice. */
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity);

/** Puts headings onto steps that follow each other: whoever begins with `###` means the first one. */
function stepped(blocks: Block[]): Block[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    while (above.length > 0 && (above.at(-1) ?? 0) >= block.depth) above.pop();
    above.push(block.depth);
    return { ...block, depth: Math.min(above.length, HEADINGS) };
  });
}

import {
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { tableOf } from './docx-table';
import type { Block, Inline } from './markdown-tree';
import { xmlText } from './xml-text';

/** Where in the structure a text stands. */
export interface Place {
  /** The level of the heading under which it stands. */
  level: number;
  /** Gives a list of its own its numbers, from the start that was typed. */
  numbering: (start: number) => { reference: string; instance: number };
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** The heading of a level; beyond the sixth there is none. */
export const headingOf = (level: number) => headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6;

/** The tree that `markdownTree` makes of Markdown, as paragraphs and tables. */
export function docxBlocks(blocks: readonly Block[], place: Place): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ children: runs(block.inlines) })];
      case 'heading':
        return [new Paragraph({ heading: headingOf(place.level + block.depth), children: runs(block.inlines) })];
      case 'list':
        return listItems(block, place, 0);
      case 'quote':
        return styled(block.blocks, 'Quotation', place);
      case 'code':
        return block.text.split('\n').map((line) => new Paragraph({ style: 'Code', text: xmlText(line) }));
      case 'table':
        return [
          tableOf(
            block.head.map((cell) => runs(cell)),
            block.rows.map((row) => row.map((cell) => runs(cell))),
            block.head.map(() => 1),
          ),
        ];
      case 'rule':
        return [new Paragraph({ thematicBreak: true })];
    }
  });
}

/** Everything in a quotation; what it has but paragraphs stays what it is. */
const styled = (blocks: readonly Block[], style: string, place: Place): (Paragraph | Table)[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [new Paragraph({ style, children: runs(block.inlines) })] : docxBlocks([block], place),
  );

function listItems(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  place: Place,
  depth: number,
): (Paragraph | Table)[] {
  const mark: IParagraphOptions = ordered
    ? { numbering: { ...place.numbering(start), level: depth } }
    : { bullet: { level: depth } };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    const head =
      first?.kind === 'paragraph'
        ? new Paragraph({ ...mark, children: runs(first.inlines) })
        : new Paragraph({ ...mark, text: '' });
    return [
      head,
      ...(first?.kind === 'paragraph' ? rest : item).flatMap((block) =>
        block.kind === 'list' ? listItems(block, place, depth + 1) : docxBlocks([block], place),
      ),
    ];
  });
}

interface Emphasis {
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
  style?: string;
}

/** Runs of text with what is said of them. */
export function runs(inlines: readonly Inline[], emphasis: Emphasis = {}): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...emphasis, text: xmlText(inline.text) })];
      case 'code':
        return [new TextRun({ ...emphasis, style: 'CodeRun', text: xmlText(inline.text) })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return runs(inline.inlines, { ...emphasis, bold: true });
      case 'emphasis':
        return runs(inline.inlines, { ...emphasis, italics: true });
      case 'strike':
        return runs(inline.inlines, { ...emphasis, strike: true });
      case 'link':
        return [
          new ExternalHyperlink({
            link: inline.url,
            children: runs(inline.inlines, { ...emphasis, style: 'Hyperlink' }),
          }),
        ];
    }
  });
}

import {
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { formattingLocale } from '@zesumme/i18n';
import { docxBlocks, headingOf } from './docx-markdown';
import { docxStyles } from './docx-styles';
import { ledgerTable } from './docx-table';
import type { Block } from './markdown-tree';
import type { About, Fact, Ledger } from './parts';
import { xmlText } from './xml-text';

const RIGHT_EDGE = 9_300;
const DEEPEST = 9;
/** How a paragraph looks, beside plain text. */
export type DocxStyle =
  'Lead' | 'Meta' | 'Label' | 'DecisionLabel' | 'Decision' | 'DecisionMeta' | 'Outcome' | 'OutcomeMeta' | 'Note';

/** A document for word processors, filled from top to bottom: real headings, tables with heads, language, page numbers. */
export class DocxLetter {
  private readonly children: (Paragraph | Table | TableOfContents)[] = [];
  private readonly starts = new Set<number>();
  private lists = 0;

  constructor(private readonly about: About) {
    this.heading(1, about.title);
  }

  heading(level: number, text: string): void {
    this.children.push(new Paragraph({ heading: headingOf(level), text: xmlText(text) }));
  }

  /**
   * A list of the headings below, each a link to its place; on a page of its own, as is what follows. Its page numbers come
   * when Word updates it: to know them here would take seconds of laying out, and to have Word ask for it frightens people.
   */
  contents(title: string): void {
    this.children.push(
      new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: xmlText(title) }),
      new TableOfContents(xmlText(title), { hyperlink: true, headingStyleRange: '2-4', beginDirty: false }),
      new Paragraph({ pageBreakBefore: true }),
    );
  }

  bullets(items: readonly string[]): void {
    for (const item of items) this.children.push(new Paragraph({ bullet: { level: 0 }, text: xmlText(item) }));
  }

  paragraph(text: string, style?: DocxStyle): void {
    this.children.push(new Paragraph({ text: xmlText(text), ...(style ? { style } : {}) }));
  }

  /** @param size in points of the screen, 96 to the inch */
  picture(png: Buffer, { text, ...size }: { text: string; width: number; height: number }): void {
    const name = xmlText(text);
    const image = new ImageRun({
      type: 'png',
      data: png,
      transformation: size,
      altText: { name, title: name, description: name },
    });
    this.children.push(new Paragraph({ keepNext: true, spacing: { after: 40 }, children: [image] }));
  }

  /**
   * Facts about the document, one a line, those that are known.
   *
   * @param style `WideFact` where their names are long
   */
  facts(facts: readonly Fact[], style: 'Fact' | 'WideFact' = 'Fact'): void {
    for (const { label, value } of facts) {
      if (!value) continue;
      const children = [
        new TextRun({ text: xmlText(label), style: 'Soft' }),
        new TextRun({ children: [new Tab(), xmlText(value)] }),
      ];
      this.children.push(new Paragraph({ style, children }));
    }
  }

  ledger(ledger: Ledger): void {
    this.children.push(ledgerTable(ledger));
  }

  /** @param level that of the heading under which the text stands */
  markdown(blocks: readonly Block[], level: number): void {
    const numbering = (start: number) => {
      this.starts.add(start);
      this.lists += 1;
      return { reference: `from-${start}`, instance: this.lists };
    };
    this.children.push(...docxBlocks(blocks, { level, numbering }));
  }

  toBuffer(): Promise<Buffer> {
    const { about } = this;
    return Packer.toBuffer(
      new Document({
        title: xmlText(about.title),
        creator: about.author,
        lastModifiedBy: about.author,
        description: xmlText(about.words.foot),
        styles: docxStyles(formattingLocale[about.locale]),
        numbering: { config: [...this.starts].map(numbersFrom) },
        sections: [
          {
            properties: {
              titlePage: true,
              page: {
                size: { width: 11_906, height: 16_838 },
                margin: { top: 1_700, bottom: 1_450, left: 1_360, right: 1_246, header: 700, footer: 600 },
              },
            },
            headers: { first: letterhead(about), default: runningHead(about) },
            footers: { first: foot(about), default: foot(about) },
            children: this.children,
          },
        ],
      }),
    );
  }
}

const numbersFrom = (start: number) => ({
  reference: `from-${start}`,
  levels: Array.from({ length: DEEPEST }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    start: level === 0 ? start : 1,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
  })),
});

const marksOf = ({ isDraft, isDemo, words }: About): string =>
  [isDraft && words.draft, isDemo && words.demonstration].filter(Boolean).join(' · ');

/** Behind the text of every page of what has not been sent. */
const watermark = ({ isDraft, words }: About) =>
  isDraft ? [new TextWatermark({ text: words.draft, color: 'D9E0DD', opacity: 0.5 })] : [];

const letterhead = (about: About): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Letterhead',
        children: [
          ...watermark(about),
          new TextRun({ text: 'Zesumme', style: 'Brand' }),
          new TextRun({ text: `  ${about.words.broker}` }),
          new TextRun({ children: [new Tab(), marksOf(about)] }),
        ],
      }),
    ],
  });

const runningHead = (about: About): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'RunningHead',
        children: [
          ...watermark(about),
          new TextRun({ text: xmlText(about.title) }),
          new TextRun({ children: [new Tab(), marksOf(about)] }),
        ],
      }),
    ],
  });

const foot = ({ words }: About): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
        children: [
          new TextRun({ text: xmlText(words.foot) }),
          new TextRun({
            children: [new Tab(), `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

import { BorderStyle, type IStylesOptions, TabStopType } from 'docx';

const INK = '14201D';
const SOFT = '51605B';
const ACCENT = '0B6152';
const HAIR = 'C3CCC8';
const TINT = 'F1F5F3';
const RIGHT_EDGE = 9_300;

const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color, size, space: 4 });
const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});
const style = (id: string, run: object, paragraph: object = {}) => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});
/** A name and, so far to the right, what is known. */
const fact = (id: string, width: number) =>
  style(
    id,
    {},
    {
      spacing: { after: 50 },
      indent: { left: width, hanging: width },
      tabStops: [{ type: TabStopType.LEFT, position: width }],
    },
  );
const aside = (border: object, shading: object = {}) => ({
  indent: { left: 200, right: 100 },
  border: { left: border },
  ...shading,
});
const tinted = { shading: { fill: TINT, type: 'clear' as const, color: 'auto' } };

/** How documents for word processors look: as the printed ones do, with styles that people can change. */
export const docxStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: heading(40, 120, 200),
    heading2: {
      run: { size: 26, bold: true, color: INK },
      paragraph: {
        spacing: { before: 360, after: 140 },
        keepNext: true,
        keepLines: true,
        border: { top: line(INK, 6) },
      },
    },
    heading3: heading(23, 260, 80),
    heading4: heading(21, 220, 80),
    heading5: heading(21, 200, 60),
    heading6: heading(21, 200, 60),
    hyperlink: { run: { color: ACCENT, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    fact('Fact', 2_000),
    fact('WideFact', 2_800),
    style('ContentsTitle', { size: 30, bold: true }, { spacing: { after: 200 } }),
    style('Lead', { size: 25 }, { spacing: { before: 240, after: 200 } }),
    style('Meta', { size: 18, color: SOFT }, { spacing: { after: 100 }, keepNext: true }),
    style(
      'Label',
      { size: 17, bold: true, color: SOFT },
      { spacing: { before: 100, after: 20 }, keepNext: true, ...aside(line(HAIR, 12)) },
    ),
    style(
      'DecisionLabel',
      { size: 17, bold: true, color: ACCENT },
      { spacing: { before: 120, after: 0 }, keepNext: true, ...aside(line(ACCENT, 18), tinted) },
    ),
    style('Decision', {}, { spacing: { after: 0 }, ...aside(line(ACCENT, 18), tinted) }),
    style('DecisionMeta', { size: 18, color: SOFT }, { spacing: { after: 0 }, ...aside(line(ACCENT, 18), tinted) }),
    style('Outcome', {}, { spacing: { after: 20 }, ...aside(line(HAIR, 12)) }),
    style('OutcomeMeta', { size: 18, color: SOFT }, { spacing: { after: 20 }, ...aside(line(HAIR, 12)) }),
    style('Note', { size: 19, italics: true }),
    style('Quotation', { color: SOFT }, aside(line(HAIR, 12))),
    style('Code', { font: 'Consolas', size: 18 }, { spacing: { after: 0 }, ...tinted }),
    style('TableHead', { size: 17, bold: true, color: SOFT }, { spacing: { after: 0 }, keepNext: true }),
    style('TableText', { size: 20 }, { spacing: { after: 0 } }),
    style(
      'Letterhead',
      { size: 18, color: SOFT },
      {
        border: { bottom: line(ACCENT, 10) },
        tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      },
    ),
    style(
      'RunningHead',
      { size: 17, color: SOFT },
      {
        border: { bottom: line(HAIR, 6) },
        tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      },
    ),
    style('Foot', { size: 17, color: SOFT }, { border: { top: line(HAIR, 6) } }),
  ],
  characterStyles: [
    { id: 'Soft', name: 'Soft', basedOn: 'DefaultParagraphFont', run: { color: SOFT } },
    { id: 'Brand', name: 'Brand', basedOn: 'DefaultParagraphFont', run: { color: ACCENT, bold: true, size: 30 } },
    { id: 'CodeRun', name: 'CodeRun', basedOn: 'DefaultParagraphFont', run: { font: 'Consolas', size: 18 } },
  ],
});

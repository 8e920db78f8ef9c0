import type { DocxLetter } from '../platform/documents';
import { BAR, barPicture } from './bar-picture';
import type { Bar, MeasureSheet } from './dossier-measure';
import type { DossierSheet } from './dossier-sheet';

/** The bars of a dossier as pictures. */
export type Pictures = ReadonlyMap<Bar, Buffer>;

/** Draws the bars of a dossier. */
export async function picturesOf({ summary, measures }: DossierSheet): Promise<Pictures> {
  const bars = [summary.bar, ...measures.sections.flatMap((section) => section.measures.map(({ bar }) => bar))];
  const pictures = new Map<Bar, Buffer>();
  for (const bar of bars) if (bar) pictures.set(bar, await barPicture(bar));
  return pictures;
}

/** A dossier for word processors: what the printed one says, in the same order. */
export function fillDossier(letter: DocxLetter, sheet: DossierSheet, pictures: Pictures): void {
  const { cover, summary, certification, measures, annexes, unknowns, method } = sheet;
  letter.paragraph(cover.kicker, 'Meta');
  letter.paragraph(cover.subtitle, 'Lead');
  letter.facts(cover.facts);
  letter.paragraph(cover.nature, 'Note');
  letter.contents(sheet.contents);
  letter.heading(2, summary.title);
  letter.paragraph(summary.sentence, 'Lead');
  fillBar(letter, summary.bar, pictures);
  letter.ledger(summary.table);
  letter.heading(3, summary.byMeasure.title);
  letter.ledger(summary.byMeasure.table);
  letter.heading(3, summary.scope.title);
  letter.bullets(summary.scope.notes);
  letter.heading(2, certification.title);
  letter.paragraph(certification.sentence);
  if (certification.note) letter.paragraph(certification.note, 'Note');
  if (certification.table) letter.ledger(certification.table);
  letter.heading(2, measures.title);
  for (const section of measures.sections) {
    letter.heading(3, section.title);
    letter.paragraph(section.text);
    for (const measure of section.measures) fillMeasure(letter, measure, pictures);
  }
  letter.heading(2, annexes.title);
  letter.paragraph(annexes.lede);
  letter.bullets(annexes.notes);
  if (annexes.table) letter.ledger(annexes.table);
  letter.heading(2, unknowns.title);
  letter.paragraph(unknowns.lede);
  letter.bullets(unknowns.notes);
  if (unknowns.topics) {
    letter.paragraph(unknowns.topics.title);
    letter.bullets(unknowns.topics.items);
  }
  letter.heading(2, method.title);
  letter.bullets(method.notes);
}

function fillMeasure(letter: DocxLetter, measure: MeasureSheet, pictures: Pictures): void {
  letter.heading(4, measure.title);
  letter.paragraph(measure.meta, 'Meta');
  fillBar(letter, measure.bar, pictures);
  if (measure.note) letter.paragraph(measure.note, 'Note');
  letter.facts(measure.facts, 'WideFact');
  for (const { title, text, table } of measure.blocks) {
    letter.heading(5, title);
    for (const line of (text ?? '').split('\n').filter((each) => each.trim())) letter.paragraph(line);
    if (table) letter.ledger(table);
  }
  letter.facts(measure.missing, 'WideFact');
}

function fillBar(letter: DocxLetter, bar: Bar | null, pictures: Pictures): void {
  const picture = bar && pictures.get(bar);
  if (!picture) return;
  letter.picture(picture, { ...BAR, text: bar.alt });
  letter.paragraph(bar.text, 'Meta');
}

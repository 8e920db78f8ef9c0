import type { DocxLetter } from '../../platform/documents';
import type { MinutesSheet, SheetItem, SheetOutcome } from './minutes-sheet';

/** Minutes for word processors: what the printed ones say, in the same order. */
export function fillMinutes(letter: DocxLetter, sheet: MinutesSheet): void {
  letter.facts(sheet.facts);
  letter.paragraph(sheet.lead, 'Lead');
  letter.heading(2, sheet.attendance.title);
  letter.paragraph(sheet.attendance.text);
  if (sheet.attendance.table) letter.ledger(sheet.attendance.table);
  if (sheet.text) {
    letter.heading(2, sheet.text.title);
    letter.markdown(sheet.text.blocks, 2);
  }
  if (sheet.agenda) {
    letter.heading(2, sheet.agenda.title);
    for (const { section, items } of sheet.agenda.parts) {
      if (section) letter.heading(3, section);
      for (const item of items) fillItem(letter, item, section ? 4 : 3);
    }
  }
  if (sheet.others) {
    letter.heading(2, sheet.others.title);
    for (const outcome of sheet.others.outcomes) fillOutcome(letter, outcome);
  }
  if (sheet.followUps) {
    letter.heading(2, sheet.followUps.title);
    letter.ledger(sheet.followUps.table);
  }
  if (sheet.corrections) {
    letter.heading(2, sheet.corrections.title);
    for (const { title, blocks } of sheet.corrections.entries) {
      letter.heading(3, title);
      letter.markdown(blocks, 3);
    }
  }
}

function fillItem(letter: DocxLetter, item: SheetItem, level: number): void {
  letter.heading(level, item.title);
  letter.paragraph(item.meta, 'Meta');
  letter.markdown(item.blocks, level);
  for (const outcome of item.outcomes) fillOutcome(letter, outcome);
  if (item.note) letter.paragraph(item.note, 'Note');
}

function fillOutcome(letter: DocxLetter, { kind, label, text, lines }: SheetOutcome): void {
  const isDecision = kind === 'decision';
  letter.paragraph(label, isDecision ? 'DecisionLabel' : 'Label');
  for (const line of text) letter.paragraph(line, isDecision ? 'Decision' : 'Outcome');
  for (const line of lines) letter.paragraph(line, isDecision ? 'DecisionMeta' : 'OutcomeMeta');
}

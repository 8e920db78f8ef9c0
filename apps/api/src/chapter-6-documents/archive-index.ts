import type { Ledger } from '../platform/documents';
import type { Table } from '../platform/spreadsheets';
import { type Chapter, assessedIn } from './dossier-content';
import { pieceText } from './dossier-sheet';
import { annexTable } from './dossier-tables';
import type { Annex } from './evidence-pieces';
import type { Words } from './words';

/** What becomes of an annex in the archive. */
export type AnnexState =
  'enclosed' | 'minutes' | 'link' | 'no-file' | 'missing' | 'not-sent' | 'too-large' | 'frozen' | 'gone' | 'broken';

export interface PlacedAnnex extends Annex {
  state: AnnexState;
  /** Where its files lie in the archive. */
  paths: string[];
}

/** The list of annexes as a table, with where each lies, or why it does not. */
export const indexTable = (words: Words, chapter: Chapter, annexes: readonly PlacedAnnex[]): Table =>
  annexTable(words, { annexes, chapter }, [
    { label: words.d('archive.state'), of: ({ state }) => words.d(`archive.states.${state}`) },
    { label: words.d('archive.path'), of: ({ paths }) => paths },
  ]);

/** The same as a sheet to print. */
export function indexSheet(words: Words, chapter: Chapter, annexes: readonly PlacedAnnex[]): object {
  const { d } = words;
  const titles = new Map(assessedIn(chapter).map(({ measure }) => [measure.id, words.measure(measure)]));
  const table: Ledger = {
    columns: [
      { label: d('annexes.number'), width: 1.2 },
      { label: d('annexes.piece'), width: 5.4 },
      { label: d('annexes.kind'), width: 1.6 },
      { label: d('annexes.day'), width: 2 },
      { label: d('annexes.proves'), width: 4 },
      { label: d('archive.state'), width: 4.4 },
    ],
    rows: annexes.map((annex) => [
      annex.number,
      pieceText(words, annex),
      d(`annexes.kinds.${annex.kind}`),
      words.day(annex.day, 'medium'),
      annex.measureIds.flatMap((id) => titles.get(id) ?? []).join('; '),
      [d(`archive.states.${annex.state}`), ...annex.paths].join('\n'),
    ]),
  };
  return {
    facts: [],
    lead: d('annexes.lede', { count: annexes.length }),
    sections: [{ title: d('annexes.title'), table }],
  };
}

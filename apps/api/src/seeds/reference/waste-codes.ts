import { ordinaryWordsOf, printedWasteCode, searchTextOf } from '@zesumme/domain';
import type { WasteCode } from '../../flows/waste-code.entity';
import { french } from '../french';
import file from './data/waste-codes.json';

/** Digits of a level: chapters, sub-chapters, wastes. */
const DIGITS = 2;

/** What a waste comes from is said by its sub-chapter alone; other codes that this mentions are not its own. */
const titlesOf = new Map(file.map(({ code, en, fr, de }) => [code, [fr, de, en].join(' ').replace(/\d/g, '')]));
const subChapterOf = (code: string): string | undefined =>
  code.length === 3 * DIGITS ? titlesOf.get(code.slice(0, -DIGITS)) : undefined;

/** The European List of Waste. The French and German titles are ours, and each says so. */
export const wasteCodes: readonly WasteCode[] = file.map(({ code, hazardous, en, fr, de }) => ({
  code,
  level: code.length / DIGITS,
  parent: code.length > DIGITS ? code.slice(0, -DIGITS) : null,
  hazardous,
  titleEn: en,
  titleFr: french(fr),
  titleDe: de,
  translated: ['fr', 'de'],
  searchText: searchTextOf(
    ...[code, printedWasteCode(code, hazardous), fr, de, en],
    ...[subChapterOf(code), ordinaryWordsOf(code)],
  ),
}));

import { ordinaryWordsOf, printedWasteCode, searchTextOf } from '@zesumme/domain';
import type { WasteCode } from '../../flows/waste-code.entity';
import { french } from '../french';
import file from './data/waste-codes.json';

/** Digits of a level: chapters, sub-chapters, wastes. */
const DIGITS = 2;

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
  searchText: searchTextOf(code, printedWasteCode(code, hazardous), fr, de, en, ordinaryWordsOf(code)),
}));

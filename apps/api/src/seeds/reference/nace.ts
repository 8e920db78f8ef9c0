import { activityWords, searchTextOf } from '@zesumme/domain';
import type { Nace } from '../../territory/nace.entity';
import file from './data/nace-rev21.json';

/** A code as the regulation prints it: 65.12 for the shipped 6512. */
const printed = (code: string): string => (code.length > 2 ? `${code.slice(0, 2)}.${code.slice(2)}` : code);

/** The classification of economic activities, parents before their children. */
export const nace: readonly Nace[] = [...file]
  .sort((a, b) => a.level - b.level)
  .map(({ code, level, parent, en, fr, de }) => ({
    code,
    level,
    parent,
    nameEn: en,
    nameFr: fr,
    nameDe: de,
    searchText: searchTextOf(code, printed(code), fr, de, en, activityWords[code]),
  }));

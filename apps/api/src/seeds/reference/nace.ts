import { searchTextOf } from '@zesumme/domain';
import type { Nace } from '../../territory/nace.entity';
import file from './data/nace-rev21.json';

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
    searchText: searchTextOf(code, fr, de, en),
  }));

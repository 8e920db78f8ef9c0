import type { ThemeRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Themes as a file. */
export const themeFile: ListFile<ThemeRow> = {
  name: 'themes',
  columns: [
    { label: 'nameFr', of: ({ nameFr }) => nameFr },
    { label: 'nameDe', of: ({ nameDe }) => nameDe },
    { label: 'nameEn', of: ({ nameEn }) => nameEn },
    { label: 'groupCount', kind: 'number', of: ({ groups }) => groups },
    { label: 'archived', kind: 'flag', of: ({ archived }) => archived },
  ],
};

import * as z from 'zod';
import { choice, locale } from './primitives';

/** The files a list can be taken home as. */
export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Rows that one file holds; whoever needs more narrows the list. */
export const EXPORT_LIMIT = 10_000;

const exportShape = {
  format: choice(exportFormats),
  /** The language of the headings and words; without it that of the account. */
  language: locale.optional(),
};

/** The choice of file and language, for what has no filters. */
export const exportChoice = z.object(exportShape);

type Pages = 'page' | 'size';

/** What an export is asked for: the filters, search and order of its list, without pages. */
export function exportQuery<S extends z.ZodRawShape & Record<Pages, z.ZodType>>(list: z.ZodObject<S>) {
  const { page: _page, size: _size, ...filters } = list.shape;
  return z.object({ ...(filters as Omit<S, Pages>), ...exportShape });
}

/** The choice of file and language alone, whatever the list. */
export interface ExportChoice {
  format: ExportFormat;
  language?: z.output<typeof locale> | undefined;
}

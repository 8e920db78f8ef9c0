import { type Ctx, allOf, plain } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesSheet } from './seen-sheets';

/** The practice sheets that the search may find: as in the list, none that is archived. */
export const searchedSheets = ({ actor }: Ctx): Searched => ({
  type: 'practice-sheet',
  alias: 'sheet',
  from: 'practice_sheet sheet',
  seen: allOf(plain('sheet.archived_at IS NULL'), plain(`(${seesSheet(actor, 'sheet')})`)),
  hit: { key: 'sheet.slug', title: 'sheet.title', context: 'sheet.summary' },
});

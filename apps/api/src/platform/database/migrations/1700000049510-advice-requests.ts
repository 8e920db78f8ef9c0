import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, optional, primary, string, table, text } from './table';

const tables = [
  table('advice_request', {
    columns: [
      primary(id('id')),
      string('kind', 10),
      string('state', 12),
      id('sheet_id'),
      id('organisation_id'),
      optional(id('contact_id')),
      optional(id('other_organisation_id')),
      optional(id('other_contact_id')),
      text('word'),
      optional(string('answer', 400)),
      optional(string('decided_by', 200)),
      optional(instant('decided_at')),
      text('search_text'),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
    ],
    references: {
      sheet_id: 'practice_sheet.id CASCADE',
      organisation_id: 'organisation.id CASCADE',
      contact_id: 'contact.id SET NULL',
      other_organisation_id: 'organisation.id SET NULL',
      other_contact_id: 'contact.id SET NULL',
    },
    indices: [
      ['state', 'created_at'],
      ['organisation_id'],
      ['other_organisation_id'],
      ['sheet_id'],
      ['contact_id'],
      ['other_contact_id'],
    ],
  }),
];

/** Advice that organisations seek and offer on practices. */
export class AdviceRequests1700000049510 extends TablesMigration {
  override readonly name = 'AdviceRequests1700000049510';
  protected override readonly tables = tables;
}

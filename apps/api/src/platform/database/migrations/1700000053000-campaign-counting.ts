import { TablesMigration } from './tables-migration';
import { day, flag, id, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('campaign_counting', {
    columns: [
      primary(id('campaign_id')),
      optional(string('factor_set_id', 40)),
      flag('is_open'),
      optional(day('open_since')),
      integer('late_days'),
      text('by_totals'),
      integer('link_version'),
      integer('step'),
      optional(day('closed_day')),
      integer('version'),
    ],
    references: { campaign_id: 'campaign.id CASCADE' },
  }),
  table('campaign_participant', {
    columns: [
      primary(id('id')),
      id('campaign_id'),
      id('organisation_id'),
      string('code_hash', 64),
      string('usual_mode', 20),
      integer('usual_occupants'),
      optional(integer('step')),
    ],
    references: { campaign_id: 'campaign.id CASCADE', organisation_id: 'organisation.id RESTRICT' },
    indices: [['campaign_id', 'step'], ['organisation_id']],
    uniques: [['code_hash']],
  }),
  table('campaign_day', {
    columns: [
      primary(id('participant_id')),
      primary(day('day')),
      id('campaign_id'),
      flag('telework'),
      text('trips'),
      optional(integer('step')),
    ],
    references: { participant_id: 'campaign_participant.id CASCADE', campaign_id: 'campaign.id CASCADE' },
    indices: [['campaign_id', 'step']],
  }),
  table('campaign_totals', {
    columns: [
      primary(id('campaign_id')),
      primary(id('organisation_id')),
      integer('participants'),
      integer('days'),
      text('rows'),
      optional(integer('step')),
      integer('version'),
    ],
    references: { campaign_id: 'campaign.id CASCADE', organisation_id: 'organisation.id RESTRICT' },
    indices: [['organisation_id']],
  }),
  table('campaign_result', {
    columns: [
      primary(id('id')),
      id('campaign_id'),
      integer('step'),
      day('closed_day'),
      string('view', 24),
      text('keys'),
      number('people'),
      number('days'),
      number('hm'),
      number('green_hm'),
      number('hm_without_factor'),
      number('hm_without_usual'),
      number('gross_grams'),
      number('additional_grams'),
    ],
    references: { campaign_id: 'campaign.id CASCADE' },
    indices: [['campaign_id']],
  }),
];

/** How campaigns are counted: anonymous entries, totals of organisations, and the results of closed steps. */
export class CampaignCounting1700000053000 extends TablesMigration {
  override readonly name = 'CampaignCounting1700000053000';
  protected override readonly tables = tables;
}

import { TablesMigration } from './tables-migration';
import { day, flag, id, instant, integer, number, optional, primary, string, table, text } from './table';

const tables = [
  table('campaign', {
    columns: [
      primary(id('id')),
      id('group_id'),
      string('title', 200),
      optional(text('description')),
      optional(id('theme_id')),
      optional(integer('year')),
      optional(day('start_day')),
      optional(day('end_day')),
      optional(text('goals')),
      optional(string('source_title', 200)),
      optional(string('source_url', 2000)),
      flag('is_demo'),
      text('search_text'),
      optional(instant('removed_at')),
      integer('version'),
      instant('created_at'),
    ],
    references: { group_id: 'working_group.id RESTRICT', theme_id: 'theme.id RESTRICT' },
    indices: [['group_id'], ['theme_id'], ['year']],
  }),
  table('campaign_group', {
    columns: [primary(id('campaign_id')), primary(id('group_id'))],
    references: { campaign_id: 'campaign.id CASCADE', group_id: 'working_group.id CASCADE' },
    indices: [['group_id']],
  }),
  table('campaign_organisation', {
    columns: [
      primary(id('campaign_id')),
      primary(id('organisation_id')),
      optional(integer('staff')),
      optional(integer('participants')),
    ],
    references: { campaign_id: 'campaign.id CASCADE', organisation_id: 'organisation.id RESTRICT' },
    indices: [['organisation_id']],
  }),
  table('campaign_figure', {
    columns: [
      primary(id('id')),
      id('campaign_id'),
      integer('position'),
      string('label', 200),
      number('value'),
      optional(string('unit', 60)),
      string('kind', 8),
      optional(string('source_title', 200)),
      optional(string('source_url', 2000)),
      optional(day('published_day')),
      flag('to_confirm'),
    ],
    references: { campaign_id: 'campaign.id CASCADE' },
    indices: [['campaign_id', 'position']],
  }),
];

/** Campaigns of groups: who took part, the figures that they gave, and these as evidence for communes. */
export class Campaigns1700000037000 extends TablesMigration {
  override readonly name = 'Campaigns1700000037000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    evidence: {
      columns: [optional(id('campaign_id')), optional(id('campaign_figure_id')), optional(text('figure'))],
      references: {
        campaign_id: 'campaign.id RESTRICT',
        campaign_figure_id: 'campaign_figure.id RESTRICT',
      } as const,
      indices: [['campaign_id'], ['campaign_figure_id']],
    },
  };
}

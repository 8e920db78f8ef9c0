import { TablesMigration } from './tables-migration';
import { id, integer, optional, primary, table, text } from './table';

const tables = [
  table('campaign_team_totals', {
    columns: [
      primary(id('team_id')),
      id('campaign_id'),
      integer('participants'),
      integer('days'),
      text('rows'),
      optional(integer('step')),
      integer('version'),
    ],
    references: { team_id: 'campaign_team.id CASCADE', campaign_id: 'campaign.id CASCADE' },
    indices: [['campaign_id']],
  }),
];

/** What the people of a team gave to a campaign, entered by their organisation all together. */
export class CampaignTeamTotals1700000062011 extends TablesMigration {
  override readonly name = 'CampaignTeamTotals1700000062011';
  protected override readonly tables = tables;
}

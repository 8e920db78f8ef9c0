import { TablesMigration } from './tables-migration';
import { id, instant, integer, optional, primary, string, table } from './table';

const tables = [
  table('campaign_team', {
    columns: [
      primary(id('id')),
      id('campaign_id'),
      id('organisation_id'),
      string('name', 80),
      integer('head_count'),
      string('code_hash', 64),
      optional(instant('removed_at')),
      integer('version'),
    ],
    references: { campaign_id: 'campaign.id CASCADE', organisation_id: 'organisation.id RESTRICT' },
    indices: [['campaign_id', 'organisation_id'], ['organisation_id']],
    uniques: [['code_hash']],
  }),
];

/** Teams of organisations in a campaign, and who of its people belongs to one. */
export class CampaignTeams1700000062010 extends TablesMigration {
  override readonly name = 'CampaignTeams1700000062010';
  protected override readonly tables = tables;
  protected override readonly additions = {
    campaign_participant: {
      columns: [optional(id('team_id'))],
      references: { team_id: 'campaign_team.id SET NULL' as const },
      indices: [['team_id']],
    },
  };
}

import { TablesMigration } from './tables-migration';
import { day, optional, string } from './table';

/** How people come half a year after a campaign, and when that was told. */
export class CampaignAfter1700000053010 extends TablesMigration {
  override readonly name = 'CampaignAfter1700000053010';
  protected override readonly additions = {
    campaign_participant: { columns: [optional(string('after_mode', 20))] },
    campaign_counting: { columns: [optional(day('after_day'))] },
  };
}

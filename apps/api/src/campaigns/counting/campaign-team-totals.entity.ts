import type { CampaignTotalsPut } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn } from '../../platform/columns';
import { Campaign } from '../campaign.entity';
import { CampaignTeam } from './campaign-team.entity';

/** What the people of a team gave, all together, as their organisation entered it. */
@Entity('campaign_team_totals')
@Index(['campaignId'])
export class CampaignTeamTotals {
  @ForeignKey(() => CampaignTeam, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  teamId: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @IntegerColumn()
  participants: number;

  @IntegerColumn()
  days: number;

  @JsonColumn()
  rows: CampaignTotalsPut['rows'];

  /** In which they were counted; null while they wait for it and can be changed. */
  @IntegerColumn({ nullable: true })
  step: number | null;

  @IntegerColumn()
  version: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn } from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Campaign } from './campaign.entity';

/** A group that a campaign is of; the one that leads it is among them. */
@Entity('campaign_group')
@Index(['groupId'])
export class CampaignGroup {
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  campaignId: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  groupId: string;
}

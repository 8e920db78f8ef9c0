import type { CampaignDayInput } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, FlagColumn, IdColumn, IntegerColumn, JsonColumn } from '../../platform/columns';
import { Campaign } from '../campaign.entity';
import { CampaignParticipant } from './campaign-participant.entity';

/** One day of somebody who takes part. */
@Entity('campaign_day')
@Index(['campaignId', 'step'])
export class CampaignDay {
  @ForeignKey(() => CampaignParticipant, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  participantId: string;

  @DayColumn({ primary: true })
  day: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @FlagColumn()
  telework: boolean;

  @JsonColumn()
  trips: CampaignDayInput['trips'];

  /** In which it was counted; null while it waits for it and can be changed. */
  @IntegerColumn({ nullable: true })
  step: number | null;
}

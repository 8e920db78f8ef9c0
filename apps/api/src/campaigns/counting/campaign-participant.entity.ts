import type { TravelMode } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { Organisation } from '../../organisations/organisation.entity';
import { Campaign } from '../campaign.entity';

/** Somebody who takes part, known by the hash of a code and by nothing else: not even when they joined. */
@Entity('campaign_participant')
@Index(['campaignId', 'step'])
@Index(['organisationId'])
@Unique(['codeHash'])
export class CampaignParticipant {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @StringColumn(64)
  codeHash: string;

  @StringColumn(20)
  usualMode: TravelMode;

  @IntegerColumn()
  usualOccupants: number;

  /** In which they were counted as one more participant; null while they wait for it. */
  @IntegerColumn({ nullable: true })
  step: number | null;

  /** How they come half a year later; null until they said so. */
  @StringColumn(20, { nullable: true })
  afterMode: TravelMode | null;
}

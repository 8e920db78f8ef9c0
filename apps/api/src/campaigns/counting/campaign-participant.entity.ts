import type { TravelMode } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { Organisation } from '../../organisations/organisation.entity';
import { Campaign } from '../campaign.entity';
import { CampaignTeam } from './campaign-team.entity';

/** Somebody who takes part, known by the hash of a code and by nothing else: not even when they joined. */
@Entity('campaign_participant')
@Index(['campaignId', 'step'])
@Index(['organisationId'])
@Index(['teamId'])
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

  /** The team of the organisation that they belong to; null for somebody of none. */
  @ForeignKey(() => CampaignTeam, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  teamId: string | null;

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

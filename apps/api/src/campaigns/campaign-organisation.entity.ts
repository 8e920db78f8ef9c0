import { Entity, ForeignKey, Index } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { IdColumn, IntegerColumn } from '../platform/columns';
import { Campaign } from './campaign.entity';

/** An organisation that took part in a campaign. What nobody knows is null. */
@Entity('campaign_organisation')
@Index(['organisationId'])
export class CampaignOrganisation {
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  campaignId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  organisationId: string;

  /** Everybody who works there. */
  @IntegerColumn({ nullable: true })
  staff: number | null;

  /** How many of them took part. */
  @IntegerColumn({ nullable: true })
  participants: number | null;
}

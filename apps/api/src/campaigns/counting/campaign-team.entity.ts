import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { Organisation } from '../../organisations/organisation.entity';
import { Campaign } from '../campaign.entity';

/** A team of an organisation in a campaign. */
@Entity('campaign_team')
@Index(['campaignId', 'organisationId'])
@Index(['organisationId'])
@Unique(['codeHash'])
export class CampaignTeam {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn()
  organisationId: string;

  @StringColumn(80)
  name: string;

  /** Everybody who belongs to it. */
  @IntegerColumn()
  headCount: number;

  /** By which it is found; the code itself is made again whenever it is shown. */
  @StringColumn(64)
  codeHash: string;

  /** Since when it takes nobody in any more: who waits to be counted is of no team until it is put back. */
  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @IntegerColumn()
  version: number;
}

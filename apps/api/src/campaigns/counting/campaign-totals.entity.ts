import type { CampaignTotalsPut } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn } from '../../platform/columns';
import { Organisation } from '../../organisations/organisation.entity';
import { Campaign } from '../campaign.entity';

/** What the people of an organisation gave, all together, as it entered it. */
@Entity('campaign_totals')
@Index(['organisationId'])
export class CampaignTotals {
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  campaignId: string;

  @ForeignKey(() => Organisation, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  organisationId: string;

  @IntegerColumn()
  participants: number;

  @IntegerColumn()
  days: number;

  @JsonColumn()
  rows: CampaignTotalsPut['rows'];

  @IntegerColumn({ nullable: true })
  step: number | null;

  @IntegerColumn()
  version: number;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, FlagColumn, IdColumn, IntegerColumn, NumberColumn, StringColumn } from '../platform/columns';
import { Campaign } from './campaign.entity';

/** A figure that a campaign gave, with where it comes from. */
@Entity('campaign_figure')
@Index(['campaignId', 'position'])
export class CampaignFigure {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @IntegerColumn()
  position: number;

  @StringColumn(200)
  label: string;

  @NumberColumn()
  value: number;

  @StringColumn(60, { nullable: true })
  unit: string | null;

  @StringColumn(8)
  kind: 'counted' | 'at-least' | 'share';

  @StringColumn(200, { nullable: true })
  sourceTitle: string | null;

  @StringColumn(2000, { nullable: true })
  sourceUrl: string | null;

  /** When the source published it. */
  @DayColumn({ nullable: true })
  publishedDay: string | null;

  @FlagColumn()
  toConfirm: boolean;
}

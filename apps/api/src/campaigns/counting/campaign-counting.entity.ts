import type { FactorSetId } from '@zesumme/domain';
import { Entity, ForeignKey } from 'typeorm';
import { DayColumn, FlagColumn, IdColumn, IntegerColumn, JsonColumn, StringColumn } from '../../platform/columns';
import { Campaign } from '../campaign.entity';

/** How a campaign is counted. A campaign without such a row is not. */
@Entity('campaign_counting')
export class CampaignCounting {
  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  campaignId: string;

  @StringColumn(40, { nullable: true })
  factorSetId: FactorSetId | null;

  @FlagColumn()
  isOpen: boolean;

  /** The first day on which entries could be made: from then on what they are counted by stays. */
  @DayColumn({ nullable: true })
  openSince: string | null;

  @IntegerColumn()
  lateDays: number;

  /** The organisations that enter totals. */
  @JsonColumn()
  byTotals: string[];

  /** Raised when all links are made anew: those of before open nothing. */
  @IntegerColumn()
  linkVersion: number;

  /** The number of the last step that was closed; 0 before the first. */
  @IntegerColumn()
  step: number;

  @DayColumn({ nullable: true })
  closedDay: string | null;

  /** When it was told how people come half a year later. */
  @DayColumn({ nullable: true })
  afterDay: string | null;

  @IntegerColumn()
  version: number;
}

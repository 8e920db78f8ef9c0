import { Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, IdColumn, IntegerColumn, JsonColumn, NumberColumn, StringColumn } from '../../platform/columns';
import { Campaign } from '../campaign.entity';

/**
 * What a row of a result tells: people or what they gave, by organisation, by team or by mode. What was saved is told in rows of
 * its own, by organisation, by team and in all, where it may be told.
 */
export type ResultView =
  | 'people-by-organisation'
  | 'people-by-usual'
  | 'people-after'
  | 'given-by-organisation'
  | 'given-by-mode'
  | 'saved-by-organisation'
  | 'people-by-team'
  | 'given-by-team'
  | 'saved-by-team'
  | 'saved-in-all';

/**
 * What a closed step gave, of organisations or modes that are told as one. It is never changed: all that is shown of a campaign is
 * added up of such rows, and none tells of fewer than five people.
 */
@Entity('campaign_result')
@Index(['campaignId'])
export class CampaignResult {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Campaign, { onDelete: 'CASCADE' })
  @IdColumn()
  campaignId: string;

  @IntegerColumn()
  step: number;

  @DayColumn()
  closedDay: string;

  @StringColumn(24)
  view: ResultView;

  /** Ids of organisations, or modes; those of teams, where that of the organisation stands for its people of no team. */
  @JsonColumn()
  keys: string[];

  @NumberColumn()
  people: number;

  @NumberColumn()
  days: number;

  @NumberColumn()
  hm: number;

  @NumberColumn()
  greenHm: number;

  @NumberColumn()
  hmWithoutFactor: number;

  @NumberColumn()
  hmWithoutUsual: number;

  /** Rounded once, when the step was closed. */
  @NumberColumn()
  grossGrams: number;

  @NumberColumn()
  additionalGrams: number;
}

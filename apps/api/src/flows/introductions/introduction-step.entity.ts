import type { ExchangePhase } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, StringColumn } from '../../platform/columns';
import { FlowIntroduction } from './flow-introduction.entity';

/** A step of an exchange: into which phase it went, when, and why where that had to be said. */
@Entity('introduction_step')
@Index(['introductionId', 'position'])
export class IntroductionStep {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => FlowIntroduction, { onDelete: 'CASCADE' })
  @IdColumn()
  introductionId: string;

  /** Steps of one moment stay in their order. */
  @IntegerColumn()
  position: number;

  @StringColumn(16)
  phase: ExchangePhase;

  @StringColumn(400, { nullable: true })
  reason: string | null;

  @InstantColumn()
  at: string;
}

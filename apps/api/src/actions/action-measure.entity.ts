import { Entity, ForeignKey, Index } from 'typeorm';
import { Measure } from '../pacte-climat/measure.entity';
import { IdColumn } from '../platform/columns';
import { Action } from './action.entity';

/** A measure of chapter 6 that an action serves. */
@Entity('action_measure')
@Index(['measureId'])
export class ActionMeasure {
  @ForeignKey(() => Action, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  actionId: string;

  @ForeignKey(() => Measure, { onDelete: 'RESTRICT' })
  @IdColumn({ primary: true })
  measureId: string;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, NumberColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Action } from './action.entity';

/** A commune for which an action counts, with the share that the commune states. */
@Entity('action_commune')
@Index(['communeCode'])
export class ActionCommune {
  @ForeignKey(() => Action, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  actionId: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;

  @NumberColumn({ nullable: true })
  share: number | null;
}

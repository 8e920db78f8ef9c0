import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, NumberColumn, StringColumn } from '../../platform/columns';
import { Flow } from '../flow.entity';

/** That an offer and a need go together. Made anew whenever one of them changes; its parts are judged when it is read. */
@Entity('flow_match')
@Unique(['offerId', 'needId'])
@Index(['needId'])
@Index(['score'])
@Index(['pairKey'])
export class FlowMatch {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  offerId: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  needId: string;

  /** What the parts say. */
  @NumberColumn()
  rawScore: number;

  /** The same by what like pairs taught: the order of the list. */
  @NumberColumn()
  score: number;

  @NumberColumn({ nullable: true })
  distanceKm: number | null;

  /** Of what both are; see `pairKey`. */
  @StringColumn(100, { nullable: true })
  pairKey: string | null;
}

import type { DismissalReason } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, NumberColumn, StringColumn } from '../../platform/columns';
import { Flow } from '../flow.entity';

/** That the broker dismissed a pair, and why. It stays when the pair is judged anew. */
@Entity('flow_dismissal')
@Unique(['offerId', 'needId'])
@Index(['needId'])
@Index(['pairKey'])
export class FlowDismissal {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  offerId: string;

  @ForeignKey(() => Flow, { onDelete: 'CASCADE' })
  @IdColumn()
  needId: string;

  @StringColumn(100, { nullable: true })
  pairKey: string | null;

  @StringColumn(12)
  reason: DismissalReason;

  @StringColumn(400, { nullable: true })
  word: string | null;

  @NumberColumn({ nullable: true })
  distanceKm: number | null;

  @StringColumn(200)
  decidedBy: string;

  @InstantColumn()
  createdAt: string;
}

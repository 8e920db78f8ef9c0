import type { ErasureReason } from '@zesumme/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, StringColumn } from '../platform/columns';

/**
 * That somebody was erased, without saying who: by the id of their contact or account, or by a hash where an address was all
 * there was. What is restored from a backup later is erased again by it.
 */
@Entity('erasure')
@Index(['at'])
@Index(['actId'])
export class Erasure {
  @IdColumn({ primary: true })
  id: string;

  /** The same for all rows of one erasure. */
  @IdColumn()
  actId: string;

  @InstantColumn()
  at: string;

  @StringColumn(8)
  subjectKind: 'contact' | 'account' | 'guest';

  /** An id; of a guest a hash of this row's id and the address. */
  @StringColumn(64)
  subjectKey: string;

  @StringColumn(14)
  reason: ErasureReason;

  /** How many rows of which tables were removed or changed. */
  @JsonColumn()
  changed: Record<string, number>;
}

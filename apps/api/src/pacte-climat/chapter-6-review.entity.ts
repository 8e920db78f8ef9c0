import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { CommuneAudit } from './commune-audit.entity';
import { Measure } from './measure.entity';

/** The review of a commune's chapter 6 in one year. People stand in it by the name that they had then. */
@Entity('chapter_6_review')
@Index(['auditId'])
@Unique(['communeCode', 'year'])
export class Chapter6Review {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @IntegerColumn()
  year: number;

  @InstantColumn({ nullable: true })
  reviewedAt: string | null;

  @StringColumn(200, { nullable: true })
  reviewedBy: string | null;

  @InstantColumn({ nullable: true })
  seenAt: string | null;

  @StringColumn(200, { nullable: true })
  seenBy: string | null;

  /** The last change since the review or the audit. */
  @InstantColumn({ nullable: true })
  changedAt: string | null;

  @StringColumn(200, { nullable: true })
  changedBy: string | null;

  @ForeignKey(() => Measure, { onDelete: 'SET NULL' })
  @IdColumn({ nullable: true })
  changedMeasureId: string | null;

  @ForeignKey(() => CommuneAudit, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  auditId: string | null;

  @InstantColumn({ nullable: true })
  auditedAt: string | null;

  @StringColumn(200, { nullable: true })
  auditedBy: string | null;

  @InstantColumn({ nullable: true })
  lockedAt: string | null;

  @StringColumn(200, { nullable: true })
  lockedBy: string | null;

  @InstantColumn({ nullable: true })
  unlockedAt: string | null;

  @StringColumn(200, { nullable: true })
  unlockedBy: string | null;

  @TextColumn({ nullable: true })
  unlockReason: string | null;

  @InstantColumn()
  createdAt: string;

  @FlagColumn()
  isDemo: boolean;

  @IntegerColumn()
  version: number;
}

import type { SnapshotKind } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NumberColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';
import { Commune } from '../territory/commune.entity';

/** A commune's chapter 6 as it was on a day. Nothing of it is ever written again, apart from its being taken back. */
@Entity('chapter_6_snapshot')
@Index(['communeCode', 'day'])
@Index(['communeCode', 'day'], { unique: true, where: "kind = 'yearly'" })
export class Chapter6Snapshot {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8)
  communeCode: string;

  @DayColumn()
  day: string;

  @StringColumn(16)
  kind: SnapshotKind;

  @StringColumn(200, { nullable: true })
  label: string | null;

  /** No key: the snapshot outlives its catalogue, which is in the content. */
  @IdColumn()
  catalogueId: string;

  /** The chapter as JSON. As text, so that it stays what it was to the letter. */
  @TextColumn()
  content: string;

  @NumberColumn()
  effective: number;

  @NumberColumn()
  planned: number;

  @NumberColumn()
  possible: number;

  @NumberColumn()
  remaining: number;

  @NumberColumn()
  unknown: number;

  /** How many pieces of evidence are in the content. */
  @IntegerColumn()
  evidence: number;

  @StringColumn(200)
  createdBy: string;

  @InstantColumn()
  createdAt: string;

  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @TextColumn()
  searchText: string;

  @FlagColumn()
  isDemo: boolean;
}

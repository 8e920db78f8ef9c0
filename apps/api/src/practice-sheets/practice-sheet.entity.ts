import type { BreakEven, Locale, PracticeTranslation } from '@zesumme/domain';
import { Entity, Index, Unique } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';

/** A practice that others can take up, step by step. Time, difficulty and cost are null until entered. */
@Entity('practice_sheet')
@Index(['title'])
@Index(['archivedAt'])
@Unique(['slug'])
export class PracticeSheet {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(120)
  slug: string;

  @StringColumn(200)
  title: string;

  @IntegerColumn({ nullable: true })
  time: number | null;

  @IntegerColumn({ nullable: true })
  difficulty: number | null;

  @IntegerColumn({ nullable: true })
  cost: number | null;

  @TextColumn({ nullable: true })
  summary: string | null;

  @TextColumn({ nullable: true })
  goodToKnow: string | null;

  @JsonColumn()
  steps: string[];

  @JsonColumn()
  difficulties: string[];

  @StringColumn(2000, { nullable: true })
  sourceUrl: string | null;

  /** The calculator that the sheet carries, with its assumptions. */
  @JsonColumn({ nullable: true })
  breakEven: BreakEven | null;

  /** The language in which it was written first. */
  @StringColumn(2, { default: 'fr' })
  locale: Locale;

  /** Its texts in other languages; null is none. */
  @JsonColumn({ nullable: true })
  translations: PracticeTranslation[] | null;

  @InstantColumn({ nullable: true })
  publishedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @InstantColumn({ nullable: true })
  archivedAt: string | null;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}

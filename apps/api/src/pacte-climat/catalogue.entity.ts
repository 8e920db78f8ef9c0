import type { CertificationRules, Translated } from '@zesumme/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  StringColumn,
  TextColumn,
} from '../platform/columns';

/** A version of a programme's catalogue of measures, as far as it is known. Once published it never changes. */
@Entity('catalogue')
export class Catalogue {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(200)
  programme: string;

  @StringColumn(10)
  chapter: string;

  @StringColumn(200)
  label: string;

  @StringColumn(400)
  titleFr: string;

  @StringColumn(400)
  titleDe: string;

  @StringColumn(400)
  titleEn: string;

  @StringColumn(2000)
  sourceUrl: string;

  @TextColumn()
  note: string;

  @DayColumn({ nullable: true })
  retrievedOn: string | null;

  /** Levels, validity and subsidies; null where the source says nothing of them. */
  @JsonColumn({ nullable: true })
  certification: CertificationRules | null;

  /** Whether the French and the German title are translations of ours; null where nobody said. */
  @JsonColumn({ nullable: true })
  translated: Translated;

  /** From when and until when it holds, both days included; null where no bound is known. */
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @DayColumn({ nullable: true })
  validUntil: string | null;

  /** Null as long as it is a draft. */
  @InstantColumn({ nullable: true })
  publishedAt: string | null;

  /** Whether it belongs to the programme with which a commune starts that has not chosen. */
  @FlagColumn({ default: false })
  isDefault: boolean;

  /** The version that it follows. No key: that one is published, and stays. */
  @IdColumn({ nullable: true })
  replacesId: string | null;

  @IntegerColumn({ default: 1 })
  version: number;
}

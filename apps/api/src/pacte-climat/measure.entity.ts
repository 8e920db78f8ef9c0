import type { MeasureDetail, ValueSource } from '@zesumme/domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  IntegerColumn,
  JsonColumn,
  NumberColumn,
  StringColumn,
} from '../platform/columns';
import { CatalogueSection } from './catalogue-section.entity';
import { Catalogue } from './catalogue.entity';

/** A measure of the catalogue; what is not published is null. */
@Entity('measure')
@Index(['catalogueId'])
@Index(['sectionId'])
@Unique(['catalogueId', 'slug'])
export class Measure {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Catalogue, { onDelete: 'CASCADE' })
  @IdColumn()
  catalogueId: string;

  @ForeignKey(() => CatalogueSection, { onDelete: 'CASCADE' })
  @IdColumn({ nullable: true })
  sectionId: string | null;

  @StringColumn(120)
  slug: string;

  @StringColumn(20, { nullable: true })
  codeInferred: string | null;

  @StringColumn(400)
  titleFr: string;

  @StringColumn(400)
  titleDe: string;

  @StringColumn(400)
  titleEn: string;

  @FlagColumn()
  titleFrIsTranslation: boolean;

  @FlagColumn({ default: false })
  titleDeIsTranslation: boolean;

  @NumberColumn({ nullable: true })
  maxPoints: number | null;

  @JsonColumn({ nullable: true })
  indicator: MeasureDetail['indicator'];

  @JsonColumn()
  tags: string[];

  @JsonColumn()
  rules: MeasureDetail['rules'];

  /** The slugs of the measures of the former version of which it is made. */
  @JsonColumn({ default: '[]' })
  replaces: string[];

  /** Which source says which value. */
  @JsonColumn({ default: '[]' })
  sources: ValueSource[];

  /** Meetings and figures of campaigns are proposed as evidence of it, where they name no other measure. */
  @FlagColumn({ default: false })
  isProvenByMeetings: boolean;

  /** From when and until when it holds, both days included; null where no bound is known. */
  @DayColumn({ nullable: true })
  validFrom: string | null;

  @DayColumn({ nullable: true })
  validUntil: string | null;

  @IntegerColumn()
  position: number;
}

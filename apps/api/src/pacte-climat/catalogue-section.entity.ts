import type { NodeSource, Translated } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, StringColumn } from '../platform/columns';
import { Catalogue } from './catalogue.entity';

/** A section of the catalogue; a title that is not published is null. */
@Entity('catalogue_section')
@Index(['catalogueId'])
export class CatalogueSection {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Catalogue, { onDelete: 'CASCADE' })
  @IdColumn()
  catalogueId: string;

  @StringColumn(20)
  code: string;

  @StringColumn(400, { nullable: true })
  titleFr: string | null;

  @StringColumn(400, { nullable: true })
  titleDe: string | null;

  @StringColumn(400, { nullable: true })
  titleEn: string | null;

  /** Whether the French and the German text are translations of ours; null where nobody said. */
  @JsonColumn({ nullable: true })
  translated: Translated;

  /** Where it comes from; null where nobody said. */
  @JsonColumn({ nullable: true })
  source: NodeSource | null;

  @IntegerColumn()
  position: number;
}

import type { NodeSource, Translated } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, StringColumn } from '../platform/columns';
import { CatalogueSection } from './catalogue-section.entity';
import { Catalogue } from './catalogue.entity';

/** A topic of a section for which no points are published. */
@Entity('catalogue_topic')
@Index(['catalogueId'])
@Index(['sectionId'])
export class CatalogueTopic {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => Catalogue, { onDelete: 'CASCADE' })
  @IdColumn()
  catalogueId: string;

  @ForeignKey(() => CatalogueSection, { onDelete: 'CASCADE' })
  @IdColumn()
  sectionId: string;

  @StringColumn(1000)
  textEn: string;

  @StringColumn(1000)
  textFr: string;

  @StringColumn(1000)
  textDe: string;

  /** Whether the French and the German text are translations of ours; null where nobody said. */
  @JsonColumn({ nullable: true })
  translated: Translated;

  /** Where it comes from; null where nobody said. */
  @JsonColumn({ nullable: true })
  source: NodeSource | null;

  @IntegerColumn()
  position: number;
}

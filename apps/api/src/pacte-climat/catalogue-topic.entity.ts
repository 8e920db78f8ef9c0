import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../platform/columns';
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

  @IntegerColumn()
  position: number;
}

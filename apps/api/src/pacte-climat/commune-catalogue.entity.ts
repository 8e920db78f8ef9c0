import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, IntegerColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Catalogue } from './catalogue.entity';

/** The version of the catalogue by which a commune assesses itself, from its first assessment on. */
@Entity('commune_catalogue')
@Index(['catalogueId'])
export class CommuneCatalogue {
  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;

  @ForeignKey(() => Catalogue, { onDelete: 'RESTRICT' })
  @IdColumn()
  catalogueId: string;

  @IntegerColumn()
  version: number;
}

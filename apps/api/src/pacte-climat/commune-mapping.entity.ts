import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, StringColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { Measure } from './measure.entity';

/** Which measure of another version of the catalogue takes the place of this one, as the commune said when it moved there. */
@Entity('commune_mapping')
@Index(['fromMeasureId'])
@Index(['toMeasureId'])
export class CommuneMapping {
  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { primary: true })
  communeCode: string;

  @ForeignKey(() => Measure, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  fromMeasureId: string;

  @ForeignKey(() => Measure, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  toMeasureId: string;
}

import { Entity } from 'typeorm';
import { DayColumn, IdColumn, StringColumn, TextColumn } from '../platform/columns';

/** A version of the catalogue of measures, as far as it is published. */
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
}

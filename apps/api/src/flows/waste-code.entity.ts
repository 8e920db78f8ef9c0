import { Entity, Index } from 'typeorm';
import { FlagColumn, IntegerColumn, JsonColumn, StringColumn, TextColumn } from '../platform/columns';

/** A code of the European List of Waste, of two, four or six digits. */
@Entity('waste_code')
@Index(['parent'])
@Index(['level'])
export class WasteCode {
  @StringColumn(6, { primary: true })
  code: string;

  @IntegerColumn()
  level: number;

  @StringColumn(6, { nullable: true })
  parent: string | null;

  @FlagColumn()
  hazardous: boolean;

  @StringColumn(400)
  titleEn: string;

  @StringColumn(400)
  titleFr: string;

  @StringColumn(400)
  titleDe: string;

  /** The languages in which the title is a translation of ours. */
  @JsonColumn()
  translated: ('fr' | 'de')[];

  @TextColumn()
  searchText: string;
}

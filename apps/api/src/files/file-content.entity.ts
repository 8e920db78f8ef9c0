import { Entity } from 'typeorm';
import { FlagColumn, InstantColumn, IntegerColumn, StringColumn } from '../platform/columns';

/** Bytes that lie on the disk under their hash, once however often they are used. */
@Entity('file_content')
export class FileContent {
  /** SHA-256, in hexadecimal. */
  @StringColumn(64, { primary: true })
  hash: string;

  @IntegerColumn()
  size: number;

  @FlagColumn()
  hasPreview: boolean;

  @InstantColumn()
  createdAt: string;
}

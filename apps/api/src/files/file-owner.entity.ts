import type { FileKind, FileSubject } from '@zesumme/domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, StringColumn, TextColumn } from '../platform/columns';
import { Commune } from '../territory/commune.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { FileContent } from './file-content.entity';

/**
 * One use of a content, or a link, by the record that it belongs to. A content that no row uses any more is removed from
 * the disk; nothing but this table says who else uses it.
 */
@Entity('file_owner')
@Index(['subjectType', 'subjectId', 'addedAt'])
@Index(['contentHash'])
@Index(['groupId'])
@Index(['communeCode'])
@Index(['removedAt'])
export class FileOwner {
  @IdColumn({ primary: true })
  id: string;

  @StringColumn(16)
  subjectType: FileSubject;

  @IdColumn()
  subjectId: string;

  /** The group that gives the room; a file of an assessment takes it from its commune. */
  @ForeignKey(() => WorkingGroup, { onDelete: 'RESTRICT' })
  @IdColumn({ nullable: true })
  groupId: string | null;

  @ForeignKey(() => Commune, { onDelete: 'RESTRICT' })
  @StringColumn(8, { nullable: true })
  communeCode: string | null;

  @StringColumn(200)
  name: string;

  @StringColumn(16)
  kind: FileKind | 'link';

  @StringColumn(100, { nullable: true })
  mediaType: string | null;

  @IntegerColumn({ nullable: true })
  size: number | null;

  @StringColumn(2000, { nullable: true })
  url: string | null;

  @ForeignKey(() => FileContent, { onDelete: 'RESTRICT' })
  @StringColumn(64, { nullable: true })
  contentHash: string | null;

  @IdColumn({ nullable: true })
  addedByAccountId: string | null;

  @StringColumn(200)
  addedByLabel: string;

  @InstantColumn()
  addedAt: string;

  /** Since when it is gone for everybody; it can be taken back for some days. */
  @InstantColumn({ nullable: true })
  removedAt: string | null;

  @FlagColumn()
  isDemo: boolean;

  @TextColumn()
  searchText: string;
}

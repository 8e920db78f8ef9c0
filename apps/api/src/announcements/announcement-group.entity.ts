import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn } from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Announcement } from './announcement.entity';

/** A group that an announcement is for; those of a theme are noted when it is sent, and stay. */
@Entity('announcement_group')
@Index(['groupId'])
export class AnnouncementGroup {
  @ForeignKey(() => Announcement, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  announcementId: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'CASCADE' })
  @IdColumn({ primary: true })
  groupId: string;
}

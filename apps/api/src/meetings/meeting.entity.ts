import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  StringColumn,
  TextColumn,
  WallTimeColumn,
} from '../platform/columns';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** Those that are neither prepared nor over with: what still has to be done about them is looked for among them alone. */
const UNFINISHED = "state IN ('open', 'in-progress', 'ended')";

/** A meeting of a group: wall time in its own zone, and the instants derived from it. */
@Entity('meeting')
@Index(['groupId', 'startsAt'])
@Index(['startsAt'])
@Index(['endsAt'])
@Index(['groupId', 'endsAt'])
@Index(['groupId', 'startsAt'], { where: UNFINISHED })
@Index(['endsAt'], { where: 'is_public = TRUE' })
@Index(['state'])
export class Meeting {
  @IdColumn({ primary: true })
  id: string;

  @ForeignKey(() => WorkingGroup, { onDelete: 'RESTRICT' })
  @IdColumn()
  groupId: string;

  @StringColumn(16)
  kind: 'working-group' | 'workshop' | 'conference' | 'steering';

  @StringColumn(200)
  title: string;

  @WallTimeColumn()
  startsLocal: string;

  @WallTimeColumn()
  endsLocal: string;

  @StringColumn(64)
  timeZone: string;

  @InstantColumn()
  startsAt: string;

  @InstantColumn()
  endsAt: string;

  @StringColumn(400, { nullable: true })
  place: string | null;

  @StringColumn(300, { nullable: true })
  placeAddress: string | null;

  @StringColumn(2000, { nullable: true })
  onlineUrl: string | null;

  @StringColumn(12)
  state: 'draft' | 'open' | 'in-progress' | 'ended' | 'closed' | 'cancelled';

  @FlagColumn()
  isPublic: boolean;

  /** Called off while it was a draft: nobody heard of it, and it is read like a draft. */
  @FlagColumn({ default: false })
  isUnannounced: boolean;

  @DayColumn({ nullable: true })
  answerByDay: string | null;

  /** Until this day, members may propose items for the agenda. */
  @DayColumn({ nullable: true })
  proposeByDay: string | null;

  /** How many organisations have to be there for decisions; none when nobody has set it. */
  @IntegerColumn({ nullable: true })
  quorum: number | null;

  /** How the meeting really went: the item under way, when it began and ended, and since when it pauses. */
  @IdColumn({ nullable: true })
  currentItemId: string | null;

  @InstantColumn({ nullable: true })
  startedAt: string | null;

  @InstantColumn({ nullable: true })
  endedAt: string | null;

  @InstantColumn({ nullable: true })
  pausedAt: string | null;

  /** Since when the item under way is being dealt with, without a pause. */
  @InstantColumn({ nullable: true })
  runningSince: string | null;

  @TextColumn({ nullable: true })
  minutes: string | null;

  @InstantColumn({ nullable: true })
  minutesSentAt: string | null;

  /** The day of the meeting at which the minutes were approved, and that meeting. */
  @DayColumn({ nullable: true })
  minutesApprovedOn: string | null;

  @IdColumn({ nullable: true })
  approvedInMeetingId: string | null;

  @IntegerColumn()
  sequence: number;

  @FlagColumn()
  isDemo: boolean;

  @TextColumn()
  searchText: string;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  createdAt: string;
}

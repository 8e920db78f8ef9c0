import type { Attendance } from './answer.rules';
import type { MeetingState } from './meeting.rules';

const begun: readonly MeetingState[] = ['in-progress', 'ended', 'closed'];

/** Whether minutes can be approved at a meeting: a later one of the same group that has begun. */
export const canApproveAt = (
  minuted: { id: string; groupId: string; startsAt: string },
  at: { id: string; groupId: string; startsAt: string; state: MeetingState },
): boolean =>
  at.id !== minuted.id && at.groupId === minuted.groupId && at.startsAt > minuted.startsAt && begun.includes(at.state);

/** Who was there as minutes list them: those who came, then those who were excused, then the others, each in their order. */
export function byAttendance<T extends { attendance: Attendance | null }>(rows: readonly T[]): T[] {
  const rank = ({ attendance }: T): number =>
    attendance === null ? 3 : ['attended', 'excused', 'absent'].indexOf(attendance);
  return [...rows].sort((one, other) => rank(one) - rank(other));
}

/** Whether there were as many organisations as decisions need; null where no quorum was set. */
export const reachesQuorum = (quorum: number | null, attended: number): boolean | null =>
  quorum === null ? null : attended >= quorum;

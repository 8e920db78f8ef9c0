import * as z from 'zod';
import { day } from '../shared/day';
import { groupLabel, organisationLabel } from '../shared/labels';
import { count, id } from '../shared/primitives';
import { registerKinds } from './register.rules';
import { turnouts } from './statistics.rules';

/** A meeting that was held: minutes planned, and used where its beginning and end were noted; organisations that came. */
export const heldMeeting = z.object({
  id,
  title: z.string(),
  day,
  plannedMinutes: count,
  usedMinutes: count.nullable(),
  invited: count,
  attended: count,
  isDemo: z.boolean(),
});
export type HeldMeeting = z.output<typeof heldMeeting>;

/** How an organisation came to each of the meetings, in their order. */
export const attendanceOf = z.object({ organisation: organisationLabel, presences: z.array(z.enum(turnouts)) });
export type AttendanceOf = z.output<typeof attendanceOf>;

/** What became of decisions or of actions. In time and after it are told of those that had a due day. */
export const carriedOut = z.object({
  kind: z.enum(registerKinds),
  done: count,
  inTime: count,
  afterTime: count,
  late: count,
  open: count,
});
export type CarriedOut = z.output<typeof carriedOut>;

export const groupStatistics = z.object({
  group: groupLabel,
  /** The latest ones, the oldest of them first. */
  meetings: z.array(heldMeeting),
  /** By organisation, in the order of their names; null for whoever sees counts alone. */
  attendance: z.array(attendanceOf).nullable(),
  carriedOut: z.array(carriedOut),
});
export type GroupStatistics = z.output<typeof groupStatistics>;

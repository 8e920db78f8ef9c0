import type { Meeting } from '../meeting.entity';

/** Whether items may still be proposed: until the end of the day that was named for it, and only if one was. */
export const takesProposals = ({ proposeByDay }: Pick<Meeting, 'proposeByDay'>, today: string): boolean =>
  proposeByDay !== null && today <= proposeByDay;

import { dayOf } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { invalidField } from '../platform/errors';
import type { Meeting } from './meeting.entity';

type Days = Pick<Meeting, 'startsLocal' | 'endsLocal' | 'answerByDay' | 'proposeByDay'>;

/** Days until when something is awaited before the meeting. */
const deadlines = ['answerByDay', 'proposeByDay'] as const;

/**
 * Refuses days that make no sense for a meeting: one that is over already, and deadlines that have passed or that come after
 * it begins. What is stored may stay, so that the rest of an older meeting can still be mended.
 *
 * @throws DomainError 422 on the day's field: `in-past` or `after-start`
 */
export function refuseOddDays(ctx: Ctx, meeting: Days, stored?: Days): void {
  if (meeting.startsLocal !== stored?.startsLocal || meeting.endsLocal !== stored.endsLocal) refusePast(ctx, meeting);
  const today = ctx.clock.today();
  for (const field of deadlines) {
    const day = meeting[field];
    if (day === null) continue;
    if (day > dayOf(meeting.startsLocal)) throw invalidField(field, 'after-start', { start: meeting.startsLocal });
    if (day < today && day !== stored?.[field]) throw invalidField(field, 'in-past', { today });
  }
}

/** A meeting of today that has begun can still be noted: the day counts. @throws DomainError 422 `in-past` */
export function refusePast(ctx: Ctx, { endsLocal }: Pick<Days, 'endsLocal'>): void {
  const today = ctx.clock.today();
  if (dayOf(endsLocal) < today) throw invalidField('startsLocal', 'in-past', { today });
}

import { factsOf } from '@zesumme/domain';
import { CalendarTold } from '../meetings/calendar/calendar-told.entity';
import { mailboxesOf } from '../meetings/calendar/mailboxes';
import { Meeting } from '../meetings/meeting.entity';
import type { TestApp } from './test-app';

/** Makes everybody who is invited know of the meeting as it is, as if their mails had arrived. */
export const knownToInvited = (app: TestApp, meetingId: string): Promise<void> =>
  app.write(async (ctx) => {
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const invited = await mailboxesOf(ctx, meetingId);
    await ctx.insert(
      CalendarTold,
      [...invited.values()].map(({ mailbox, name, locale }) => ({
        ...factsOf(meeting),
        ...{ meetingId, mailbox, name, locale },
        method: 'request' as const,
        sequence: meeting.sequence,
        toldAt: ctx.clock.instant(),
      })),
    );
  });

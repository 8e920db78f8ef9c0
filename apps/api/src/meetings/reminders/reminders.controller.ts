import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { groupReminders, meetingReminders, reminderPlanSet } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { ReminderPlansService } from './reminder-plans.service';

class MeetingRemindersDto extends createZodDto(meetingReminders) {}
class GroupRemindersDto extends createZodDto(groupReminders) {}
class ReminderPlanSetDto extends createZodDto(reminderPlanSet) {}

/** How people are reminded of one meeting, or of all meetings of a group. */
@Controller()
export class RemindersController {
  constructor(private readonly plans: ReminderPlansService) {}

  @Get('meetings/:id/reminders')
  @Permit('meeting.reminders')
  @ZodResponse({ type: MeetingRemindersDto })
  ofMeeting(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MeetingRemindersDto> {
    return this.plans.ofMeeting(ctx, id);
  }

  @Put('meetings/:id/reminders')
  @Permit('meeting.edit')
  @ZodResponse({ type: MeetingRemindersDto })
  setOfMeeting(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: ReminderPlanSetDto,
  ): Promise<MeetingRemindersDto> {
    return this.plans.setOfMeeting(ctx, id, body);
  }

  @Get('working-groups/:id/reminders')
  @Permit('meeting.reminders')
  @ZodResponse({ type: GroupRemindersDto })
  ofGroup(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<GroupRemindersDto> {
    return this.plans.ofGroup(ctx, id);
  }

  @Put('working-groups/:id/reminders')
  @Permit('working-group.edit')
  @ZodResponse({ type: GroupRemindersDto })
  setOfGroup(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: ReminderPlanSetDto,
  ): Promise<GroupRemindersDto> {
    return this.plans.setOfGroup(ctx, id, body);
  }
}

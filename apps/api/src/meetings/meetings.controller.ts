import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  answerGiven,
  exportChoice,
  exportQuery,
  historyPage,
  historyQuery,
  invitationListQuery,
  invitationPage,
  invitationUpdate,
  meetingAnswer,
  meetingAttendance,
  meetingCreate,
  meetingDetail,
  meetingInvite,
  meetingListQuery,
  meetingMinutes,
  meetingMove,
  meetingPage,
  meetingUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit, Remembered, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList, exportRows } from '../platform/spreadsheets';
import { AnswersService } from './answers.service';
import { InvitationLinksService } from './invitation-links.service';
import { InvitationsService } from './invitations.service';
import { MeetingStatesService } from './meeting-states.service';
import { MeetingsService } from './meetings.service';
import { invitedFile, meetingFile } from './meeting-file';

class MeetingListQueryDto extends createZodDto(meetingListQuery) {}
class MeetingExportQueryDto extends createZodDto(exportQuery(meetingListQuery)) {}
class InvitedExportDto extends createZodDto(exportChoice) {}
class MeetingPageDto extends createZodDto(meetingPage) {}
class MeetingDetailDto extends createZodDto(meetingDetail) {}
class MeetingCreateDto extends createZodDto(meetingCreate) {}
class MeetingUpdateDto extends createZodDto(meetingUpdate) {}
class MeetingMoveDto extends createZodDto(meetingMove) {}
class MeetingInviteDto extends createZodDto(meetingInvite) {}
class MeetingAnswerDto extends createZodDto(meetingAnswer) {}
class AnswerGivenDto extends createZodDto(answerGiven) {}
class MeetingAttendanceDto extends createZodDto(meetingAttendance) {}
class MeetingMinutesDto extends createZodDto(meetingMinutes) {}
class MeetingHistoryQueryDto extends createZodDto(historyQuery) {}
class MeetingHistoryPageDto extends createZodDto(historyPage) {}
class InvitationListQueryDto extends createZodDto(invitationListQuery) {}
class InvitationPageDto extends createZodDto(invitationPage) {}
class InvitationUpdateDto extends createZodDto(invitationUpdate) {}
class InvitationParams extends createZodDto(z.object({ id: pathKey, invitationId: pathKey })) {}

/** Meetings, from their agenda to their minutes. */
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly states: MeetingStatesService,
    private readonly invitations: InvitationsService,
    private readonly invitationLinks: InvitationLinksService,
    private readonly answers: AnswersService,
  ) {}

  @Get()
  @Remembered()
  @Permit('meeting.list')
  @ZodResponse({ type: MeetingPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: MeetingListQueryDto): Promise<MeetingPageDto> {
    return this.meetings.list(ctx, query);
  }

  @Get('export')
  @Permit('meeting.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: MeetingExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, meetingFile, (asked) => this.meetings.list(ctx, asked));
  }

  /** Makes a draft; nobody is told of it. */
  @Post()
  @Permit('meeting.create')
  @ZodResponse({ type: MeetingDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: MeetingCreateDto): Promise<MeetingDetailDto> {
    return this.meetings.create(ctx, body);
  }

  @Get(':id')
  @Remembered()
  @Permit('meeting.read')
  @ZodResponse({ type: MeetingDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MeetingDetailDto> {
    return this.meetings.get(ctx, id);
  }

  /** Who is invited, as far as the meeting's page shows it to the reader. */
  @Get(':id/invitations/export')
  @Permit('meeting.read')
  @AnswersSpreadsheet()
  async exportInvited(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: InvitedExportDto,
  ): Promise<StreamableFile> {
    return exportRows(ctx, query, invitedFile, await this.invitations.told(ctx, id));
  }

  /** Who is invited, a page at a time; for those who run the meeting. */
  @Get(':id/invitations')
  @Permit('meeting.invited')
  @ZodResponse({ type: InvitationPageDto })
  invited(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: InvitationListQueryDto,
  ): Promise<InvitationPageDto> {
    return this.invitations.list(ctx, id, query);
  }

  @Patch(':id')
  @Permit('meeting.edit')
  @ZodResponse({ type: MeetingDetailDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingUpdateDto): Promise<MeetingDetailDto> {
    return this.meetings.update(ctx, id, body);
  }

  /** Opens, begins, ends, closes or cancels the meeting. Opening invites; closing sends the minutes. */
  @Post(':id/state')
  @HttpCode(200)
  @Permit('meeting.move')
  @ZodResponse({ type: MeetingDetailDto, status: 200 })
  move(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingMoveDto): Promise<MeetingDetailDto> {
    return this.states.move(ctx, id, body);
  }

  @Post(':id/invitations')
  @HttpCode(200)
  @Permit('meeting.invite')
  @ZodResponse({ type: MeetingDetailDto, status: 200 })
  invite(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingInviteDto): Promise<MeetingDetailDto> {
    return this.invitations.invite(ctx, id, body);
  }

  @Patch(':id/invitations/:invitationId')
  @Permit('meeting.invite')
  @ZodResponse({ type: MeetingDetailDto })
  updateInvitation(
    @InCtx() ctx: Ctx,
    @Param() { id, invitationId }: InvitationParams,
    @Body() body: InvitationUpdateDto,
  ): Promise<MeetingDetailDto> {
    return this.invitations.update(ctx, id, invitationId, body);
  }

  @Delete(':id/invitations/:invitationId')
  @Permit('meeting.invite')
  @ZodResponse({ type: MeetingDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id, invitationId }: InvitationParams): Promise<MeetingDetailDto> {
    return this.invitations.remove(ctx, id, invitationId);
  }

  /** Mails another personal link to whom the invitation is for; the ones before are ended. */
  @Post(':id/invitations/:invitationId/link')
  @HttpCode(200)
  @Permit('meeting.invite')
  @ZodResponse({ type: MeetingDetailDto, status: 200 })
  sendLink(@InCtx() ctx: Ctx, @Param() { id, invitationId }: InvitationParams): Promise<MeetingDetailDto> {
    return this.invitationLinks.send(ctx, id, invitationId);
  }

  /** Ends the personal links that were sent for the invitation, which stays. */
  @Delete(':id/invitations/:invitationId/link')
  @Permit('meeting.invite')
  @ZodResponse({ type: MeetingDetailDto })
  endLink(@InCtx() ctx: Ctx, @Param() { id, invitationId }: InvitationParams): Promise<MeetingDetailDto> {
    return this.invitationLinks.end(ctx, id, invitationId);
  }

  /** Answers the reader's own invitation, or notes an answer that was given otherwise. */
  @Put(':id/answer')
  @Permit('meeting.answer')
  @ZodResponse({ type: AnswerGivenDto })
  answer(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingAnswerDto): Promise<AnswerGivenDto> {
    return this.answers.answer(ctx, id, body);
  }

  @Put(':id/attendance')
  @Permit('meeting.attendance')
  @ZodResponse({ type: MeetingDetailDto })
  attendance(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: MeetingAttendanceDto,
  ): Promise<MeetingDetailDto> {
    return this.answers.recordAttendance(ctx, id, body);
  }

  @Put(':id/minutes')
  @Permit('meeting.minutes')
  @ZodResponse({ type: MeetingDetailDto })
  minutes(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingMinutesDto): Promise<MeetingDetailDto> {
    return this.states.writeMinutes(ctx, id, body);
  }

  @Get(':id/history')
  @Permit('meeting.history')
  @ZodResponse({ type: MeetingHistoryPageDto })
  history(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: MeetingHistoryQueryDto,
  ): Promise<MeetingHistoryPageDto> {
    return this.meetings.history(ctx, id, query);
  }
}

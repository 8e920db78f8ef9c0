import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  attendanceTap,
  invitationListQuery,
  itemMark,
  itemRecord,
  itemRecordInput,
  liveQuery,
  meetingRoom,
  meetingRun,
  meetingStep,
  roomChange,
  roomOrganisations,
  walkIn,
} from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../../platform/database';
import { IdParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest, pathKey } from '../../platform/http';
import { ItemNotesService } from './item-notes.service';
import { LiveService } from './live.service';
import { RoomService } from './room.service';
import { RunService } from './run.service';

class MeetingRunDto extends createZodDto(meetingRun) {}
class MeetingStepDto extends createZodDto(meetingStep) {}
class MeetingRoomDto extends createZodDto(meetingRoom) {}
class RoomQueryDto extends createZodDto(invitationListQuery) {}
class RoomChangeDto extends createZodDto(roomChange) {}
class RoomOrganisationsDto extends createZodDto(roomOrganisations) {}
class AttendanceTapDto extends createZodDto(attendanceTap) {}
class WalkInDto extends createZodDto(walkIn) {}
class ItemRecordDto extends createZodDto(itemRecord) {}
class ItemRecordInputDto extends createZodDto(itemRecordInput) {}
class ItemMarkDto extends createZodDto(itemMark) {}
class LiveQueryDto extends createZodDto(liveQuery) {}
class ItemParams extends createZodDto(z.object({ id: pathKey, itemId: pathKey })) {}
class AttendeeParams extends createZodDto(z.object({ id: pathKey, invitationId: pathKey })) {}

/** A meeting while it is held. */
@Controller('meetings/:id')
export class RunController {
  constructor(
    private readonly runs: RunService,
    private readonly room: RoomService,
    private readonly notes: ItemNotesService,
    private readonly lives: LiveService,
  ) {}

  @Get('run')
  @Permit('meeting.run')
  @ZodResponse({ type: MeetingRunDto })
  run(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MeetingRunDto> {
    return this.runs.get(ctx, id);
  }

  /** Starts, goes on to another item, pauses, or ends. Sent twice, a step is made once. */
  @Post('run')
  @HttpCode(200)
  @Permit('meeting.run')
  @ZodResponse({ type: MeetingRunDto, status: 200 })
  step(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MeetingStepDto): Promise<MeetingRunDto> {
    return this.runs.step(ctx, id, body);
  }

  /** Tells whenever the meeting was changed, by its id alone; what it is now is read as always. */
  @Get('live')
  @NoUnit()
  @Permit('meeting.run')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  live(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Query() { seconds }: LiveQueryDto,
    @Req() request: ZesummeRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.lives.answer(actor, id, seconds, request, reply);
  }

  /** Who is there, a page at a time. */
  @Get('room')
  @Permit('meeting.run')
  @ZodResponse({ type: MeetingRoomDto })
  attendees(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: RoomQueryDto): Promise<MeetingRoomDto> {
    return this.room.get(ctx, id, query);
  }

  /** Who can be made responsible, and who votes. */
  @Get('room/organisations')
  @Permit('meeting.run')
  @ZodResponse({ type: RoomOrganisationsDto })
  organisations(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<RoomOrganisationsDto> {
    return this.room.organisations(ctx, id);
  }

  @Put('room/:invitationId')
  @Permit('meeting.attendance')
  @ZodResponse({ type: RoomChangeDto })
  tap(
    @InCtx() ctx: Ctx,
    @Param() { id, invitationId }: AttendeeParams,
    @Body() body: AttendanceTapDto,
  ): Promise<RoomChangeDto> {
    return this.room.tap(ctx, id, invitationId, body);
  }

  /** Takes in somebody who came without being invited. */
  @Post('room')
  @HttpCode(200)
  @Permit('meeting.attendance')
  @ZodResponse({ type: RoomChangeDto, status: 200 })
  walkIn(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: WalkInDto): Promise<RoomChangeDto> {
    return this.room.walkIn(ctx, id, body);
  }

  @Put('agenda/:itemId/record')
  @Permit('meeting.note')
  @ZodResponse({ type: ItemRecordDto })
  record(
    @InCtx() ctx: Ctx,
    @Param() { id, itemId }: ItemParams,
    @Body() body: ItemRecordInputDto,
  ): Promise<ItemRecordDto> {
    return this.notes.write(ctx, id, itemId, body);
  }

  @Put('agenda/:itemId/mark')
  @Permit('meeting.note')
  @ZodResponse({ type: ItemMarkDto })
  mark(@InCtx() ctx: Ctx, @Param() { id, itemId }: ItemParams, @Body() body: ItemMarkDto): Promise<ItemMarkDto> {
    return this.notes.mark(ctx, id, itemId, body);
  }
}

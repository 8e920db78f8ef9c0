import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  announcementCreate,
  announcementListQuery,
  announcementPage,
  announcementRemoved,
  announcementRow,
  announcementSend,
  announcementUpdate,
  audience,
  audienceQuery,
  exportQuery,
  reachListQuery,
  reachPage,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { AnnouncementsService } from './announcements.service';
import { SendingService } from './sending.service';
import { announcementFile, reachFile } from './announcement-file';

class AnnouncementListQueryDto extends createZodDto(announcementListQuery) {}
class AnnouncementExportQueryDto extends createZodDto(exportQuery(announcementListQuery)) {}
class AnnouncementPageDto extends createZodDto(announcementPage) {}
class AnnouncementRowDto extends createZodDto(announcementRow) {}
class AnnouncementCreateDto extends createZodDto(announcementCreate) {}
class AnnouncementUpdateDto extends createZodDto(announcementUpdate) {}
class AnnouncementSendDto extends createZodDto(announcementSend) {}
class AnnouncementRemovedDto extends createZodDto(announcementRemoved) {}
class AudienceQueryDto extends createZodDto(audienceQuery) {}
class AudienceDto extends createZodDto(audience) {}
class ReachListQueryDto extends createZodDto(reachListQuery) {}
class ReachExportQueryDto extends createZodDto(exportQuery(reachListQuery)) {}
class ReachPageDto extends createZodDto(reachPage) {}

/** Announcements to groups, and to the groups on a theme. */
@Controller('announcements')
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly sending: SendingService,
  ) {}

  @Get()
  @Permit('announcement.list')
  @ZodResponse({ type: AnnouncementPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: AnnouncementListQueryDto): Promise<AnnouncementPageDto> {
    return this.announcements.list(ctx, query);
  }

  @Get('export')
  @Permit('announcement.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: AnnouncementExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, announcementFile, (asked) => this.announcements.list(ctx, asked));
  }

  @Post()
  @Permit('announcement.create')
  @ZodResponse({ type: AnnouncementRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: AnnouncementCreateDto): Promise<AnnouncementRowDto> {
    return this.announcements.create(ctx, body);
  }

  /** Whom an announcement would reach today. */
  @Get('audience')
  @Permit('announcement.create')
  @ZodResponse({ type: AudienceDto })
  audience(@InCtx() ctx: Ctx, @Query() query: AudienceQueryDto): Promise<AudienceDto> {
    return this.announcements.audience(ctx, query);
  }

  @Get(':id')
  @Permit('announcement.read')
  @ZodResponse({ type: AnnouncementRowDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AnnouncementRowDto> {
    return this.announcements.get(ctx, id);
  }

  @Patch(':id')
  @Permit('announcement.edit')
  @ZodResponse({ type: AnnouncementRowDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: AnnouncementUpdateDto,
  ): Promise<AnnouncementRowDto> {
    return this.announcements.update(ctx, id, body);
  }

  /** Throws a draft away; what was sent is taken back instead. */
  @Delete(':id')
  @Permit('announcement.remove')
  @ZodResponse({ type: AnnouncementRemovedDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AnnouncementRemovedDto> {
    return this.announcements.remove(ctx, id);
  }

  @Post(':id/sending')
  @HttpCode(200)
  @Permit('announcement.send')
  @ZodResponse({ type: AnnouncementRowDto })
  send(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: AnnouncementSendDto): Promise<AnnouncementRowDto> {
    return this.sending.send(ctx, id, body);
  }

  @Post(':id/retraction')
  @HttpCode(200)
  @Permit('announcement.retract')
  @ZodResponse({ type: AnnouncementRowDto })
  retract(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AnnouncementRowDto> {
    return this.sending.retract(ctx, id);
  }

  /** Begins a new version of what was sent. */
  @Post(':id/correction')
  @Permit('announcement.correct')
  @ZodResponse({ type: AnnouncementRowDto, status: 201 })
  correct(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AnnouncementRowDto> {
    return this.announcements.correct(ctx, id);
  }

  @Get(':id/recipients/export')
  @Permit('announcement.reach')
  @AnswersSpreadsheet()
  exportReach(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: ReachExportQueryDto,
  ): Promise<StreamableFile> {
    return exportList(ctx, query, reachFile, (asked) => this.announcements.reach(ctx, id, asked));
  }

  @Get(':id/recipients')
  @Permit('announcement.reach')
  @ZodResponse({ type: ReachPageDto })
  reach(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: ReachListQueryDto): Promise<ReachPageDto> {
    return this.announcements.reach(ctx, id, query);
  }
}

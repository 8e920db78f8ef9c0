import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  accountLabel,
  exportQuery,
  historyPage,
  historyQuery,
  workingGroupCreate,
  workingGroupDetail,
  workingGroupListQuery,
  workingGroupPage,
  workingGroupUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { WorkingGroupsService } from './working-groups.service';
import { groupFile } from './group-file';

class WorkingGroupListQueryDto extends createZodDto(workingGroupListQuery) {}
class WorkingGroupExportQueryDto extends createZodDto(exportQuery(workingGroupListQuery)) {}
class WorkingGroupPageDto extends createZodDto(workingGroupPage) {}
class WorkingGroupDetailDto extends createZodDto(workingGroupDetail) {}
class WorkingGroupCreateDto extends createZodDto(workingGroupCreate) {}
class WorkingGroupUpdateDto extends createZodDto(workingGroupUpdate) {}
class PossibleLeadDto extends createZodDto(accountLabel) {}
class GroupHistoryQueryDto extends createZodDto(historyQuery) {}
class GroupHistoryPageDto extends createZodDto(historyPage) {}

/** Working groups. */
@Controller('working-groups')
export class WorkingGroupsController {
  constructor(private readonly groups: WorkingGroupsService) {}

  @Get()
  @Permit('working-group.list')
  @ZodResponse({ type: WorkingGroupPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: WorkingGroupListQueryDto): Promise<WorkingGroupPageDto> {
    return this.groups.list(ctx, query);
  }

  @Get('export')
  @Permit('working-group.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: WorkingGroupExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, groupFile, (asked) => this.groups.list(ctx, asked));
  }

  @Post()
  @Permit('working-group.create')
  @ZodResponse({ type: WorkingGroupDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: WorkingGroupCreateDto): Promise<WorkingGroupDetailDto> {
    return this.groups.create(ctx, body);
  }

  /** Project managers, for the form. */
  @Get('possible-leads')
  @Permit('working-group.create')
  @ZodResponse({ type: [PossibleLeadDto] })
  possibleLeads(@InCtx() ctx: Ctx): Promise<PossibleLeadDto[]> {
    return this.groups.possibleLeads(ctx);
  }

  /** By id or slug. */
  @Get(':id')
  @Permit('working-group.read')
  @ZodResponse({ type: WorkingGroupDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<WorkingGroupDetailDto> {
    return this.groups.get(ctx, id);
  }

  @Patch(':id')
  @Permit('working-group.edit')
  @ZodResponse({ type: WorkingGroupDetailDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: WorkingGroupUpdateDto,
  ): Promise<WorkingGroupDetailDto> {
    return this.groups.update(ctx, id, body);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Permit('working-group.archive')
  @ZodResponse({ type: WorkingGroupDetailDto })
  archive(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<WorkingGroupDetailDto> {
    return this.groups.archive(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('working-group.restore')
  @ZodResponse({ type: WorkingGroupDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<WorkingGroupDetailDto> {
    return this.groups.restore(ctx, id);
  }

  @Get(':id/history')
  @Permit('working-group.history')
  @ZodResponse({ type: GroupHistoryPageDto })
  history(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: GroupHistoryQueryDto,
  ): Promise<GroupHistoryPageDto> {
    return this.groups.history(ctx, id, query);
  }
}

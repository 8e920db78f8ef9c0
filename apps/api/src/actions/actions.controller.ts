import { Body, Controller, Get, Param, Patch, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  actionCreate,
  actionDetail,
  actionListQuery,
  actionPage,
  actionReport,
  actionShare,
  actionUpdate,
  exportQuery,
  historyPage,
  historyQuery,
  responsibleListQuery,
  responsiblePage,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { ActionReportsService } from './action-reports.service';
import { ActionsService } from './actions.service';
import { actionFile } from './action-file';
import { linesOf, responsibleFile } from './responsible-file';

class ActionListQueryDto extends createZodDto(actionListQuery) {}
class ActionExportQueryDto extends createZodDto(exportQuery(actionListQuery)) {}
class ActionPageDto extends createZodDto(actionPage) {}
class ActionDetailDto extends createZodDto(actionDetail) {}
class ResponsibleListQueryDto extends createZodDto(responsibleListQuery) {}
class ResponsibleExportQueryDto extends createZodDto(exportQuery(responsibleListQuery)) {}
class ResponsiblePageDto extends createZodDto(responsiblePage) {}
class ActionCreateDto extends createZodDto(actionCreate) {}
class ActionUpdateDto extends createZodDto(actionUpdate) {}
class ActionReportDto extends createZodDto(actionReport) {}
class ActionShareDto extends createZodDto(actionShare) {}
class ActionCommuneParams extends createZodDto(z.object({ id: pathKey, code: pathKey })) {}
class ActionHistoryQueryDto extends createZodDto(historyQuery) {}
class ActionHistoryPageDto extends createZodDto(historyPage) {}

/** What groups do. */
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly actions: ActionsService,
    private readonly reports: ActionReportsService,
  ) {}

  @Get()
  @Permit('action.list')
  @ZodResponse({ type: ActionPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ActionListQueryDto): Promise<ActionPageDto> {
    return this.actions.list(ctx, query);
  }

  @Get('export')
  @Permit('action.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: ActionExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, actionFile, (asked) => this.actions.list(ctx, asked));
  }

  /** How those that count in chapter 6 stand, by who answers for them. */
  @Get('by-responsible')
  @Permit('chapter-6.responsibles')
  @ZodResponse({ type: ResponsiblePageDto })
  byResponsible(@InCtx() ctx: Ctx, @Query() query: ResponsibleListQueryDto): Promise<ResponsiblePageDto> {
    return this.actions.byResponsible(ctx, query);
  }

  @Get('by-responsible/export')
  @Permit('chapter-6.responsibles')
  @AnswersSpreadsheet()
  exportByResponsible(@InCtx() ctx: Ctx, @Query() query: ResponsibleExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, responsibleFile, async (asked) => {
      const page = await this.actions.byResponsible(ctx, asked);
      return { ...page, items: page.items.flatMap(linesOf) };
    });
  }

  @Post()
  @Permit('action.create')
  @ZodResponse({ type: ActionDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: ActionCreateDto): Promise<ActionDetailDto> {
    return this.actions.create(ctx, body);
  }

  @Get(':id')
  @Permit('action.read')
  @ZodResponse({ type: ActionDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ActionDetailDto> {
    return this.actions.get(ctx, id);
  }

  @Patch(':id')
  @Permit('action.edit')
  @ZodResponse({ type: ActionDetailDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ActionUpdateDto): Promise<ActionDetailDto> {
    return this.actions.update(ctx, id, body);
  }

  /** Tells how the action is getting on. */
  @Post(':id/updates')
  @Permit('action.report')
  @ZodResponse({ type: ActionDetailDto, status: 201 })
  report(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ActionReportDto): Promise<ActionDetailDto> {
    return this.reports.create(ctx, id, body);
  }

  /** States how much the action would bring the commune. */
  @Put(':id/communes/:code')
  @Permit('action.state-share')
  @ZodResponse({ type: ActionDetailDto })
  stateShare(
    @InCtx() ctx: Ctx,
    @Param() { id, code }: ActionCommuneParams,
    @Body() body: ActionShareDto,
  ): Promise<ActionDetailDto> {
    return this.actions.stateShare(ctx, id, code, body);
  }

  @Get(':id/history')
  @Permit('action.history')
  @ZodResponse({ type: ActionHistoryPageDto })
  history(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: ActionHistoryQueryDto,
  ): Promise<ActionHistoryPageDto> {
    return this.actions.history(ctx, id, query);
  }
}

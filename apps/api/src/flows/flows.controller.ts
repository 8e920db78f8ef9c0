import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  flowCounts,
  flowCreate,
  flowDetail,
  flowListQuery,
  flowPage,
  flowPlaces,
  flowPlacesQuery,
  flowPoolAnswer,
  flowPut,
  flowVersion,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { CodeParams, IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { flowFile } from './flow-file';
import { FlowsService } from './flows.service';
import { MatchesService } from './matching/matches.service';

class FlowListQueryDto extends createZodDto(flowListQuery) {}
class FlowExportQueryDto extends createZodDto(exportQuery(flowListQuery)) {}
class FlowPageDto extends createZodDto(flowPage) {}
class FlowDetailDto extends createZodDto(flowDetail) {}
class FlowCreateDto extends createZodDto(flowCreate) {}
class FlowPutDto extends createZodDto(flowPut) {}
class FlowVersionDto extends createZodDto(flowVersion) {}
class FlowCountsDto extends createZodDto(flowCounts) {}
class FlowPlacesDto extends createZodDto(flowPlaces) {}
class FlowPlacesQueryDto extends createZodDto(flowPlacesQuery) {}
class FlowPoolAnswerDto extends createZodDto(flowPoolAnswer) {}

/** What organisations have and need. */
@Controller()
export class FlowsController {
  constructor(
    private readonly flows: FlowsService,
    private readonly matches: MatchesService,
  ) {}

  @Get('flows')
  @Permit('flow.list')
  @ZodResponse({ type: FlowPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: FlowListQueryDto): Promise<FlowPageDto> {
    return this.flows.list(ctx, query);
  }

  @Get('flows/export')
  @Permit('flow.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: FlowExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, flowFile, (asked) => this.flows.list(ctx, asked));
  }

  /** Where a flow of an organisation can be. */
  @Get('flows/places')
  @Permit('flow.create')
  @ZodResponse({ type: FlowPlacesDto })
  places(@InCtx() ctx: Ctx, @Query() query: FlowPlacesQueryDto): Promise<FlowPlacesDto> {
    return this.flows.places(ctx, query);
  }

  @Post('flows')
  @Permit('flow.create')
  @ZodResponse({ type: FlowDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: FlowCreateDto): Promise<FlowDetailDto> {
    return this.flows.create(ctx, body);
  }

  @Get('flows/:id')
  @Permit('flow.read')
  @ZodResponse({ type: FlowDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FlowDetailDto> {
    return this.flows.get(ctx, id);
  }

  @Put('flows/:id')
  @Permit('flow.edit')
  @ZodResponse({ type: FlowDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: FlowPutDto): Promise<FlowDetailDto> {
    return this.flows.put(ctx, id, body);
  }

  /** It can be put again. */
  @Delete('flows/:id')
  @Permit('flow.edit')
  @ZodResponse({ type: FlowDetailDto })
  withdraw(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FlowDetailDto> {
    return this.flows.withdraw(ctx, id);
  }

  @Post('flows/:id/restore')
  @HttpCode(200)
  @Permit('flow.edit')
  @ZodResponse({ type: FlowDetailDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FlowDetailDto> {
    return this.flows.restore(ctx, id);
  }

  /** That it still holds. */
  @Post('flows/:id/renewal')
  @HttpCode(200)
  @Permit('flow.edit')
  @ZodResponse({ type: FlowDetailDto, status: 200 })
  renew(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() { version }: FlowVersionDto): Promise<FlowDetailDto> {
    return this.flows.renew(ctx, id, version);
  }

  /** The flows of several organisations that together serve this one. */
  @Get('flows/:id/pool')
  @Permit('match.list')
  @ZodResponse({ type: FlowPoolAnswerDto })
  pool(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<FlowPoolAnswerDto> {
    return this.matches.pool(ctx, id);
  }

  /** How many there are on a commune's territory, and nothing else. */
  @Get('communes/:code/flow-counts')
  @Permit('flow.count')
  @ZodResponse({ type: FlowCountsDto })
  counts(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<FlowCountsDto> {
    return this.flows.counts(ctx, code);
  }
}

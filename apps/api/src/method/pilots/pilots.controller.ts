import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  pilotCopy,
  pilotCreate,
  pilotDetail as detailSchema,
  pilotListQuery,
  pilotPage,
  pilotPut,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { copyPilot, createPilot, putPilot, removePilot, restorePilot } from './keep-pilot';
import { pilotDetail } from './pilot-detail';
import { pilotFile } from './pilot-file';
import { listPilots } from './pilot-list';

class PilotListQueryDto extends createZodDto(pilotListQuery) {}
class PilotExportQueryDto extends createZodDto(exportQuery(pilotListQuery)) {}
class PilotPageDto extends createZodDto(pilotPage) {}
class PilotDetailDto extends createZodDto(detailSchema) {}
class PilotCreateDto extends createZodDto(pilotCreate) {}
class PilotPutDto extends createZodDto(pilotPut) {}
class PilotCopyDto extends createZodDto(pilotCopy) {}

/** Pilots of groups. */
@Controller('pilots')
export class PilotsController {
  @Get()
  @Permit('pilot.list')
  @ZodResponse({ type: PilotPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: PilotListQueryDto): Promise<PilotPageDto> {
    return listPilots(ctx, query);
  }

  @Get('export')
  @Permit('pilot.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: PilotExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, pilotFile, (asked) => listPilots(ctx, asked));
  }

  @Post()
  @Permit('pilot.create')
  @ZodResponse({ type: PilotDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: PilotCreateDto): Promise<PilotDetailDto> {
    return createPilot(ctx, body);
  }

  @Get(':id')
  @Permit('pilot.read')
  @ZodResponse({ type: PilotDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PilotDetailDto> {
    return pilotDetail(ctx, id);
  }

  @Put(':id')
  @Permit('pilot.edit')
  @ZodResponse({ type: PilotDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: PilotPutDto): Promise<PilotDetailDto> {
    return putPilot(ctx, id, body);
  }

  /** It can be put back. */
  @Delete(':id')
  @Permit('pilot.remove')
  @ZodResponse({ type: PilotDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PilotDetailDto> {
    return removePilot(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('pilot.restore')
  @ZodResponse({ type: PilotDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PilotDetailDto> {
    return restorePilot(ctx, id);
  }

  /** Begins a pilot in another group with what this one tried. */
  @Post(':id/copies')
  @Permit('pilot.create')
  @ZodResponse({ type: PilotDetailDto, status: 201 })
  copy(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: PilotCopyDto): Promise<PilotDetailDto> {
    return copyPilot(ctx, id, body);
  }
}

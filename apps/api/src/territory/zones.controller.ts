import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { exportQuery, zoneCreate, zoneDetail, zoneListQuery, zonePage, zoneUpdate } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { ZonesService } from './zones.service';
import { zoneFile } from './zone-file';

class ZoneListQueryDto extends createZodDto(zoneListQuery) {}
class ZoneExportQueryDto extends createZodDto(exportQuery(zoneListQuery)) {}
class ZonePageDto extends createZodDto(zonePage) {}
class ZoneDetailDto extends createZodDto(zoneDetail) {}
class ZoneCreateDto extends createZodDto(zoneCreate) {}
class ZoneUpdateDto extends createZodDto(zoneUpdate) {}

/** Activity zones, read by everybody and kept by project managers. */
@Controller('zones')
export class ZonesController {
  constructor(private readonly zones: ZonesService) {}

  @Get()
  @Permit('zone.list')
  @ZodResponse({ type: ZonePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ZoneListQueryDto): Promise<ZonePageDto> {
    return this.zones.list(ctx, query);
  }

  @Get('export')
  @Permit('zone.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: ZoneExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, zoneFile, (asked) => this.zones.list(ctx, asked));
  }

  @Post()
  @Permit('zone.create')
  @ZodResponse({ type: ZoneDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: ZoneCreateDto): Promise<ZoneDetailDto> {
    return this.zones.create(ctx, body);
  }

  @Get(':id')
  @Permit('zone.read')
  @ZodResponse({ type: ZoneDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ZoneDetailDto> {
    return this.zones.get(ctx, id);
  }

  @Patch(':id')
  @Permit('zone.edit')
  @ZodResponse({ type: ZoneDetailDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ZoneUpdateDto): Promise<ZoneDetailDto> {
    return this.zones.update(ctx, id, body);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Permit('zone.archive')
  @ZodResponse({ type: ZoneDetailDto })
  archive(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ZoneDetailDto> {
    return this.zones.archive(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('zone.restore')
  @ZodResponse({ type: ZoneDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ZoneDetailDto> {
    return this.zones.restore(ctx, id);
  }
}

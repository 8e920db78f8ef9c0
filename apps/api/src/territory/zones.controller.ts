import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { zoneCreate, zoneDetail, zoneListQuery, zonePage, zoneUpdate } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { ZonesService } from './zones.service';

class ZoneListQueryDto extends createZodDto(zoneListQuery) {}
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

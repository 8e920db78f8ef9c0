import { Controller, Get, Query } from '@nestjs/common';
import { communeListQuery, communePage, holidayList, holidayQuery, naceListQuery, nacePage } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { holidaysOf } from './holidays';
import { ReferenceService } from './reference.service';

class CommuneListQueryDto extends createZodDto(communeListQuery) {}
class CommunePageDto extends createZodDto(communePage) {}
class NaceListQueryDto extends createZodDto(naceListQuery) {}
class NacePageDto extends createZodDto(nacePage) {}
class HolidayQueryDto extends createZodDto(holidayQuery) {}
class HolidayListDto extends createZodDto(holidayList) {}

/** Communes and economic activities, as their sources publish them. */
@Controller()
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Get('communes')
  @Permit('commune.list')
  @ZodResponse({ type: CommunePageDto })
  communes(@InCtx() ctx: Ctx, @Query() query: CommuneListQueryDto): Promise<CommunePageDto> {
    return this.reference.communes(ctx, query);
  }

  @Get('nace')
  @Permit('nace.list')
  @ZodResponse({ type: NacePageDto })
  nace(@InCtx() ctx: Ctx, @Query() query: NaceListQueryDto): Promise<NacePageDto> {
    return this.reference.nace(ctx, query);
  }

  @Get('public-holidays')
  @Permit('public-holiday.list')
  @ZodResponse({ type: HolidayListDto })
  async holidays(@Query() { year }: HolidayQueryDto): Promise<HolidayListDto> {
    return { items: await holidaysOf(year) };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { wasteCodeListQuery, wasteCodePage } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { WasteCodesService } from './waste-codes.service';

class WasteCodeListQueryDto extends createZodDto(wasteCodeListQuery) {}
class WasteCodePageDto extends createZodDto(wasteCodePage) {}

/** The European List of Waste. */
@Controller('waste-codes')
export class WasteCodesController {
  constructor(private readonly codes: WasteCodesService) {}

  @Get()
  @Permit('waste-code.list')
  @ZodResponse({ type: WasteCodePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: WasteCodeListQueryDto): Promise<WasteCodePageDto> {
    return this.codes.list(ctx, query);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  successionConfirm,
  successionCreate,
  successionListQuery,
  successionPage,
  successionRefuse,
  successionRow,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { DecisionsService } from './decisions.service';
import { SuccessionsService } from './successions.service';
import { successionFile } from './succession-file';

class SuccessionListQueryDto extends createZodDto(successionListQuery) {}
class SuccessionExportQueryDto extends createZodDto(exportQuery(successionListQuery)) {}
class SuccessionPageDto extends createZodDto(successionPage) {}
class SuccessionRowDto extends createZodDto(successionRow) {}
class SuccessionCreateDto extends createZodDto(successionCreate) {}
class SuccessionConfirmDto extends createZodDto(successionConfirm) {}
class SuccessionRefuseDto extends createZodDto(successionRefuse) {}

/** Who comes after a contact, or stands in for it. */
@Controller('successions')
export class SuccessionsController {
  constructor(
    private readonly successions: SuccessionsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @Permit('succession.list')
  @ZodResponse({ type: SuccessionPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: SuccessionListQueryDto): Promise<SuccessionPageDto> {
    return this.successions.list(ctx, query);
  }

  @Get('export')
  @Permit('succession.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: SuccessionExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, successionFile, (asked) => this.successions.list(ctx, asked));
  }

  @Post()
  @Permit('succession.propose')
  @ZodResponse({ type: SuccessionRowDto, status: 201 })
  propose(@InCtx() ctx: Ctx, @Body() body: SuccessionCreateDto): Promise<SuccessionRowDto> {
    return this.successions.propose(ctx, body);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Permit('succession.decide')
  @ZodResponse({ type: SuccessionRowDto })
  confirm(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: SuccessionConfirmDto): Promise<SuccessionRowDto> {
    return this.decisions.confirm(ctx, id, body);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Permit('succession.decide')
  @ZodResponse({ type: SuccessionRowDto })
  refuse(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: SuccessionRefuseDto): Promise<SuccessionRowDto> {
    return this.decisions.refuse(ctx, id, body);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Permit('succession.withdraw')
  @ZodResponse({ type: SuccessionRowDto })
  withdraw(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<SuccessionRowDto> {
    return this.successions.withdraw(ctx, id);
  }
}

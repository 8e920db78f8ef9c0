import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type Actor,
  errorsQuery,
  exampleQuery,
  importDetail,
  importListQuery,
  importMatch,
  importPage,
  importRemoved,
  importRowPage,
  importRowQuery,
  importTarget,
  importUndo,
  importVersion,
  rowDecision,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { AnswersSpreadsheet } from '../platform/spreadsheets';
import { Applying } from './applying.service';
import { Checking } from './checking.service';
import { ImportsService } from './imports.service';
import { Undoing } from './undoing.service';
import { SheetUploads } from './uploads.service';

class ImportTargetDto extends createZodDto(importTarget) {}
class ImportListQueryDto extends createZodDto(importListQuery) {}
class ImportPageDto extends createZodDto(importPage) {}
class ImportDetailDto extends createZodDto(importDetail) {}
class ImportMatchDto extends createZodDto(importMatch) {}
class ImportRowQueryDto extends createZodDto(importRowQuery) {}
class ImportRowPageDto extends createZodDto(importRowPage) {}
class RowDecisionDto extends createZodDto(rowDecision) {}
class ImportVersionDto extends createZodDto(importVersion) {}
class ImportUndoDto extends createZodDto(importUndo) {}
class ImportRemovedDto extends createZodDto(importRemoved) {}
class ExampleQueryDto extends createZodDto(exampleQuery) {}
class ErrorsQueryDto extends createZodDto(errorsQuery) {}

const form = {
  type: 'object' as const,
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** Spreadsheets of organisations, contacts and memberships that are brought in. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly uploads: SheetUploads,
    private readonly checking: Checking,
    private readonly applying: Applying,
    private readonly undoing: Undoing,
  ) {}

  @Get()
  @Permit('import.list')
  @ZodResponse({ type: ImportPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ImportListQueryDto): Promise<ImportPageDto> {
    return this.imports.list(ctx, query);
  }

  /** Takes one spreadsheet, in a form. */
  @Post()
  @NoUnit()
  @Permit('import.create')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: ImportDetailDto, status: 201 })
  add(
    @InActor() actor: Actor,
    @Query() target: ImportTargetDto,
    @Req() request: ZesummeRequest,
  ): Promise<ImportDetailDto> {
    return this.uploads.add(actor, target, request);
  }

  @Get('example')
  @Permit('import.create')
  @AnswersSpreadsheet()
  example(@InCtx() ctx: Ctx, @Query() query: ExampleQueryDto): Promise<StreamableFile> {
    return this.imports.example(ctx, query);
  }

  @Get(':id')
  @Permit('import.read')
  @ZodResponse({ type: ImportDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ImportDetailDto> {
    return this.imports.get(ctx, id);
  }

  @Delete(':id')
  @Permit('import.edit')
  @ZodResponse({ type: ImportRemovedDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ImportRemovedDto> {
    return this.imports.remove(ctx, id);
  }

  /** Says which column holds what, and checks all rows. */
  @Put(':id/columns')
  @NoUnit()
  @Permit('import.edit')
  @ZodResponse({ type: ImportDetailDto })
  check(@InActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ImportMatchDto): Promise<ImportDetailDto> {
    return this.checking.check(actor, id, body);
  }

  @Get(':id/rows')
  @Permit('import.read')
  @ZodResponse({ type: ImportRowPageDto })
  rows(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: ImportRowQueryDto): Promise<ImportRowPageDto> {
    return this.imports.rows(ctx, id, query);
  }

  @Get(':id/errors')
  @Permit('import.read')
  @AnswersSpreadsheet()
  errors(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: ErrorsQueryDto): Promise<StreamableFile> {
    return this.imports.errors(ctx, id, query);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Permit('import.edit')
  @ZodResponse({ type: ImportDetailDto, status: 200 })
  decide(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: RowDecisionDto): Promise<ImportDetailDto> {
    return this.imports.decide(ctx, id, body);
  }

  /** Writes what was shown. */
  @Post(':id/application')
  @HttpCode(200)
  @NoUnit()
  @Permit('import.apply')
  @ZodResponse({ type: ImportDetailDto, status: 200 })
  apply(@InActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ImportVersionDto): Promise<ImportDetailDto> {
    return this.applying.apply(actor, id, body);
  }

  @Post(':id/undoing')
  @HttpCode(200)
  @Permit('import.undo')
  @ZodResponse({ type: ImportDetailDto, status: 200 })
  undo(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ImportUndoDto): Promise<ImportDetailDto> {
    return this.undoing.undo(ctx, id, body);
  }
}

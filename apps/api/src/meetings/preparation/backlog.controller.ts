import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  backlogCreate,
  backlogListQuery,
  backlogPage,
  backlogRemoved,
  backlogRow,
  backlogUpdate,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { BacklogService } from './backlog.service';
import { backlogFile } from './backlog-file';

class BacklogListQueryDto extends createZodDto(backlogListQuery) {}
class BacklogExportQueryDto extends createZodDto(exportQuery(backlogListQuery)) {}
class BacklogPageDto extends createZodDto(backlogPage) {}
class BacklogRowDto extends createZodDto(backlogRow) {}
class BacklogCreateDto extends createZodDto(backlogCreate) {}
class BacklogUpdateDto extends createZodDto(backlogUpdate) {}
class BacklogRemovedDto extends createZodDto(backlogRemoved) {}

/** The subjects that a group keeps for later meetings. */
@Controller()
export class BacklogController {
  constructor(private readonly backlog: BacklogService) {}

  @Get('working-groups/:id/backlog')
  @Permit('backlog.list')
  @ZodResponse({ type: BacklogPageDto })
  list(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: BacklogListQueryDto): Promise<BacklogPageDto> {
    return this.backlog.list(ctx, id, query);
  }

  @Get('working-groups/:id/backlog/export')
  @Permit('backlog.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: BacklogExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, backlogFile, (asked) => this.backlog.list(ctx, id, asked));
  }

  @Post('working-groups/:id/backlog')
  @Permit('backlog.edit')
  @ZodResponse({ type: BacklogRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: BacklogCreateDto): Promise<BacklogRowDto> {
    return this.backlog.create(ctx, id, body);
  }

  @Patch('backlog/:id')
  @Permit('backlog.edit')
  @ZodResponse({ type: BacklogRowDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: BacklogUpdateDto): Promise<BacklogRowDto> {
    return this.backlog.update(ctx, id, body);
  }

  @Delete('backlog/:id')
  @Permit('backlog.edit')
  @ZodResponse({ type: BacklogRemovedDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<BacklogRemovedDto> {
    return this.backlog.remove(ctx, id);
  }

  @Post('backlog/:id/restoration')
  @HttpCode(200)
  @Permit('backlog.edit')
  @ZodResponse({ type: BacklogRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<BacklogRowDto> {
    return this.backlog.restore(ctx, id);
  }
}

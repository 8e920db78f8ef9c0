import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { exportQuery, neighbourListQuery, neighbourPage } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { listNeighbours } from './list-neighbours';
import { neighbourFile } from './neighbour-file';

class NeighbourListQueryDto extends createZodDto(neighbourListQuery) {}
class NeighbourExportQueryDto extends createZodDto(exportQuery(neighbourListQuery)) {}
class NeighbourPageDto extends createZodDto(neighbourPage) {}

/** What others nearby have already solved. */
@Controller('neighbours')
export class NeighboursController {
  @Get()
  @Permit('neighbour.list')
  @ZodResponse({ type: NeighbourPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: NeighbourListQueryDto): Promise<NeighbourPageDto> {
    return listNeighbours(ctx, query);
  }

  @Get('export')
  @Permit('neighbour.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: NeighbourExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, neighbourFile, (asked) => listNeighbours(ctx, asked));
  }
}

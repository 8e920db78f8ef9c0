import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import {
  communeMap as communeMapSchema,
  exportQuery,
  mapListPage,
  mapListQuery,
  matrixPage,
  matrixQuery,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet } from '../platform/spreadsheets';
import { communeMap, communesByFigure } from './commune-map';
import { chapter6Matrix } from './matrix';
import { matrixFile } from './matrix-file';

class MatrixQueryDto extends createZodDto(matrixQuery) {}
class MatrixExportQueryDto extends createZodDto(exportQuery(matrixQuery)) {}
class MatrixPageDto extends createZodDto(matrixPage) {}
class MapListQueryDto extends createZodDto(mapListQuery) {}
class MapListPageDto extends createZodDto(mapListPage) {}
class CommuneMapDto extends createZodDto(communeMapSchema) {}

/** The chapters 6 of all communes that the reader may see, side by side. */
@Controller('chapter-6')
export class PicturesController {
  @Get('matrix')
  @Permit('chapter-6.list')
  @ZodResponse({ type: MatrixPageDto })
  matrix(@InCtx() ctx: Ctx, @Query() query: MatrixQueryDto): Promise<MatrixPageDto> {
    return chapter6Matrix(ctx, query);
  }

  @Get('matrix/export')
  @Permit('chapter-6.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: MatrixExportQueryDto): Promise<StreamableFile> {
    return matrixFile(ctx, query);
  }

  @Get('map')
  @Permit('chapter-6.list')
  @ZodResponse({ type: CommuneMapDto })
  map(@InCtx() ctx: Ctx): Promise<CommuneMapDto> {
    return communeMap(ctx);
  }

  /** The table beside the map, page by page. */
  @Get('map/communes')
  @Permit('chapter-6.list')
  @ZodResponse({ type: MapListPageDto })
  mapList(@InCtx() ctx: Ctx, @Query() query: MapListQueryDto): Promise<MapListPageDto> {
    return communesByFigure(ctx, query);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  comparisonQuery,
  exportQuery,
  frozenListQuery,
  frozenPage,
  snapshotComparison,
  snapshotCreate,
  snapshotDetail,
  snapshotListQuery,
  snapshotPage,
  snapshotRow,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { snapshotFile } from './chapter-6-file';
import { SnapshotsService } from './snapshots.service';

class SnapshotListQueryDto extends createZodDto(snapshotListQuery) {}
class SnapshotExportQueryDto extends createZodDto(exportQuery(snapshotListQuery)) {}
class SnapshotPageDto extends createZodDto(snapshotPage) {}
class SnapshotRowDto extends createZodDto(snapshotRow) {}
class SnapshotDetailDto extends createZodDto(snapshotDetail) {}
class SnapshotCreateDto extends createZodDto(snapshotCreate) {}
class SnapshotComparisonDto extends createZodDto(snapshotComparison) {}
class FrozenListQueryDto extends createZodDto(frozenListQuery) {}
class FrozenPageDto extends createZodDto(frozenPage) {}
class ComparisonQueryDto extends createZodDto(comparisonQuery) {}
class SnapshotParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Dated snapshots of a commune's chapter 6. No route changes one. */
@Controller('communes/:code/snapshots')
export class SnapshotsController {
  constructor(private readonly snapshots: SnapshotsService) {}

  @Get()
  @Permit('snapshot.list')
  @ZodResponse({ type: SnapshotPageDto })
  list(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: SnapshotListQueryDto,
  ): Promise<SnapshotPageDto> {
    return this.snapshots.list(ctx, code, query);
  }

  @Get('export')
  @Permit('snapshot.list')
  @AnswersSpreadsheet()
  export(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: SnapshotExportQueryDto,
  ): Promise<StreamableFile> {
    return exportList(ctx, query, snapshotFile, (asked) => this.snapshots.list(ctx, code, asked));
  }

  @Post()
  @Permit('snapshot.take')
  @ZodResponse({ type: SnapshotRowDto, status: 201 })
  take(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: SnapshotCreateDto): Promise<SnapshotRowDto> {
    return this.snapshots.take(ctx, code, body);
  }

  @Get(':id')
  @Permit('snapshot.read')
  @ZodResponse({ type: SnapshotDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { code, id }: SnapshotParams): Promise<SnapshotDetailDto> {
    return this.snapshots.get(ctx, code, id);
  }

  @Get(':id/evidence')
  @Permit('snapshot.read')
  @ZodResponse({ type: FrozenPageDto })
  evidence(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: SnapshotParams,
    @Query() query: FrozenListQueryDto,
  ): Promise<FrozenPageDto> {
    return this.snapshots.evidence(ctx, code, id, query);
  }

  @Get(':id/comparison')
  @Permit('snapshot.read')
  @ZodResponse({ type: SnapshotComparisonDto })
  compare(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: SnapshotParams,
    @Query() query: ComparisonQueryDto,
  ): Promise<SnapshotComparisonDto> {
    return this.snapshots.compare(ctx, code, id, query.with);
  }

  @Delete(':id')
  @Permit('snapshot.remove')
  @ZodResponse({ type: SnapshotRowDto })
  remove(@InCtx() ctx: Ctx, @Param() { code, id }: SnapshotParams): Promise<SnapshotRowDto> {
    return this.snapshots.remove(ctx, code, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Permit('snapshot.remove')
  @ZodResponse({ type: SnapshotRowDto })
  restore(@InCtx() ctx: Ctx, @Param() { code, id }: SnapshotParams): Promise<SnapshotRowDto> {
    return this.snapshots.restore(ctx, code, id);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  evidenceCoverage,
  evidenceCreate,
  evidenceDecision,
  evidenceListQuery,
  evidencePage,
  evidenceProposed,
  evidencePut,
  evidenceRow,
  exportQuery,
  figureChoicePage,
  figureChoiceQuery,
  gapListQuery,
  gapPage,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, IdParams, InCtx, Permit, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { EvidenceService } from './evidence.service';
import { evidenceFile } from './chapter-6-file';

class EvidenceListQueryDto extends createZodDto(evidenceListQuery) {}
class EvidenceExportQueryDto extends createZodDto(exportQuery(evidenceListQuery)) {}
class EvidencePageDto extends createZodDto(evidencePage) {}
class EvidenceRowDto extends createZodDto(evidenceRow) {}
class EvidenceDecisionDto extends createZodDto(evidenceDecision) {}
class EvidenceCoverageDto extends createZodDto(evidenceCoverage) {}
class EvidenceCreateDto extends createZodDto(evidenceCreate) {}
class EvidencePutDto extends createZodDto(evidencePut) {}
class GapListQueryDto extends createZodDto(gapListQuery) {}
class GapPageDto extends createZodDto(gapPage) {}
class FigureChoiceQueryDto extends createZodDto(figureChoiceQuery) {}
class FigureChoicePageDto extends createZodDto(figureChoicePage) {}
class FigureParams extends createZodDto(z.object({ id: pathKey, figureId: pathKey })) {}
class EvidenceProposedDto extends createZodDto(evidenceProposed) {}

/** Evidence for the measures of communes. */
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('evidence')
  @Permit('evidence.list')
  @ZodResponse({ type: EvidencePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: EvidenceListQueryDto): Promise<EvidencePageDto> {
    return this.evidence.list(ctx, query);
  }

  @Get('evidence/export')
  @Permit('evidence.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: EvidenceExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, evidenceFile, (asked) => this.evidence.list(ctx, asked));
  }

  /** How far a commune's criteria are proven by its evidence. */
  @Get('communes/:code/evidence/coverage')
  @Permit('evidence.list')
  @ZodResponse({ type: EvidenceCoverageDto })
  coverage(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<EvidenceCoverageDto> {
    return this.evidence.coverage(ctx, code);
  }

  /** What a commune states without valid evidence, and what would close each gap. */
  @Get('communes/:code/evidence/gaps')
  @Permit('evidence.list')
  @ZodResponse({ type: GapPageDto })
  gaps(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Query() query: GapListQueryDto): Promise<GapPageDto> {
    return this.evidence.gaps(ctx, code, query);
  }

  /** The commune's own is accepted at once; a project manager's is proposed. */
  @Post('communes/:code/evidence')
  @Permit('evidence.add')
  @ZodResponse({ type: EvidenceRowDto, status: 201 })
  add(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: EvidenceCreateDto): Promise<EvidenceRowDto> {
    return this.evidence.add(ctx, code, body);
  }

  @Get('evidence/:id')
  @Permit('evidence.list')
  @ZodResponse({ type: EvidenceRowDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<EvidenceRowDto> {
    return this.evidence.get(ctx, id);
  }

  @Put('evidence/:id')
  @Permit('evidence.edit')
  @ZodResponse({ type: EvidenceRowDto })
  edit(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: EvidencePutDto): Promise<EvidenceRowDto> {
    return this.evidence.edit(ctx, id, body);
  }

  /** It can be put back. */
  @Delete('evidence/:id')
  @Permit('evidence.edit')
  @ZodResponse({ type: EvidenceRowDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<EvidenceRowDto> {
    return this.evidence.remove(ctx, id);
  }

  @Post('evidence/:id/restore')
  @HttpCode(200)
  @Permit('evidence.edit')
  @ZodResponse({ type: EvidenceRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<EvidenceRowDto> {
    return this.evidence.restore(ctx, id);
  }

  /** The commune accepts or refuses. */
  @Put('evidence/:id/decision')
  @Permit('evidence.decide')
  @ZodResponse({ type: EvidenceRowDto })
  decide(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: EvidenceDecisionDto): Promise<EvidenceRowDto> {
    return this.evidence.decide(ctx, id, body);
  }

  /** Proposes the meeting to communes that have not been asked yet. */
  @Post('meetings/:id/evidence')
  @HttpCode(200)
  @Permit('evidence.propose')
  @ZodResponse({ type: EvidenceProposedDto })
  propose(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<EvidenceProposedDto> {
    return this.evidence.propose(ctx, id);
  }

  /** Proposes an action that is done to communes that have not been asked yet. */
  @Post('actions/:id/evidence')
  @HttpCode(200)
  @Permit('evidence.propose')
  @ZodResponse({ type: EvidenceProposedDto })
  proposeAction(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<EvidenceProposedDto> {
    return this.evidence.proposeAction(ctx, id);
  }

  /** Proposes a figure of a campaign to communes that have not been asked yet. */
  @Post('campaigns/:id/figures/:figureId/evidence')
  @HttpCode(200)
  @Permit('evidence.propose')
  @ZodResponse({ type: EvidenceProposedDto })
  proposeFigure(@InCtx() ctx: Ctx, @Param() { id, figureId }: FigureParams): Promise<EvidenceProposedDto> {
    return this.evidence.proposeFigure(ctx, id, figureId);
  }

  /** The figures of campaigns that may become evidence for the commune. */
  @Get('communes/:code/evidence/figures')
  @Permit('evidence.add')
  @ZodResponse({ type: FigureChoicePageDto })
  figures(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: FigureChoiceQueryDto,
  ): Promise<FigureChoicePageDto> {
    return this.evidence.figures(ctx, code, query);
  }
}

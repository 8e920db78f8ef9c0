import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  evidenceDecision,
  evidenceListQuery,
  evidencePage,
  evidenceProposed,
  evidenceRow,
  exportQuery,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { EvidenceService } from './evidence.service';
import { evidenceFile } from './chapter-6-file';

class EvidenceListQueryDto extends createZodDto(evidenceListQuery) {}
class EvidenceExportQueryDto extends createZodDto(exportQuery(evidenceListQuery)) {}
class EvidencePageDto extends createZodDto(evidencePage) {}
class EvidenceRowDto extends createZodDto(evidenceRow) {}
class EvidenceDecisionDto extends createZodDto(evidenceDecision) {}
class EvidenceProposedDto extends createZodDto(evidenceProposed) {}

/** Meetings as evidence for the measures of communes. */
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
}

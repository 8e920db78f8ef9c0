import { Controller, Get, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { type Actor, archiveQuery, briefQuery, chapter6Documents, dossierQuery } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { AnswersDocument } from '../platform/documents';
import { CodeParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { AnswersArchive, AnswersDossier } from './answers';
import { Archives } from './archives';
import { Briefs } from './briefs';
import { documentsOnOffer } from './documents-on-offer';
import { Dossiers } from './dossiers';

class Chapter6DocumentsDto extends createZodDto(chapter6Documents) {}
class DossierQueryDto extends createZodDto(dossierQuery) {}
class ArchiveQueryDto extends createZodDto(archiveQuery) {}
class BriefQueryDto extends createZodDto(briefQuery) {}

/** A commune's chapter 6 as documents that it hands over. They are made outside units, of what was read inside one. */
@Controller('communes/:code/chapter-6')
export class Chapter6DocumentsController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly archives: Archives,
    private readonly briefs: Briefs,
  ) {}

  /** What there is to hand over, and to choose from. */
  @Get('documents')
  @Permit('chapter-6.documents')
  @ZodResponse({ type: Chapter6DocumentsDto })
  onOffer(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<Chapter6DocumentsDto> {
    return documentsOnOffer(ctx, code);
  }

  /** The whole chapter, as an accessible PDF, for word processors, or as a workbook. */
  @Get('dossier')
  @NoUnit()
  @Permit('chapter-6.documents')
  @AnswersDossier()
  dossier(
    @InActor() actor: Actor,
    @Param() { code }: CodeParams,
    @Query() query: DossierQueryDto,
  ): Promise<StreamableFile> {
    return this.dossiers.download(actor, code, query);
  }

  /** The same in every format, with the evidence and its list, as a ZIP. */
  @Get('archive')
  @NoUnit()
  @Permit('chapter-6.archive')
  @AnswersArchive()
  archive(
    @InActor() actor: Actor,
    @Param() { code }: CodeParams,
    @Query() query: ArchiveQueryDto,
    @Req() request: ZesummeRequest,
  ): Promise<StreamableFile> {
    return this.archives.download(actor, code, query, String(request.id));
  }

  /** What the groups did in a year, and what it brought, on one page. */
  @Get('council-brief')
  @NoUnit()
  @Permit('chapter-6.brief')
  @AnswersDocument('pdf')
  brief(
    @InActor() actor: Actor,
    @Param() { code }: CodeParams,
    @Query() query: BriefQueryDto,
  ): Promise<StreamableFile> {
    return this.briefs.download(actor, code, query);
  }
}

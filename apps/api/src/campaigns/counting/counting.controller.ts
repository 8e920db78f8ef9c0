import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  type Actor,
  campaignCertificateQuery,
  campaignCounting,
  campaignCountingPut,
  campaignResults,
  campaignTotals,
  campaignTotalsPut,
  exportChoice,
  id as idSchema,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import * as z from 'zod';
import { Ctx, UnitOfWork } from '../../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../../platform/documents';
import { IdParams, InActor, InCtx, NoUnit, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportRows } from '../../platform/spreadsheets';
import { certificate } from './certificate';
import { CountingService } from './counting.service';
import { resultLines, resultsFile } from './results-file';

class CountingDto extends createZodDto(campaignCounting) {}
class CountingPutDto extends createZodDto(campaignCountingPut) {}
class ResultsDto extends createZodDto(campaignResults) {}
class ExportChoiceDto extends createZodDto(exportChoice) {}
class TotalsDto extends createZodDto(campaignTotals) {}
class TotalsPutDto extends createZodDto(campaignTotalsPut) {}
class CertificateQueryDto extends createZodDto(campaignCertificateQuery) {}
class OrganisationParams extends createZodDto(z.object({ id: idSchema, organisationId: idSchema })) {}

/** How a campaign is counted, and what came of it. */
@Controller('campaigns/:id')
export class CampaignCountingController {
  constructor(
    private readonly counting: CountingService,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get('counting')
  @Permit('campaign.read')
  @ZodResponse({ type: CountingDto })
  read(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CountingDto> {
    return this.counting.read(ctx, id);
  }

  @Put('counting')
  @Permit('campaign.edit')
  @ZodResponse({ type: CountingDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: CountingPutDto): Promise<CountingDto> {
    return this.counting.put(ctx, id, body);
  }

  /** The addresses that were spread before open nothing any more. */
  @Post('counting/links')
  @HttpCode(200)
  @Permit('campaign.edit')
  @ZodResponse({ type: CountingDto, status: 200 })
  renewLinks(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CountingDto> {
    return this.counting.renewLinks(ctx, id);
  }

  /** Of closed steps, and of five people or more. */
  @Get('results')
  @Permit('campaign.read')
  @ZodResponse({ type: ResultsDto })
  results(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ResultsDto> {
    return this.counting.results(ctx, id);
  }

  @Get('results/export')
  @Permit('campaign.read')
  @AnswersSpreadsheet()
  async export(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() choice: ExportChoiceDto,
  ): Promise<StreamableFile> {
    return exportRows(ctx, choice, resultsFile, resultLines(await this.counting.results(ctx, id)));
  }

  @Get('organisations/:organisationId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: TotalsDto })
  totals(@InCtx() ctx: Ctx, @Param() { id, organisationId }: OrganisationParams): Promise<TotalsDto> {
    return this.counting.totals(ctx, id, organisationId);
  }

  @Put('organisations/:organisationId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: TotalsDto })
  putTotals(
    @InCtx() ctx: Ctx,
    @Param() { id, organisationId }: OrganisationParams,
    @Body() body: TotalsPutDto,
  ): Promise<TotalsDto> {
    return this.counting.putTotals(ctx, id, organisationId, body);
  }

  /** What an organisation gave, to print. */
  @Get('organisations/:organisationId/certificate')
  @NoUnit()
  @Permit('campaign.certificate')
  @AnswersDocument('pdf')
  async certificate(
    @InActor() actor: Actor,
    @Param() { id, organisationId }: OrganisationParams,
    @Query() { language }: CertificateQueryDto,
  ): Promise<StreamableFile> {
    const { data, facts, name } = await this.unitOfWork.read(actor, (ctx) =>
      certificate(ctx, id, organisationId, language),
    );
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}

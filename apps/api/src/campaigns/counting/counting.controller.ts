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
import { teamResultsOf } from './team-results';

class CampaignCountingDto extends createZodDto(campaignCounting) {}
class CampaignCountingPutDto extends createZodDto(campaignCountingPut) {}
class CampaignResultsDto extends createZodDto(campaignResults) {}
class CampaignExportChoiceDto extends createZodDto(exportChoice) {}
export class CampaignTotalsDto extends createZodDto(campaignTotals) {}
export class CampaignTotalsPutDto extends createZodDto(campaignTotalsPut) {}
class CampaignCertificateQueryDto extends createZodDto(campaignCertificateQuery) {}
class CampaignOrganisationParams extends createZodDto(z.object({ id: idSchema, organisationId: idSchema })) {}

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
  @ZodResponse({ type: CampaignCountingDto })
  read(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignCountingDto> {
    return this.counting.read(ctx, id);
  }

  @Put('counting')
  @Permit('campaign.edit')
  @ZodResponse({ type: CampaignCountingDto })
  put(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: CampaignCountingPutDto,
  ): Promise<CampaignCountingDto> {
    return this.counting.put(ctx, id, body);
  }

  /** The addresses that were spread before open nothing any more. */
  @Post('counting/links')
  @HttpCode(200)
  @Permit('campaign.edit')
  @ZodResponse({ type: CampaignCountingDto, status: 200 })
  renewLinks(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignCountingDto> {
    return this.counting.renewLinks(ctx, id);
  }

  /** Of closed steps, and of five people or more. */
  @Get('results')
  @Permit('campaign.read')
  @ZodResponse({ type: CampaignResultsDto })
  results(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignResultsDto> {
    return this.counting.results(ctx, id);
  }

  @Get('results/export')
  @Permit('campaign.read')
  @AnswersSpreadsheet()
  async export(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() choice: CampaignExportChoiceDto,
  ): Promise<StreamableFile> {
    const results = await this.counting.results(ctx, id);
    return exportRows(ctx, choice, resultsFile, resultLines(results, await teamResultsOf(ctx, id)));
  }

  @Get('organisations/:organisationId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: CampaignTotalsDto })
  totals(@InCtx() ctx: Ctx, @Param() params: CampaignOrganisationParams): Promise<CampaignTotalsDto> {
    return this.counting.totals(ctx, params);
  }

  @Put('organisations/:organisationId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: CampaignTotalsDto })
  putTotals(
    @InCtx() ctx: Ctx,
    @Param() params: CampaignOrganisationParams,
    @Body() body: CampaignTotalsPutDto,
  ): Promise<CampaignTotalsDto> {
    return this.counting.putTotals(ctx, params, body);
  }

  /** What an organisation gave, to print. */
  @Get('organisations/:organisationId/certificate')
  @NoUnit()
  @Permit('campaign.certificate')
  @AnswersDocument('pdf')
  async certificate(
    @InActor() actor: Actor,
    @Param() { id, organisationId }: CampaignOrganisationParams,
    @Query() { language }: CampaignCertificateQueryDto,
  ): Promise<StreamableFile> {
    const { data, facts, name } = await this.unitOfWork.read(actor, (ctx) =>
      certificate(ctx, id, organisationId, language),
    );
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}

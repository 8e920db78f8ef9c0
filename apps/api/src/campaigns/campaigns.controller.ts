import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  campaignCreate,
  campaignDetail,
  campaignListQuery,
  campaignOrganisationPage,
  campaignOrganisationQuery,
  campaignPage,
  campaignPut,
  exportQuery,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { campaignFile } from './campaign-file';
import { CampaignsService } from './campaigns.service';

class CampaignListQueryDto extends createZodDto(campaignListQuery) {}
class CampaignExportQueryDto extends createZodDto(exportQuery(campaignListQuery)) {}
class CampaignPageDto extends createZodDto(campaignPage) {}
class CampaignDetailDto extends createZodDto(campaignDetail) {}
class CampaignCreateDto extends createZodDto(campaignCreate) {}
class CampaignPutDto extends createZodDto(campaignPut) {}
class CampaignOrganisationQueryDto extends createZodDto(campaignOrganisationQuery) {}
class CampaignOrganisationPageDto extends createZodDto(campaignOrganisationPage) {}

/** Campaigns of groups. */
@Controller('campaigns')
export class CampaignsController {
  constructor(private readonly campaigns: CampaignsService) {}

  @Get()
  @Permit('campaign.list')
  @ZodResponse({ type: CampaignPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: CampaignListQueryDto): Promise<CampaignPageDto> {
    return this.campaigns.list(ctx, query);
  }

  @Get('export')
  @Permit('campaign.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: CampaignExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, campaignFile, (asked) => this.campaigns.list(ctx, asked));
  }

  @Post()
  @Permit('campaign.create')
  @ZodResponse({ type: CampaignDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: CampaignCreateDto): Promise<CampaignDetailDto> {
    return this.campaigns.create(ctx, body);
  }

  @Get(':id')
  @Permit('campaign.read')
  @ZodResponse({ type: CampaignDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignDetailDto> {
    return this.campaigns.get(ctx, id);
  }

  @Put(':id')
  @Permit('campaign.edit')
  @ZodResponse({ type: CampaignDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: CampaignPutDto): Promise<CampaignDetailDto> {
    return this.campaigns.put(ctx, id, body);
  }

  /** It can be put back. */
  @Delete(':id')
  @Permit('campaign.remove')
  @ZodResponse({ type: CampaignDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignDetailDto> {
    return this.campaigns.remove(ctx, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Permit('campaign.restore')
  @ZodResponse({ type: CampaignDetailDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CampaignDetailDto> {
    return this.campaigns.restore(ctx, id);
  }

  /** The organisations that took part; a count of few people is hidden. */
  @Get(':id/organisations')
  @Permit('campaign.read')
  @ZodResponse({ type: CampaignOrganisationPageDto })
  organisations(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: CampaignOrganisationQueryDto,
  ): Promise<CampaignOrganisationPageDto> {
    return this.campaigns.organisations(ctx, id, query);
  }
}

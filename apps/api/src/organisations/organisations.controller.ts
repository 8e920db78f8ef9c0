import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  historyPage,
  historyQuery,
  likelyDuplicatesList,
  likelyDuplicatesQuery,
  organisationCreate,
  organisationDetail,
  organisationListQuery,
  organisationPage,
  organisationUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { organisationFile } from './organisation-file';
import { OrganisationsService } from './organisations.service';

class OrganisationListQueryDto extends createZodDto(organisationListQuery) {}
class OrganisationExportQueryDto extends createZodDto(exportQuery(organisationListQuery)) {}
class OrganisationPageDto extends createZodDto(organisationPage) {}
class OrganisationDetailDto extends createZodDto(organisationDetail) {}
class OrganisationCreateDto extends createZodDto(organisationCreate) {}
class OrganisationUpdateDto extends createZodDto(organisationUpdate) {}
class LikelyDuplicatesQueryDto extends createZodDto(likelyDuplicatesQuery) {}
class LikelyDuplicatesListDto extends createZodDto(likelyDuplicatesList) {}
class HistoryQueryDto extends createZodDto(historyQuery) {}
class HistoryPageDto extends createZodDto(historyPage) {}

/** Organisations: companies, communes, public actors, associations. */
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Permit('organisation.list')
  @ZodResponse({ type: OrganisationPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: OrganisationListQueryDto): Promise<OrganisationPageDto> {
    return this.organisations.list(ctx, query);
  }

  @Post()
  @Permit('organisation.create')
  @ZodResponse({ type: OrganisationDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: OrganisationCreateDto): Promise<OrganisationDetailDto> {
    return this.organisations.create(ctx, body);
  }

  @Get('export')
  @Permit('organisation.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: OrganisationExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, organisationFile, (asked) => this.organisations.list(ctx, asked));
  }

  @Get('likely-duplicates')
  @Permit('organisation.duplicates')
  @ZodResponse({ type: LikelyDuplicatesListDto })
  likelyDuplicates(@InCtx() ctx: Ctx, @Query() query: LikelyDuplicatesQueryDto): Promise<LikelyDuplicatesListDto> {
    return this.organisations.likelyDuplicates(ctx, query);
  }

  @Get(':id')
  @Permit('organisation.read')
  @ZodResponse({ type: OrganisationDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<OrganisationDetailDto> {
    return this.organisations.get(ctx, id);
  }

  @Patch(':id')
  @Permit('organisation.edit')
  @ZodResponse({ type: OrganisationDetailDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: OrganisationUpdateDto,
  ): Promise<OrganisationDetailDto> {
    return this.organisations.update(ctx, id, body);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Permit('organisation.archive')
  @ZodResponse({ type: OrganisationDetailDto })
  archive(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<OrganisationDetailDto> {
    return this.organisations.archive(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('organisation.restore')
  @ZodResponse({ type: OrganisationDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<OrganisationDetailDto> {
    return this.organisations.restore(ctx, id);
  }

  @Get(':id/history')
  @Permit('organisation.history')
  @ZodResponse({ type: HistoryPageDto })
  history(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: HistoryQueryDto): Promise<HistoryPageDto> {
    return this.organisations.history(ctx, id, query);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  acceptancePut,
  exportQuery,
  interestPut,
  serviceEvidence,
  sharedServiceCreate,
  sharedServiceDetail as detailSchema,
  sharedServiceListQuery,
  sharedServicePage,
  sharedServicePut,
  sharedServiceStep,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { putAcceptance, putInterest } from './interests';
import { createService, putService } from './keep-service';
import { moveService } from './move-service';
import { ServiceEvidenceService } from './service-evidence';
import { sharedServiceDetail } from './shared-service-detail';
import { sharedServiceFile } from './shared-service-file';
import { listServices } from './shared-service-list';

class SharedServiceListQueryDto extends createZodDto(sharedServiceListQuery) {}
class SharedServiceExportQueryDto extends createZodDto(exportQuery(sharedServiceListQuery)) {}
class SharedServicePageDto extends createZodDto(sharedServicePage) {}
export class SharedServiceDetailDto extends createZodDto(detailSchema) {}
class SharedServiceCreateDto extends createZodDto(sharedServiceCreate) {}
class SharedServicePutDto extends createZodDto(sharedServicePut) {}
class SharedServiceStepDto extends createZodDto(sharedServiceStep) {}
class ServiceEvidenceDto extends createZodDto(serviceEvidence) {}
class InterestPutDto extends createZodDto(interestPut) {}
class AcceptancePutDto extends createZodDto(acceptancePut) {}

/** What organisations of a group could have together. */
@Controller('shared-services')
export class SharedServicesController {
  constructor(private readonly evidence: ServiceEvidenceService) {}

  @Get()
  @Permit('shared-service.list')
  @ZodResponse({ type: SharedServicePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: SharedServiceListQueryDto): Promise<SharedServicePageDto> {
    return listServices(ctx, query);
  }

  @Get('export')
  @Permit('shared-service.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: SharedServiceExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, sharedServiceFile, (asked) => listServices(ctx, asked));
  }

  @Post()
  @Permit('shared-service.create')
  @ZodResponse({ type: SharedServiceDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: SharedServiceCreateDto): Promise<SharedServiceDetailDto> {
    return createService(ctx, body);
  }

  @Get(':id')
  @Permit('shared-service.read')
  @ZodResponse({ type: SharedServiceDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<SharedServiceDetailDto> {
    return sharedServiceDetail(ctx, id);
  }

  @Put(':id')
  @Permit('shared-service.edit')
  @ZodResponse({ type: SharedServiceDetailDto })
  put(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: SharedServicePutDto,
  ): Promise<SharedServiceDetailDto> {
    return putService(ctx, id, body);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Permit('shared-service.move')
  @ZodResponse({ type: SharedServiceDetailDto, status: 200 })
  move(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: SharedServiceStepDto,
  ): Promise<SharedServiceDetailDto> {
    return moveService(ctx, id, body);
  }

  /** Of one's own organisation, or in the name of one. */
  @Put(':id/interest')
  @Permit('shared-service.answer')
  @ZodResponse({ type: SharedServiceDetailDto })
  answer(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: InterestPutDto): Promise<SharedServiceDetailDto> {
    return putInterest(ctx, id, body);
  }

  /** Of the share that was put to one's own organisation. */
  @Put(':id/acceptance')
  @Permit('shared-service.accept')
  @ZodResponse({ type: SharedServiceDetailDto })
  accept(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: AcceptancePutDto,
  ): Promise<SharedServiceDetailDto> {
    return putAcceptance(ctx, id, body);
  }

  /** To the communes of its zone. */
  @Post(':id/evidence')
  @HttpCode(200)
  @Permit('shared-service.propose')
  @ZodResponse({ type: SharedServiceDetailDto, status: 200 })
  propose(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: ServiceEvidenceDto,
  ): Promise<SharedServiceDetailDto> {
    return this.evidence.propose(ctx, id, body);
  }
}

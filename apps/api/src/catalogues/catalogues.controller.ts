import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type Actor,
  catalogueCheck,
  catalogueCreate,
  catalogueImportQuery,
  catalogueListQuery,
  cataloguePage,
  cataloguePublish,
  cataloguePut,
  catalogueVersionDetail,
  exportChoice,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { AnswersSpreadsheet, downloadOf, wordsFor } from '../platform/spreadsheets';
import { CatalogueImports } from './catalogue-imports.service';
import { catalogueTable } from './catalogue-sheet';
import { CataloguesService } from './catalogues.service';

class CatalogueListQueryDto extends createZodDto(catalogueListQuery) {}
class CataloguePageDto extends createZodDto(cataloguePage) {}
class CatalogueVersionDto extends createZodDto(catalogueVersionDetail) {}
class CatalogueCreateDto extends createZodDto(catalogueCreate) {}
class CataloguePutDto extends createZodDto(cataloguePut) {}
class CataloguePublishDto extends createZodDto(cataloguePublish) {}
class CatalogueImportQueryDto extends createZodDto(catalogueImportQuery) {}
class CatalogueCheckDto extends createZodDto(catalogueCheck) {}
class CatalogueExportDto extends createZodDto(exportChoice) {}

const form = {
  type: 'object' as const,
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** Versions of the catalogues of measures. */
@Controller('catalogues')
export class CataloguesController {
  constructor(
    private readonly catalogues: CataloguesService,
    private readonly imports: CatalogueImports,
  ) {}

  @Get()
  @Permit('catalogue.list')
  @ZodResponse({ type: CataloguePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: CatalogueListQueryDto): Promise<CataloguePageDto> {
    return this.catalogues.list(ctx, query);
  }

  @Post()
  @Permit('catalogue.edit')
  @ZodResponse({ type: CatalogueVersionDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: CatalogueCreateDto): Promise<CatalogueVersionDto> {
    return this.catalogues.create(ctx, body);
  }

  @Get(':id')
  @Permit('catalogue.read')
  @ZodResponse({ type: CatalogueVersionDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CatalogueVersionDto> {
    return this.catalogues.get(ctx, id);
  }

  @Put(':id')
  @Permit('catalogue.edit')
  @ZodResponse({ type: CatalogueVersionDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: CataloguePutDto): Promise<CatalogueVersionDto> {
    return this.catalogues.put(ctx, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('catalogue.edit')
  async remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<void> {
    await this.catalogues.remove(ctx, id);
  }

  /** The version as a spreadsheet that can be completed and imported again. */
  @Get(':id/export')
  @Permit('catalogue.read')
  @AnswersSpreadsheet()
  async export(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() { format, language }: CatalogueExportDto,
  ): Promise<StreamableFile> {
    const { label, body } = await this.catalogues.get(ctx, id);
    return downloadOf(catalogueTable(label, body, wordsFor(ctx.actor, language)), format, ctx.clock.today());
  }

  /** Begins the version after this one, as a draft. */
  @Post(':id/versions')
  @Permit('catalogue.edit')
  @ZodResponse({ type: CatalogueVersionDto, status: 201 })
  addVersion(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CatalogueVersionDto> {
    return this.catalogues.addVersion(ctx, id);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Permit('catalogue.edit')
  @ZodResponse({ type: CatalogueVersionDto, status: 200 })
  publish(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() { version }: CataloguePublishDto,
  ): Promise<CatalogueVersionDto> {
    return this.catalogues.publish(ctx, id, version);
  }

  /** Says what a spreadsheet would change, or what is wrong in it. Writes nothing. */
  @Post(':id/import/check')
  @HttpCode(200)
  @NoUnit()
  @Permit('catalogue.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: CatalogueCheckDto, status: 200 })
  check(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Req() request: ZesummeRequest,
  ): Promise<CatalogueCheckDto> {
    return this.imports.check(actor, id, request);
  }

  /** Takes what a spreadsheet says into the draft, or into a new version. */
  @Post(':id/import')
  @NoUnit()
  @Permit('catalogue.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: CatalogueVersionDto, status: 201 })
  import(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Query() { version }: CatalogueImportQueryDto,
    @Req() request: ZesummeRequest,
  ): Promise<CatalogueVersionDto> {
    return this.imports.apply(actor, id, version, request);
  }
}

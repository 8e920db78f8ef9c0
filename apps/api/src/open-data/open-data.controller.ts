import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  publicChapter,
  publicChapterJsonSchema,
  publicCommuneListQuery,
  publicCommunePage,
  publicPageChoice,
  publicPageDetail,
  publicPagePut,
  publicTable,
  publicValueTable,
} from '@zesumme/domain';
import { csvText } from '@zesumme/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, sendOpen } from '../platform/http';
import { OpenDataService } from './open-data.service';
import { PublicPagesService } from './public-pages.service';

class PublicPageDetailDto extends createZodDto(publicPageDetail) {}
class PublicPagePutDto extends createZodDto(publicPagePut) {}
class PublicPageChoiceDto extends createZodDto(publicPageChoice) {}
class PublicChapterDto extends createZodDto(publicChapter) {}
class PublicCommuneListQueryDto extends createZodDto(publicCommuneListQuery) {}
class PublicCommunePageDto extends createZodDto(publicCommunePage) {}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The public page of a commune, as the commune chooses it. */
@Controller('communes/:code/public-page')
export class PublicPagesController {
  constructor(private readonly pages: PublicPagesService) {}

  @Get()
  @Permit('public-page.read')
  @ZodResponse({ type: PublicPageDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<PublicPageDetailDto> {
    return this.pages.get(ctx, code);
  }

  @Put()
  @Permit('public-page.edit')
  @ZodResponse({ type: PublicPageDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: PublicPagePutDto): Promise<PublicPageDetailDto> {
    return this.pages.put(ctx, code, body);
  }

  /** What everybody would see; nothing of it is kept. */
  @Post('preview')
  @HttpCode(200)
  @Permit('public-page.edit')
  @ZodResponse({ type: PublicChapterDto })
  preview(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Body() body: PublicPageChoiceDto,
  ): Promise<PublicChapterDto> {
    return this.pages.preview(ctx, code, body);
  }
}

/** What communes publish, without an account: the page reads the very same data. */
@Controller('public')
export class OpenDataController {
  constructor(private readonly openData: OpenDataService) {}

  @Get('communes')
  @Permit('open-data.list')
  @ZodResponse({ type: PublicCommunePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: PublicCommuneListQueryDto): Promise<PublicCommunePageDto> {
    return this.openData.list(ctx, query);
  }

  @Get('communes/:code/chapter-6.json')
  @Permit('open-data.read')
  @ApiOkResponse({ type: PublicChapterDto.Output })
  async json(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = publicChapter.parse(await this.openData.read(ctx, code));
    await sendOpen(request, reply, { content: JSON.stringify(content), type: JSON_TYPE });
  }

  @Get('communes/:code/chapter-6.csv')
  @Permit('open-data.read')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, rows } = publicTable(publicChapter.parse(await this.openData.read(ctx, code)));
    await sendOpen(request, reply, {
      content: csvText([columns, ...rows], '.'),
      type: 'text/csv; charset=utf-8',
      fileName: `chapter-6-${code}.csv`,
    });
  }

  /** All values of the indicators by year, with their sources: one row each. */
  @Get('communes/:code/chapter-6-indicators.csv')
  @Permit('open-data.read')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async indicators(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, rows } = publicValueTable(publicChapter.parse(await this.openData.read(ctx, code)));
    await sendOpen(request, reply, {
      content: csvText([columns, ...rows], '.'),
      type: 'text/csv; charset=utf-8',
      fileName: `chapter-6-indicators-${code}.csv`,
    });
  }

  /** The shape of what is published, as JSON Schema. */
  @Get('chapter-6.schema.json')
  @Permit('open-data.read')
  @ApiOkResponse({ content: { 'application/schema+json': { schema: { type: 'object' } } } })
  async schema(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const content = JSON.stringify(publicChapterJsonSchema());
    await sendOpen(request, reply, { content, type: 'application/schema+json; charset=utf-8' });
  }
}

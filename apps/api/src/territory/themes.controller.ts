import { Body, Controller, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  themeCreate,
  themeDetail,
  themeListQuery,
  themePage,
  themeRow,
  themeUpdate,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { ThemesService } from './themes.service';
import { readTheme } from './theme-detail';
import { themeFile } from './theme-file';

class ThemeListQueryDto extends createZodDto(themeListQuery) {}
class ThemeExportQueryDto extends createZodDto(exportQuery(themeListQuery)) {}
class ThemePageDto extends createZodDto(themePage) {}
class ThemeRowDto extends createZodDto(themeRow) {}
class ThemeDetailDto extends createZodDto(themeDetail) {}
class ThemeCreateDto extends createZodDto(themeCreate) {}
class ThemeUpdateDto extends createZodDto(themeUpdate) {}

/** Themes, read by everybody and kept by project managers. */
@Controller('themes')
export class ThemesController {
  constructor(private readonly themes: ThemesService) {}

  @Get()
  @Permit('theme.list')
  @ZodResponse({ type: ThemePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ThemeListQueryDto): Promise<ThemePageDto> {
    return this.themes.list(ctx, query);
  }

  @Get('export')
  @Permit('theme.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: ThemeExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, themeFile, (asked) => this.themes.list(ctx, asked));
  }

  @Post()
  @Permit('theme.create')
  @ZodResponse({ type: ThemeRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: ThemeCreateDto): Promise<ThemeRowDto> {
    return this.themes.create(ctx, body);
  }

  /** By id or slug. */
  @Get(':id')
  @Permit('theme.read')
  @ZodResponse({ type: ThemeDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ThemeDetailDto> {
    return readTheme(ctx, id);
  }

  @Patch(':id')
  @Permit('theme.edit')
  @ZodResponse({ type: ThemeRowDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ThemeUpdateDto): Promise<ThemeRowDto> {
    return this.themes.update(ctx, id, body);
  }
}

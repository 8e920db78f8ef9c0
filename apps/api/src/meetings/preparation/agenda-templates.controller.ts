import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  agendaTemplateCreate,
  agendaTemplateListQuery,
  agendaTemplatePage,
  agendaTemplateRemoved,
  agendaTemplateRow,
  agendaTemplateUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AgendaTemplatesService } from './agenda-templates.service';

class AgendaTemplateListQueryDto extends createZodDto(agendaTemplateListQuery) {}
class AgendaTemplatePageDto extends createZodDto(agendaTemplatePage) {}
class AgendaTemplateRowDto extends createZodDto(agendaTemplateRow) {}
class AgendaTemplateCreateDto extends createZodDto(agendaTemplateCreate) {}
class AgendaTemplateUpdateDto extends createZodDto(agendaTemplateUpdate) {}
class AgendaTemplateRemovedDto extends createZodDto(agendaTemplateRemoved) {}

/** Agendas that are kept to begin others with. */
@Controller('agenda-templates')
export class AgendaTemplatesController {
  constructor(private readonly templates: AgendaTemplatesService) {}

  @Get()
  @Permit('agenda-template.list')
  @ZodResponse({ type: AgendaTemplatePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: AgendaTemplateListQueryDto): Promise<AgendaTemplatePageDto> {
    return this.templates.list(ctx, query);
  }

  @Post()
  @Permit('agenda-template.edit')
  @ZodResponse({ type: AgendaTemplateRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: AgendaTemplateCreateDto): Promise<AgendaTemplateRowDto> {
    return this.templates.create(ctx, body);
  }

  @Patch(':id')
  @Permit('agenda-template.edit')
  @ZodResponse({ type: AgendaTemplateRowDto })
  rename(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: AgendaTemplateUpdateDto,
  ): Promise<AgendaTemplateRowDto> {
    return this.templates.rename(ctx, id, body);
  }

  @Delete(':id')
  @Permit('agenda-template.edit')
  @ZodResponse({ type: AgendaTemplateRemovedDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AgendaTemplateRemovedDto> {
    return this.templates.remove(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('agenda-template.edit')
  @ZodResponse({ type: AgendaTemplateRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AgendaTemplateRowDto> {
    return this.templates.restore(ctx, id);
  }
}

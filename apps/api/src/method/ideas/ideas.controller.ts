import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  ideaAction,
  ideaCreate,
  ideaDetail as detailSchema,
  ideaListQuery,
  ideaPage,
  ideaPlot,
  ideaPlotQuery,
  ideaPut,
  ideaRating,
  ideaVoice,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { ActionsService } from '../../actions';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { actOnIdea } from './idea-action';
import { ideaDetail } from './idea-detail';
import { ideaFile } from './idea-file';
import { listIdeas, plotIdeas } from './idea-list';
import { createIdea, putIdea, rateIdea, removeIdea, restoreIdea, speakToIdea } from './keep-idea';

class IdeaListQueryDto extends createZodDto(ideaListQuery) {}
class IdeaExportQueryDto extends createZodDto(exportQuery(ideaListQuery)) {}
class IdeaPlotQueryDto extends createZodDto(ideaPlotQuery) {}
class IdeaPageDto extends createZodDto(ideaPage) {}
class IdeaPlotDto extends createZodDto(ideaPlot) {}
class IdeaDetailDto extends createZodDto(detailSchema) {}
class IdeaCreateDto extends createZodDto(ideaCreate) {}
class IdeaPutDto extends createZodDto(ideaPut) {}
class IdeaRatingDto extends createZodDto(ideaRating) {}
class IdeaVoiceDto extends createZodDto(ideaVoice) {}
class IdeaActionDto extends createZodDto(ideaAction) {}

/** What groups could do: ideas, what organisations say to them, and what they become. */
@Controller('ideas')
export class IdeasController {
  constructor(private readonly actions: ActionsService) {}

  @Get()
  @Permit('idea.list')
  @ZodResponse({ type: IdeaPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: IdeaListQueryDto): Promise<IdeaPageDto> {
    return listIdeas(ctx, query);
  }

  @Get('export')
  @Permit('idea.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: IdeaExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, ideaFile, (asked) => listIdeas(ctx, asked));
  }

  /** By effort and effect. */
  @Get('plot')
  @Permit('idea.list')
  @ZodResponse({ type: IdeaPlotDto })
  plot(@InCtx() ctx: Ctx, @Query() query: IdeaPlotQueryDto): Promise<IdeaPlotDto> {
    return plotIdeas(ctx, query);
  }

  @Post()
  @Permit('idea.create')
  @ZodResponse({ type: IdeaDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: IdeaCreateDto): Promise<IdeaDetailDto> {
    return createIdea(ctx, body);
  }

  @Get(':id')
  @Permit('idea.read')
  @ZodResponse({ type: IdeaDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<IdeaDetailDto> {
    return ideaDetail(ctx, id);
  }

  @Put(':id')
  @Permit('idea.edit')
  @ZodResponse({ type: IdeaDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: IdeaPutDto): Promise<IdeaDetailDto> {
    return putIdea(ctx, id, body);
  }

  @Put(':id/rating')
  @Permit('idea.rate')
  @ZodResponse({ type: IdeaDetailDto })
  rate(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: IdeaRatingDto): Promise<IdeaDetailDto> {
    return rateIdea(ctx, id, body);
  }

  /** What the reader's own organisation says. */
  @Put(':id/voice')
  @Permit('idea.speak')
  @ZodResponse({ type: IdeaDetailDto })
  speak(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: IdeaVoiceDto): Promise<IdeaDetailDto> {
    return speakToIdea(ctx, id, body);
  }

  /** It becomes an action. */
  @Post(':id/action')
  @HttpCode(200)
  @Permit('idea.act')
  @ZodResponse({ type: IdeaDetailDto })
  act(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: IdeaActionDto): Promise<IdeaDetailDto> {
    return actOnIdea(ctx, this.actions, id, body);
  }

  /** It can be put back. */
  @Delete(':id')
  @Permit('idea.remove')
  @ZodResponse({ type: IdeaDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<IdeaDetailDto> {
    return removeIdea(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('idea.restore')
  @ZodResponse({ type: IdeaDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<IdeaDetailDto> {
    return restoreIdea(ctx, id);
  }
}

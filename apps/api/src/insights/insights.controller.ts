import { Body, Controller, Get, Param, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  homeResponse,
  quietGroup,
  quietGroupListQuery,
  quietGroupPage,
  quietOrganisationListQuery,
  quietOrganisationPage,
  quietThresholdsSet,
  searchQuery,
  searchResults,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit, Remembered } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { readHome } from './home';
import { QuietService } from './quiet.service';
import { searchEverywhere } from './search';
import { quietOrganisationFile, quietGroupFile } from './quiet-file';

class HomeDto extends createZodDto(homeResponse) {}
class SearchQueryDto extends createZodDto(searchQuery) {}
class SearchResultsDto extends createZodDto(searchResults) {}
class QuietOrganisationListQueryDto extends createZodDto(quietOrganisationListQuery) {}
class QuietOrganisationExportQueryDto extends createZodDto(exportQuery(quietOrganisationListQuery)) {}
class QuietOrganisationPageDto extends createZodDto(quietOrganisationPage) {}
class QuietGroupListQueryDto extends createZodDto(quietGroupListQuery) {}
class QuietGroupExportQueryDto extends createZodDto(exportQuery(quietGroupListQuery)) {}
class QuietGroupPageDto extends createZodDto(quietGroupPage) {}
class QuietThresholdsSetDto extends createZodDto(quietThresholdsSet) {}
class QuietGroupDto extends createZodDto(quietGroup) {}

/** Views across the slices. */
@Controller()
export class InsightsController {
  constructor(private readonly quiet: QuietService) {}

  /** The home page of whoever asks. */
  @Get('home')
  @Remembered()
  @Permit('home.read')
  @ZodResponse({ type: HomeDto })
  async home(@InCtx() ctx: Ctx): Promise<HomeDto> {
    return { today: ctx.clock.today(), home: await readHome(ctx) };
  }

  /** Finds groups, meetings, actions, organisations, contacts, practice sheets and campaigns that the reader may see. */
  @Get('search')
  @Permit('search.read')
  @ZodResponse({ type: SearchResultsDto })
  search(@InCtx() ctx: Ctx, @Query() query: SearchQueryDto): Promise<SearchResultsDto> {
    return searchEverywhere(ctx, query);
  }

  /** Organisations in the reader's groups, with the parts of which their silence is made. */
  @Get('quiet/organisations')
  @Permit('quiet.read')
  @ZodResponse({ type: QuietOrganisationPageDto })
  quietOrganisations(
    @InCtx() ctx: Ctx,
    @Query() query: QuietOrganisationListQueryDto,
  ): Promise<QuietOrganisationPageDto> {
    return this.quiet.organisations(ctx, query);
  }

  @Get('quiet/organisations/export')
  @Permit('quiet.read')
  @AnswersSpreadsheet()
  exportQuietOrganisations(
    @InCtx() ctx: Ctx,
    @Query() query: QuietOrganisationExportQueryDto,
  ): Promise<StreamableFile> {
    return exportList(ctx, query, quietOrganisationFile, (asked) => this.quiet.organisations(ctx, asked));
  }

  /** The reader's groups, and since when each has been without a meeting. */
  @Get('quiet/groups')
  @Permit('quiet.read')
  @ZodResponse({ type: QuietGroupPageDto })
  quietGroups(@InCtx() ctx: Ctx, @Query() query: QuietGroupListQueryDto): Promise<QuietGroupPageDto> {
    return this.quiet.groups(ctx, query);
  }

  @Get('quiet/groups/export')
  @Permit('quiet.read')
  @AnswersSpreadsheet()
  exportQuietGroups(@InCtx() ctx: Ctx, @Query() query: QuietGroupExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, quietGroupFile, (asked) => this.quiet.groups(ctx, asked));
  }

  @Put('quiet/groups/:id/thresholds')
  @Permit('quiet.set-thresholds')
  @ZodResponse({ type: QuietGroupDto })
  setThresholds(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: QuietThresholdsSetDto,
  ): Promise<QuietGroupDto> {
    return this.quiet.setThresholds(ctx, id, body);
  }
}

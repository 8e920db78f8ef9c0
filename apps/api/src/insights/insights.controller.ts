import { Controller, Get, Query } from '@nestjs/common';
import { homeResponse, searchQuery, searchResults } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { readHome } from './home';
import { searchEverywhere } from './search';

class HomeDto extends createZodDto(homeResponse) {}
class SearchQueryDto extends createZodDto(searchQuery) {}
class SearchResultsDto extends createZodDto(searchResults) {}

/** Views across the slices. */
@Controller()
export class InsightsController {
  /** The home page of whoever asks. */
  @Get('home')
  @Permit('home.read')
  @ZodResponse({ type: HomeDto })
  async home(@InCtx() ctx: Ctx): Promise<HomeDto> {
    return { today: ctx.clock.today(), home: await readHome(ctx) };
  }

  /** Finds groups, meetings, actions, organisations, contacts and practice sheets that the reader may see. */
  @Get('search')
  @Permit('search.read')
  @ZodResponse({ type: SearchResultsDto })
  search(@InCtx() ctx: Ctx, @Query() query: SearchQueryDto): Promise<SearchResultsDto> {
    return searchEverywhere(ctx, query);
  }
}

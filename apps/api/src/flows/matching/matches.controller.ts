import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { matchDismissal, matchListQuery, matchPage, matchRow } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { MatchesService } from './matches.service';

class MatchListQueryDto extends createZodDto(matchListQuery) {}
class MatchPageDto extends createZodDto(matchPage) {}
class MatchRowDto extends createZodDto(matchRow) {}
class MatchDismissalDto extends createZodDto(matchDismissal) {}

/** Offers and needs that go together. */
@Controller('flow-matches')
export class MatchesController {
  constructor(private readonly matches: MatchesService) {}

  @Get()
  @Permit('match.list')
  @ZodResponse({ type: MatchPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: MatchListQueryDto): Promise<MatchPageDto> {
    return this.matches.list(ctx, query);
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @Permit('match.dismiss')
  @ZodResponse({ type: MatchRowDto, status: 200 })
  dismiss(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MatchDismissalDto): Promise<MatchRowDto> {
    return this.matches.dismiss(ctx, id, body);
  }

  @Delete(':id/dismissal')
  @Permit('match.dismiss')
  @ZodResponse({ type: MatchRowDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MatchRowDto> {
    return this.matches.restore(ctx, id);
  }
}

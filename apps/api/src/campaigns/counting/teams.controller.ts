import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  campaignTeamCreate,
  campaignTeamPage,
  campaignTeamPut,
  campaignTeamQuery,
  campaignTeamResultPage,
  campaignTeamResultQuery,
  campaignTeamRow,
  id as idSchema,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import * as z from 'zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { CampaignTotalsDto, CampaignTotalsPutDto } from './counting.controller';
import { CountingService } from './counting.service';
import { listTeamResults } from './team-results';
import { createTeam, listTeams, putTeam, setTeamRemoved } from './teams';

class CampaignTeamsParams extends createZodDto(z.object({ id: idSchema, organisationId: idSchema })) {}
class CampaignTeamParams extends createZodDto(z.object({ id: idSchema, organisationId: idSchema, teamId: idSchema })) {}
class CampaignTeamQueryDto extends createZodDto(campaignTeamQuery) {}
class CampaignTeamPageDto extends createZodDto(campaignTeamPage) {}
class CampaignTeamRowDto extends createZodDto(campaignTeamRow) {}
class CampaignTeamCreateDto extends createZodDto(campaignTeamCreate) {}
class CampaignTeamPutDto extends createZodDto(campaignTeamPut) {}
class CampaignTeamResultQueryDto extends createZodDto(campaignTeamResultQuery) {}
class CampaignTeamResultPageDto extends createZodDto(campaignTeamResultPage) {}

/** Teams of organisations in a campaign, and what came of them. */
@Controller('campaigns/:id')
export class CampaignTeamsController {
  constructor(private readonly counting: CountingService) {}

  /** With their codes, for whoever speaks for the organisation. */
  @Get('organisations/:organisationId/teams')
  @Permit('campaign.teams')
  @ZodResponse({ type: CampaignTeamPageDto })
  list(
    @InCtx() ctx: Ctx,
    @Param() params: CampaignTeamsParams,
    @Query() query: CampaignTeamQueryDto,
  ): Promise<CampaignTeamPageDto> {
    return listTeams(ctx, params, query, this.counting.teamCodes);
  }

  @Post('organisations/:organisationId/teams')
  @Permit('campaign.teams')
  @ZodResponse({ type: CampaignTeamRowDto, status: 201 })
  create(
    @InCtx() ctx: Ctx,
    @Param() params: CampaignTeamsParams,
    @Body() body: CampaignTeamCreateDto,
  ): Promise<CampaignTeamRowDto> {
    return createTeam(ctx, params, body, this.counting.teamCodes);
  }

  @Put('organisations/:organisationId/teams/:teamId')
  @Permit('campaign.teams')
  @ZodResponse({ type: CampaignTeamRowDto })
  put(
    @InCtx() ctx: Ctx,
    @Param() params: CampaignTeamParams,
    @Body() body: CampaignTeamPutDto,
  ): Promise<CampaignTeamRowDto> {
    return putTeam(ctx, params, body, this.counting.teamCodes);
  }

  /** It takes nobody in any more, and can be put back. */
  @Delete('organisations/:organisationId/teams/:teamId')
  @Permit('campaign.teams')
  @ZodResponse({ type: CampaignTeamRowDto })
  remove(@InCtx() ctx: Ctx, @Param() params: CampaignTeamParams): Promise<CampaignTeamRowDto> {
    return setTeamRemoved(ctx, params, true, this.counting.teamCodes);
  }

  @Post('organisations/:organisationId/teams/:teamId/restore')
  @HttpCode(200)
  @Permit('campaign.teams')
  @ZodResponse({ type: CampaignTeamRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() params: CampaignTeamParams): Promise<CampaignTeamRowDto> {
    return setTeamRemoved(ctx, params, false, this.counting.teamCodes);
  }

  /** What its people gave all together, where their organisation enters totals. */
  @Get('organisations/:organisationId/teams/:teamId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: CampaignTotalsDto })
  totals(@InCtx() ctx: Ctx, @Param() params: CampaignTeamParams): Promise<CampaignTotalsDto> {
    return this.counting.totals(ctx, params);
  }

  @Put('organisations/:organisationId/teams/:teamId/totals')
  @Permit('campaign.totals')
  @ZodResponse({ type: CampaignTotalsDto })
  putTotals(
    @InCtx() ctx: Ctx,
    @Param() params: CampaignTeamParams,
    @Body() body: CampaignTotalsPutDto,
  ): Promise<CampaignTotalsDto> {
    return this.counting.putTotals(ctx, params, body);
  }

  /** What is told of teams: of closed steps, and of five people or more. */
  @Get('results/teams')
  @Permit('campaign.read')
  @ZodResponse({ type: CampaignTeamResultPageDto })
  results(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: CampaignTeamResultQueryDto,
  ): Promise<CampaignTeamResultPageDto> {
    return listTeamResults(ctx, id, query);
  }
}

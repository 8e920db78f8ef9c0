import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  proposalCreate,
  proposalDecision,
  proposalListQuery,
  proposalPage,
  proposalRow,
  proposalWithdrawn,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { ProposalsService } from './proposals.service';

class ProposalListQueryDto extends createZodDto(proposalListQuery) {}
class ProposalPageDto extends createZodDto(proposalPage) {}
class ProposalRowDto extends createZodDto(proposalRow) {}
class ProposalCreateDto extends createZodDto(proposalCreate) {}
class ProposalDecisionDto extends createZodDto(proposalDecision) {}

class ProposalWithdrawnDto extends createZodDto(proposalWithdrawn) {}

/** Items that are proposed for an agenda. */
@Controller()
export class ProposalsController {
  constructor(private readonly proposals: ProposalsService) {}

  @Get('meetings/:id/proposals')
  @Permit('proposal.list')
  @ZodResponse({ type: ProposalPageDto })
  list(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: ProposalListQueryDto): Promise<ProposalPageDto> {
    return this.proposals.list(ctx, id, query);
  }

  @Post('meetings/:id/proposals')
  @Permit('proposal.create')
  @ZodResponse({ type: ProposalRowDto, status: 201 })
  propose(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ProposalCreateDto): Promise<ProposalRowDto> {
    return this.proposals.propose(ctx, id, body);
  }

  @Put('proposals/:id/decision')
  @Permit('proposal.decide')
  @ZodResponse({ type: ProposalRowDto })
  decide(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ProposalDecisionDto): Promise<ProposalRowDto> {
    return this.proposals.decide(ctx, id, body);
  }

  /** Takes back what one proposed, before anything was said to it. */
  @Delete('proposals/:id')
  @Permit('proposal.create')
  @ZodResponse({ type: ProposalWithdrawnDto })
  withdraw(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ProposalWithdrawnDto> {
    return this.proposals.withdraw(ctx, id);
  }

  @Post('proposals/:id/restoration')
  @HttpCode(200)
  @Permit('proposal.create')
  @ZodResponse({ type: ProposalRowDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ProposalRowDto> {
    return this.proposals.restore(ctx, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { chapter6Detail, communeMove, moveProposal, moveQuery } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit } from '../platform/http';
import { CommuneMoves } from './commune-move.service';

class MoveQueryDto extends createZodDto(moveQuery) {}
class MoveProposalDto extends createZodDto(moveProposal) {}
class CommuneMoveDto extends createZodDto(communeMove) {}
class MovedChapterDto extends createZodDto(chapter6Detail) {}

/** The version of the catalogue by which a commune assesses itself. */
@Controller('communes/:code/chapter-6/catalogue')
export class CommuneMovesController {
  constructor(private readonly moves: CommuneMoves) {}

  /** Where the commune's assessments would go in another version. */
  @Get()
  @Permit('chapter-6.history')
  @ZodResponse({ type: MoveProposalDto })
  propose(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Query() { to }: MoveQueryDto): Promise<MoveProposalDto> {
    return this.moves.propose(ctx, code, to);
  }

  @Post()
  @HttpCode(200)
  @Permit('chapter-6.assess')
  @ZodResponse({ type: MovedChapterDto, status: 200 })
  move(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: CommuneMoveDto): Promise<MovedChapterDto> {
    return this.moves.move(ctx, code, body);
  }
}

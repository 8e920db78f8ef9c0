import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { adviserChosen, adviserUntil, communeAdvisers } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { advisersOf, chooseAdviser, letAdviserRead } from './commune-advisers';

class CommuneAdvisersDto extends createZodDto(communeAdvisers) {}
class AdviserChosenDto extends createZodDto(adviserChosen) {}
class AdviserUntilDto extends createZodDto(adviserUntil) {}
class AdviserParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Who advises a commune, and until when the commune lets them read. */
@Controller('communes/:code/advisers')
export class AdvisersController {
  @Get()
  @Permit('adviser.list')
  @ZodResponse({ type: CommuneAdvisersDto })
  list(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<CommuneAdvisersDto> {
    return advisersOf(ctx, code);
  }

  /** The commune chooses one who has an account, by its address. */
  @Post()
  @Permit('adviser.choose')
  @ZodResponse({ type: CommuneAdvisersDto, status: 201 })
  choose(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Body() body: AdviserChosenDto,
  ): Promise<CommuneAdvisersDto> {
    return chooseAdviser(ctx, code, body);
  }

  /** Sets, prolongs or ends. */
  @Put(':id')
  @Permit('adviser.let')
  @ZodResponse({ type: CommuneAdvisersDto })
  change(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: AdviserParams,
    @Body() body: AdviserUntilDto,
  ): Promise<CommuneAdvisersDto> {
    return letAdviserRead(ctx, code, id, body);
  }
}

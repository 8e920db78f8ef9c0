import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  practiceAdoptionCreate,
  practiceAdoptionListQuery,
  practiceAdoptionPage,
  practiceAdoptionRow,
  practiceAdoptionUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AdoptionsService } from './adoptions.service';

class PracticeAdoptionListQueryDto extends createZodDto(practiceAdoptionListQuery) {}
class PracticeAdoptionPageDto extends createZodDto(practiceAdoptionPage) {}
class PracticeAdoptionRowDto extends createZodDto(practiceAdoptionRow) {}
class PracticeAdoptionCreateDto extends createZodDto(practiceAdoptionCreate) {}
class PracticeAdoptionUpdateDto extends createZodDto(practiceAdoptionUpdate) {}

/** "We did it": what organisations say of the practices that they put to work. */
@Controller()
export class AdoptionsController {
  constructor(private readonly adoptions: AdoptionsService) {}

  @Get('practice-sheets/:id/adoptions')
  @Permit('practice-adoption.list')
  @ZodResponse({ type: PracticeAdoptionPageDto })
  list(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: PracticeAdoptionListQueryDto,
  ): Promise<PracticeAdoptionPageDto> {
    return this.adoptions.list(ctx, id, query);
  }

  @Post('practice-sheets/:id/adoptions')
  @Permit('practice-adoption.create')
  @ZodResponse({ type: PracticeAdoptionRowDto, status: 201 })
  create(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: PracticeAdoptionCreateDto,
  ): Promise<PracticeAdoptionRowDto> {
    return this.adoptions.create(ctx, id, body);
  }

  @Patch('practice-adoptions/:id')
  @Permit('practice-adoption.edit')
  @ZodResponse({ type: PracticeAdoptionRowDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: PracticeAdoptionUpdateDto,
  ): Promise<PracticeAdoptionRowDto> {
    return this.adoptions.update(ctx, id, body);
  }

  @Delete('practice-adoptions/:id')
  @Permit('practice-adoption.remove')
  @ZodResponse({ type: PracticeAdoptionRowDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PracticeAdoptionRowDto> {
    return this.adoptions.remove(ctx, id);
  }

  @Post('practice-adoptions/:id/restoration')
  @HttpCode(200)
  @Permit('practice-adoption.restore')
  @ZodResponse({ type: PracticeAdoptionRowDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PracticeAdoptionRowDto> {
    return this.adoptions.restore(ctx, id);
  }
}

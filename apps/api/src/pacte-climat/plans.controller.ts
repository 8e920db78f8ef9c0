import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { planEnd, planPut, plans, variantCreate, variantPut } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { PlansService } from './plans.service';

class PlansDto extends createZodDto(plans) {}
class PlanPutDto extends createZodDto(planPut) {}
class PlanEndDto extends createZodDto(planEnd) {}
class VariantCreateDto extends createZodDto(variantCreate) {}
class VariantPutDto extends createZodDto(variantPut) {}
class VariantParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Variants of what a commune might do, and the one that it keeps as its plan. */
@Controller('communes/:code/chapter-6/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Permit('chapter-6.history')
  @ZodResponse({ type: PlansDto })
  get(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<PlansDto> {
    return this.plans.get(ctx, code);
  }

  @Post('variants')
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto, status: 201 })
  add(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: VariantCreateDto): Promise<PlansDto> {
    return this.plans.add(ctx, code, body);
  }

  @Put('variants/:id')
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto })
  change(@InCtx() ctx: Ctx, @Param() { code, id }: VariantParams, @Body() body: VariantPutDto): Promise<PlansDto> {
    return this.plans.change(ctx, code, id, body);
  }

  @Delete('variants/:id')
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto })
  remove(@InCtx() ctx: Ctx, @Param() { code, id }: VariantParams): Promise<PlansDto> {
    return this.plans.remove(ctx, code, id);
  }

  @Post('variants/:id/restore')
  @HttpCode(200)
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto, status: 200 })
  restore(@InCtx() ctx: Ctx, @Param() { code, id }: VariantParams): Promise<PlansDto> {
    return this.plans.restore(ctx, code, id);
  }

  /** Keeps a choice as the plan. */
  @Put('current')
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto })
  keep(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: PlanPutDto): Promise<PlansDto> {
    return this.plans.keep(ctx, code, body);
  }

  @Post('current/ending')
  @HttpCode(200)
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PlansDto, status: 200 })
  end(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: PlanEndDto): Promise<PlansDto> {
    return this.plans.end(ctx, code, body);
  }
}

import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { groupMethod, methodStepCreate, methodStepUpdate, storyPage, storyQuery } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { MethodStepsService } from './method-steps.service';

class GroupMethodDto extends createZodDto(groupMethod) {}
class MethodStepCreateDto extends createZodDto(methodStepCreate) {}
class MethodStepUpdateDto extends createZodDto(methodStepUpdate) {}
class StoryQueryDto extends createZodDto(storyQuery) {}
class StoryPageDto extends createZodDto(storyPage) {}

/** How the themes of a group go through the method. Each answer is the whole way, since one step changes what others may be. */
@Controller()
export class MethodStepsController {
  constructor(private readonly steps: MethodStepsService) {}

  /** By id or slug of the group. */
  @Get('working-groups/:id/method')
  @Permit('method.read')
  @ZodResponse({ type: GroupMethodDto })
  read(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<GroupMethodDto> {
    return this.steps.read(ctx, id);
  }

  /** What happened in the group, the newest first. By id or slug of the group. */
  @Get('working-groups/:id/story')
  @Permit('method.read')
  @ZodResponse({ type: StoryPageDto })
  story(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: StoryQueryDto): Promise<StoryPageDto> {
    return this.steps.story(ctx, id, query);
  }

  @Post('working-groups/:id/method-steps')
  @Permit('method.step')
  @ZodResponse({ type: GroupMethodDto, status: 201 })
  add(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MethodStepCreateDto): Promise<GroupMethodDto> {
    return this.steps.add(ctx, id, body);
  }

  @Patch('method-steps/:id')
  @Permit('method.step')
  @ZodResponse({ type: GroupMethodDto })
  correct(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MethodStepUpdateDto): Promise<GroupMethodDto> {
    return this.steps.correct(ctx, id, body);
  }

  @Delete('method-steps/:id')
  @Permit('method.step')
  @ZodResponse({ type: GroupMethodDto })
  takeBack(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<GroupMethodDto> {
    return this.steps.takeBack(ctx, id);
  }
}

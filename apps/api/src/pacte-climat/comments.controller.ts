import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  commentCreate,
  commentListQuery,
  commentPage,
  commentThread,
  commentUpdate,
  commentVersion,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { CommentsService } from './comments.service';

class CommentListQueryDto extends createZodDto(commentListQuery) {}
class CommentPageDto extends createZodDto(commentPage) {}
class CommentThreadDto extends createZodDto(commentThread) {}
class CommentCreateDto extends createZodDto(commentCreate) {}
class CommentUpdateDto extends createZodDto(commentUpdate) {}
class CommentVersionDto extends createZodDto(commentVersion) {}
class CommentParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Comments on the measures of a commune's chapter 6. */
@Controller('communes/:code/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  @Permit('comment.list')
  @ZodResponse({ type: CommentPageDto })
  list(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Query() query: CommentListQueryDto): Promise<CommentPageDto> {
    return this.comments.list(ctx, code, query);
  }

  @Post()
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: CommentCreateDto): Promise<CommentThreadDto> {
    return this.comments.create(ctx, code, body);
  }

  @Put(':id')
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto })
  edit(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: CommentParams,
    @Body() body: CommentUpdateDto,
  ): Promise<CommentThreadDto> {
    return this.comments.edit(ctx, code, id, body);
  }

  @Post(':id/settling')
  @HttpCode(200)
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto })
  settle(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: CommentParams,
    @Body() { version }: CommentVersionDto,
  ): Promise<CommentThreadDto> {
    return this.comments.setResolved(ctx, code, id, version, true);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto })
  reopen(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: CommentParams,
    @Body() { version }: CommentVersionDto,
  ): Promise<CommentThreadDto> {
    return this.comments.setResolved(ctx, code, id, version, false);
  }

  @Delete(':id')
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto })
  remove(@InCtx() ctx: Ctx, @Param() { code, id }: CommentParams): Promise<CommentThreadDto> {
    return this.comments.remove(ctx, code, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Permit('comment.write')
  @ZodResponse({ type: CommentThreadDto })
  restore(@InCtx() ctx: Ctx, @Param() { code, id }: CommentParams): Promise<CommentThreadDto> {
    return this.comments.restore(ctx, code, id);
  }
}

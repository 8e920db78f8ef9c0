import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { reviewDetail, reviewUnlock, reviewVersion } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit } from '../platform/http';
import { ReviewsService } from './reviews.service';

class ReviewDetailDto extends createZodDto(reviewDetail) {}
class ReviewVersionDto extends createZodDto(reviewVersion) {}
class ReviewUnlockDto extends createZodDto(reviewUnlock) {}

/** The review of a commune's chapter 6, each year anew. */
@Controller('communes/:code/review')
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Get()
  @Permit('review.read')
  @ZodResponse({ type: ReviewDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<ReviewDetailDto> {
    return this.reviews.get(ctx, code);
  }

  /** The commune has gone through its chapter. */
  @Post('reviewed')
  @HttpCode(200)
  @Permit('review.edit')
  @ZodResponse({ type: ReviewDetailDto })
  review(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ReviewVersionDto): Promise<ReviewDetailDto> {
    return this.reviews.review(ctx, code, body);
  }

  /** The adviser has seen it. */
  @Post('seen')
  @HttpCode(200)
  @Permit('review.see')
  @ZodResponse({ type: ReviewDetailDto })
  see(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ReviewVersionDto): Promise<ReviewDetailDto> {
    return this.reviews.see(ctx, code, body);
  }

  /** Lets an audited year be changed again. */
  @Post('unlocking')
  @HttpCode(200)
  @Permit('review.unlock')
  @ZodResponse({ type: ReviewDetailDto })
  unlock(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ReviewUnlockDto): Promise<ReviewDetailDto> {
    return this.reviews.unlock(ctx, code, body);
  }

  /** Locks again what was unlocked. */
  @Post('locking')
  @HttpCode(200)
  @Permit('review.edit')
  @ZodResponse({ type: ReviewDetailDto })
  lock(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ReviewVersionDto): Promise<ReviewDetailDto> {
    return this.reviews.lock(ctx, code, body);
  }

  /** Begins the review of this year. */
  @Post('next')
  @HttpCode(200)
  @Permit('review.edit')
  @ZodResponse({ type: ReviewDetailDto })
  next(@InCtx() ctx: Ctx, @Param() { code }: CodeParams, @Body() body: ReviewVersionDto): Promise<ReviewDetailDto> {
    return this.reviews.beginNext(ctx, code, body);
  }
}

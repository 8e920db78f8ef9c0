import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { mailingListQuery, mailingPage, mailingProgress } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { MailingService } from './mailing.service';

class MailingProgressDto extends createZodDto(mailingProgress) {}
class MailingListQueryDto extends createZodDto(mailingListQuery) {}
class MailingPageDto extends createZodDto(mailingPage) {}

/** How far the mails about a meeting are, and whom they did not reach. */
@Controller('meetings/:id/mailing')
export class MailingController {
  constructor(private readonly mailing: MailingService) {}

  @Get()
  @Permit('meeting.mailing')
  @ZodResponse({ type: MailingProgressDto })
  progress(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MailingProgressDto> {
    return this.mailing.progress(ctx, id);
  }

  @Get('recipients')
  @Permit('meeting.mailing')
  @ZodResponse({ type: MailingPageDto })
  recipients(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: MailingListQueryDto,
  ): Promise<MailingPageDto> {
    return this.mailing.recipients(ctx, id, query);
  }

  /** Writes once more to those who were not reached. */
  @Post('retry')
  @HttpCode(200)
  @Permit('meeting.mailing')
  @ZodResponse({ type: MailingProgressDto, status: 200 })
  retry(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MailingProgressDto> {
    return this.mailing.retry(ctx, id);
  }
}

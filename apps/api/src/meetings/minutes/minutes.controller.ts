import { Body, Controller, Get, HttpCode, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { type Actor, minutesApproval, minutesCorrectionInput, minutesDetail } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { AnswersDocument, downloadOf } from '../../platform/documents';
import { IdParams, InActor, InCtx, NoUnit, Permit } from '../../platform/http';
import { MinutesDocuments } from './minutes-documents';
import { MinutesService } from './minutes.service';

class MinutesDetailDto extends createZodDto(minutesDetail) {}
class MinutesApprovalDto extends createZodDto(minutesApproval) {}
class MinutesCorrectionDto extends createZodDto(minutesCorrectionInput) {}

/** The minutes of a meeting, and its documents. */
@Controller('meetings')
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly documents: MinutesDocuments,
  ) {}

  @Get(':id/minutes')
  @Permit('meeting.read-minutes')
  @ZodResponse({ type: MinutesDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MinutesDetailDto> {
    return this.minutes.get(ctx, id);
  }

  /** Notes the meeting at which they were approved; without one, takes that back. */
  @Put(':id/minutes/approval')
  @Permit('meeting.approve-minutes')
  @ZodResponse({ type: MinutesDetailDto })
  approve(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MinutesApprovalDto): Promise<MinutesDetailDto> {
    return this.minutes.approve(ctx, id, body);
  }

  /** Adds a dated correction to minutes that were sent, and tells those invited. */
  @Post(':id/minutes/corrections')
  @HttpCode(200)
  @Permit('meeting.correct-minutes')
  @ZodResponse({ type: MinutesDetailDto, status: 200 })
  correct(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: MinutesCorrectionDto): Promise<MinutesDetailDto> {
    return this.minutes.correct(ctx, id, body);
  }

  /** The minutes as an accessible PDF, in the language of the group. */
  @Get(':id/minutes.pdf')
  @NoUnit()
  @Permit('meeting.read-minutes')
  @AnswersDocument('pdf')
  async pdf(@InActor() actor: Actor, @Param() { id }: IdParams): Promise<StreamableFile> {
    const paper = await this.documents.readMinutes(actor, id);
    return downloadOf(await this.documents.pdf(paper), paper.name, 'pdf');
  }

  /** The minutes for word processors, in the language of the group. */
  @Get(':id/minutes.docx')
  @NoUnit()
  @Permit('meeting.read-minutes')
  @AnswersDocument('docx')
  async docx(@InActor() actor: Actor, @Param() { id }: IdParams): Promise<StreamableFile> {
    const paper = await this.documents.readMinutes(actor, id);
    return downloadOf(await this.documents.docx(paper), paper.name, 'docx');
  }

  /** The agenda as an accessible PDF, in the language of the group. */
  @Get(':id/agenda.pdf')
  @NoUnit()
  @Permit('meeting.read')
  @AnswersDocument('pdf')
  async agenda(@InActor() actor: Actor, @Param() { id }: IdParams): Promise<StreamableFile> {
    const paper = await this.documents.readAgenda(actor, id);
    return downloadOf(await this.documents.pdf(paper), paper.name, 'pdf');
  }
}

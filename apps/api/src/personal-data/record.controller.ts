import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { type Actor, dataDocumentQuery, processingRecord as recordSchema } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { wordsFor } from '../platform/spreadsheets';
import { processingRecord, recordDocument } from './record';

class ProcessingRecordDto extends createZodDto(recordSchema) {}
class RecordDocumentQueryDto extends createZodDto(dataDocumentQuery) {}

/** The record of processing activities. */
@Controller('personal-data/record')
export class RecordController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get()
  @Permit('personal-data.record')
  @ZodResponse({ type: ProcessingRecordDto })
  read(@InCtx() ctx: Ctx): Promise<ProcessingRecordDto> {
    return processingRecord(ctx);
  }

  /** The same to print. */
  @Get('document')
  @NoUnit()
  @Permit('personal-data.record')
  @AnswersDocument('pdf')
  async document(@InActor() actor: Actor, @Query() { language }: RecordDocumentQueryDto): Promise<StreamableFile> {
    const record = await this.unitOfWork.read(actor, processingRecord);
    const { data, facts, name } = recordDocument(record, wordsFor(actor, language).locale);
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}

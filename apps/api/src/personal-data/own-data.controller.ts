import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { type Actor, PAGE_HELD_ROWS, dataDocumentQuery, heldData } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { wordsFor } from '../platform/spreadsheets';
import { dataDocument } from './data-document';
import { AnswersData, fileOf } from './data-file';
import { PersonalDataService } from './personal-data.service';

class HeldDataDto extends createZodDto(heldData) {}
class DataDocumentQueryDto extends createZodDto(dataDocumentQuery) {}

/** So many rows of each table are printed; the file holds the others. */
const PRINTED = 100;

/** What is held about whoever asks. */
@Controller('me/data')
export class OwnDataController {
  constructor(
    private readonly data: PersonalDataService,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get()
  @Permit('personal-data.read-own')
  @ZodResponse({ type: HeldDataDto })
  read(@InCtx() ctx: Ctx): Promise<HeldDataDto> {
    return this.data.own(ctx, PAGE_HELD_ROWS);
  }

  /** All of it, for other programs. */
  @Get('export')
  @Permit('personal-data.read-own')
  @AnswersData()
  async export(@InCtx() ctx: Ctx): Promise<StreamableFile> {
    return fileOf(await this.data.own(ctx));
  }

  /** The same to be read and printed. */
  @Get('document')
  @NoUnit()
  @Permit('personal-data.read-own')
  @AnswersDocument('pdf')
  async document(@InActor() actor: Actor, @Query() { language }: DataDocumentQueryDto): Promise<StreamableFile> {
    const held = await this.unitOfWork.read(actor, (ctx) => this.data.own(ctx, PRINTED));
    const { data, facts, name } = dataDocument(held, wordsFor(actor, language).locale);
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}

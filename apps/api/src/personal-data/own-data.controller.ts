import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  type Actor,
  PAGE_HELD_ROWS,
  dataDocumentQuery,
  erasurePreview,
  erasureRequest,
  heldData,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { wordsFor } from '../platform/spreadsheets';
import { PRINTED_ROWS, dataDocument } from './data-document';
import { AnswersData, fileOf } from './data-file';
import { ErasuresService } from './erasures.service';
import { PersonalDataService } from './personal-data.service';

class HeldDataDto extends createZodDto(heldData) {}
class ErasurePreviewDto extends createZodDto(erasurePreview) {}
class ErasureRequestDto extends createZodDto(erasureRequest) {}
class DataDocumentQueryDto extends createZodDto(dataDocumentQuery) {}

/** What is held about whoever asks. */
@Controller('me/data')
export class OwnDataController {
  constructor(
    private readonly data: PersonalDataService,
    private readonly erasures: ErasuresService,
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
    const held = await this.unitOfWork.read(actor, (ctx) => this.data.own(ctx, PRINTED_ROWS));
    const { data, facts, name } = dataDocument(held, wordsFor(actor, language).locale);
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }

  /** What erasing me would change. */
  @Get('erasure')
  @Permit('personal-data.erase-own')
  @ZodResponse({ type: ErasurePreviewDto })
  preview(@InCtx() ctx: Ctx): Promise<ErasurePreviewDto> {
    return this.erasures.previewOwn(ctx);
  }

  /** Erases me, which cannot be undone. */
  @Post('erasure')
  @HttpCode(204)
  @Permit('personal-data.erase-own')
  erase(@InCtx() ctx: Ctx, @Body() _body: ErasureRequestDto): Promise<void> {
    return this.erasures.eraseOwn(ctx);
  }
}

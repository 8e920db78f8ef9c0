import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  type Actor,
  PAGE_HELD_ROWS,
  dataDocumentQuery,
  erasureListQuery,
  erasurePage,
  erasurePreview,
  erasureRequest,
  heldData,
  personListQuery,
  personPage,
  personParams,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { wordsFor } from '../platform/spreadsheets';
import { PRINTED_ROWS, dataDocument } from './data-document';
import { AnswersData, fileOf } from './data-file';
import { ErasuresService } from './erasures.service';
import { PeopleService } from './people.service';
import { PersonalDataService } from './personal-data.service';

class PersonListQueryDto extends createZodDto(personListQuery) {}
class PersonPageDto extends createZodDto(personPage) {}
class PersonParams extends createZodDto(personParams) {}
class PersonDataDto extends createZodDto(heldData) {}
class PersonDocumentQueryDto extends createZodDto(dataDocumentQuery) {}
class PersonErasurePreviewDto extends createZodDto(erasurePreview) {}
class PersonErasureDto extends createZodDto(erasureRequest) {}
class ErasureListQueryDto extends createZodDto(erasureListQuery) {}
class ErasurePageDto extends createZodDto(erasurePage) {}

/** What is held about others, for administrators. */
@Controller('personal-data')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly data: PersonalDataService,
    private readonly erasures: ErasuresService,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  /** Everybody about whom something is held. */
  @Get('people')
  @Permit('personal-data.list')
  @ZodResponse({ type: PersonPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: PersonListQueryDto): Promise<PersonPageDto> {
    return this.people.list(ctx, query);
  }

  /** Who was erased, without saying who it was. */
  @Get('erasures')
  @Permit('personal-data.list')
  @ZodResponse({ type: ErasurePageDto })
  erased(@InCtx() ctx: Ctx, @Query() query: ErasureListQueryDto): Promise<ErasurePageDto> {
    return this.erasures.list(ctx, query);
  }

  @Get('people/:kind/:id')
  @Permit('personal-data.read')
  @ZodResponse({ type: PersonDataDto })
  read(@InCtx() ctx: Ctx, @Param() who: PersonParams): Promise<PersonDataDto> {
    return this.data.of(ctx, who, PAGE_HELD_ROWS);
  }

  /** All of it, for other programs. */
  @Get('people/:kind/:id/export')
  @Permit('personal-data.read')
  @AnswersData()
  async export(@InCtx() ctx: Ctx, @Param() who: PersonParams): Promise<StreamableFile> {
    return fileOf(await this.data.of(ctx, who));
  }

  /** The same to be read and printed. */
  @Get('people/:kind/:id/document')
  @NoUnit()
  @Permit('personal-data.read')
  @AnswersDocument('pdf')
  async document(
    @InActor() actor: Actor,
    @Param() who: PersonParams,
    @Query() { language }: PersonDocumentQueryDto,
  ): Promise<StreamableFile> {
    const held = await this.unitOfWork.read(actor, (ctx) => this.data.of(ctx, who, PRINTED_ROWS));
    const { data, facts, name } = dataDocument(held, wordsFor(actor, language).locale);
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }

  /** What erasing somebody would change. */
  @Get('people/:kind/:id/erasure')
  @Permit('personal-data.erase')
  @ZodResponse({ type: PersonErasurePreviewDto })
  preview(@InCtx() ctx: Ctx, @Param() who: PersonParams): Promise<PersonErasurePreviewDto> {
    return this.erasures.preview(ctx, who);
  }

  /** Erases somebody, which cannot be undone. */
  @Post('people/:kind/:id/erasure')
  @HttpCode(204)
  @Permit('personal-data.erase')
  erase(@InCtx() ctx: Ctx, @Param() who: PersonParams, @Body() _body: PersonErasureDto): Promise<void> {
    return this.erasures.erase(ctx, who);
  }
}

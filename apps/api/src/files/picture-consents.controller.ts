import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { pictureConsentCreate, pictureConsentParams, pictureConsents } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { PictureConsentsService } from './picture-consents.service';

class PictureConsentsDto extends createZodDto(pictureConsents) {}
class PictureConsentCreateDto extends createZodDto(pictureConsentCreate) {}
class PictureConsentParams extends createZodDto(pictureConsentParams) {}

/** What those on a picture agreed to. */
@Controller('files/:id/consents')
export class PictureConsentsController {
  constructor(private readonly consents: PictureConsentsService) {}

  @Get()
  @Permit('file.consent')
  @ZodResponse({ type: PictureConsentsDto })
  list(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PictureConsentsDto> {
    return this.consents.list(ctx, id);
  }

  @Post()
  @Permit('file.consent')
  @ZodResponse({ type: PictureConsentsDto, status: 201 })
  add(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: PictureConsentCreateDto,
  ): Promise<PictureConsentsDto> {
    return this.consents.add(ctx, id, body);
  }

  @Post(':consentId/withdrawal')
  @HttpCode(200)
  @Permit('file.consent')
  @ZodResponse({ type: PictureConsentsDto })
  withdraw(@InCtx() ctx: Ctx, @Param() { id, consentId }: PictureConsentParams): Promise<PictureConsentsDto> {
    return this.consents.withdraw(ctx, id, consentId);
  }
}

import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { id, serviceOfferCreate, serviceOfferPut, serviceSavingCreate, serviceSavingPut } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import * as z from 'zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { addOffer, chooseOffer, putOffer, removeOffer } from './offers';
import { addSaving, putSaving, removeSaving } from './savings';
import { SharedServiceDetailDto } from './shared-services.controller';

class OfferParams extends createZodDto(z.object({ id, offerId: id })) {}
class SavingParams extends createZodDto(z.object({ id, savingId: id })) {}
class ServiceOfferCreateDto extends createZodDto(serviceOfferCreate) {}
class ServiceOfferPutDto extends createZodDto(serviceOfferPut) {}
class ServiceSavingCreateDto extends createZodDto(serviceSavingCreate) {}
class ServiceSavingPutDto extends createZodDto(serviceSavingPut) {}

/** What suppliers ask for a shared service, and what it saved. */
@Controller('shared-services/:id')
export class ServicePartsController {
  @Post('offers')
  @Permit('shared-service.offer')
  @ZodResponse({ type: SharedServiceDetailDto, status: 201 })
  addOffer(
    @InCtx() ctx: Ctx,
    @Param() { id: service }: IdParams,
    @Body() body: ServiceOfferCreateDto,
  ): Promise<SharedServiceDetailDto> {
    return addOffer(ctx, service, body);
  }

  @Put('offers/:offerId')
  @Permit('shared-service.offer')
  @ZodResponse({ type: SharedServiceDetailDto })
  putOffer(
    @InCtx() ctx: Ctx,
    @Param() params: OfferParams,
    @Body() body: ServiceOfferPutDto,
  ): Promise<SharedServiceDetailDto> {
    return putOffer(ctx, params.id, params.offerId, body);
  }

  @Delete('offers/:offerId')
  @Permit('shared-service.offer')
  @ZodResponse({ type: SharedServiceDetailDto })
  removeOffer(@InCtx() ctx: Ctx, @Param() params: OfferParams): Promise<SharedServiceDetailDto> {
    return removeOffer(ctx, params.id, params.offerId);
  }

  /** Puts it to those who joined. */
  @Post('offers/:offerId/choice')
  @HttpCode(200)
  @Permit('shared-service.offer')
  @ZodResponse({ type: SharedServiceDetailDto, status: 200 })
  chooseOffer(@InCtx() ctx: Ctx, @Param() params: OfferParams): Promise<SharedServiceDetailDto> {
    return chooseOffer(ctx, params.id, params.offerId);
  }

  @Post('savings')
  @Permit('shared-service.measure')
  @ZodResponse({ type: SharedServiceDetailDto, status: 201 })
  addSaving(
    @InCtx() ctx: Ctx,
    @Param() { id: service }: IdParams,
    @Body() body: ServiceSavingCreateDto,
  ): Promise<SharedServiceDetailDto> {
    return addSaving(ctx, service, body);
  }

  @Put('savings/:savingId')
  @Permit('shared-service.measure')
  @ZodResponse({ type: SharedServiceDetailDto })
  putSaving(
    @InCtx() ctx: Ctx,
    @Param() params: SavingParams,
    @Body() body: ServiceSavingPutDto,
  ): Promise<SharedServiceDetailDto> {
    return putSaving(ctx, params.id, params.savingId, body);
  }

  @Delete('savings/:savingId')
  @Permit('shared-service.measure')
  @ZodResponse({ type: SharedServiceDetailDto })
  removeSaving(@InCtx() ctx: Ctx, @Param() params: SavingParams): Promise<SharedServiceDetailDto> {
    return removeSaving(ctx, params.id, params.savingId);
  }
}

import { Body, Controller, Get, Put } from '@nestjs/common';
import { ownPublication, ownPublicationChange } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { PublicationService } from './publication.service';

class OwnPublicationDto extends createZodDto(ownPublication) {}
class OwnPublicationChangeDto extends createZodDto(ownPublicationChange) {}

/** Whether everybody may read my name. */
@Controller('me/publication')
export class PublicationController {
  constructor(private readonly publication: PublicationService) {}

  @Get()
  @Permit('me.publication')
  @ZodResponse({ type: OwnPublicationDto })
  read(@InCtx() ctx: Ctx): Promise<OwnPublicationDto> {
    return this.publication.own(ctx);
  }

  @Put()
  @Permit('me.publication')
  @ZodResponse({ type: OwnPublicationDto })
  change(@InCtx() ctx: Ctx, @Body() body: OwnPublicationChangeDto): Promise<OwnPublicationDto> {
    return this.publication.change(ctx, body);
  }
}

import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { type Actor, attestationQuery, participation } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../platform/documents';
import { IdParams, InActor, InCtx, NoUnit, Permit } from '../platform/http';
import { attestation } from './attestation';
import { participationOf } from './participation';

class ParticipationDto extends createZodDto(participation) {}
class AttestationQueryDto extends createZodDto(attestationQuery) {}

/** What an organisation has taken part in. */
@Controller('organisations/:id')
export class ParticipationController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get('participation')
  @Permit('participation.read')
  @ZodResponse({ type: ParticipationDto })
  read(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ParticipationDto> {
    return participationOf(ctx, id);
  }

  /** The attestation of one year, to print. */
  @Get('attestation')
  @NoUnit()
  @Permit('participation.read')
  @AnswersDocument('pdf')
  async attest(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Query() query: AttestationQueryDto,
  ): Promise<StreamableFile> {
    const { data, facts, name } = await this.unitOfWork.read(actor, (ctx) => attestation(ctx, id, query));
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}

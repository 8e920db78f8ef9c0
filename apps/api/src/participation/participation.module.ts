import { Module } from '@nestjs/common';
import { ParticipationController } from './participation.controller';

/** What an organisation has taken part in, and the attestation of it. */
@Module({ controllers: [ParticipationController] })
export class ParticipationModule {}

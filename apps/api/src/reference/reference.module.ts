import { Module } from '@nestjs/common';
import { ReferenceController } from './reference.controller';
import { ReferenceService } from './reference.service';

/** What is loaded and rests on nothing else: communes, the classification of economic activities, public holidays. */
@Module({ controllers: [ReferenceController], providers: [ReferenceService] })
export class ReferenceModule {}

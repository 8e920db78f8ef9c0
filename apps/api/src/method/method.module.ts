import { Module } from '@nestjs/common';
import { MethodStepsController } from './method-steps.controller';
import { PilotsController } from './pilots/pilots.controller';
import { MethodStepsService } from './method-steps.service';

/** The method of a group, from diagnosis to scaling. */
@Module({ controllers: [MethodStepsController, PilotsController], providers: [MethodStepsService] })
export class MethodModule {}

import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
import { IdeasController } from './ideas/ideas.controller';
import { MethodStepsController } from './method-steps.controller';
import { PilotsController } from './pilots/pilots.controller';
import { MethodStepsService } from './method-steps.service';

/** The method of a group, from diagnosis to scaling. */
@Module({
  imports: [ActionsModule],
  controllers: [IdeasController, MethodStepsController, PilotsController],
  providers: [MethodStepsService],
})
export class MethodModule {}

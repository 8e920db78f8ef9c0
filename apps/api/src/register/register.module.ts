import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller';
import { StatisticsController } from './statistics.controller';

/** The register of decisions and actions, and what it says of a group. */
@Module({ controllers: [RegisterController, StatisticsController] })
export class RegisterModule {}

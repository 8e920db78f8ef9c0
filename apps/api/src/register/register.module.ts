import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller';

/** The register of decisions and actions. */
@Module({ controllers: [RegisterController] })
export class RegisterModule {}

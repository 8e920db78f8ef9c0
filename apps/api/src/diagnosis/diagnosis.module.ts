import { Module } from '@nestjs/common';
import { ProblemsController } from './problems/problems.controller';

/** What is asked in a diagnosis, what came of it, and the problems that it found. */
@Module({ controllers: [ProblemsController] })
export class DiagnosisModule {}

import { Module } from '@nestjs/common';
import { Chapter6Controller } from './chapter-6.controller';
import { Chapter6Service } from './chapter-6.service';

/** The Pacte Climat, chapter 6. */
@Module({ controllers: [Chapter6Controller], providers: [Chapter6Service] })
export class PacteClimatModule {}

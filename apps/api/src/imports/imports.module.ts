import { Module } from '@nestjs/common';
import { Applying } from './applying.service';
import { Checking } from './checking.service';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportsSweep } from './imports-sweep';
import { Undoing } from './undoing.service';
import { SheetUploads } from './uploads.service';

/** Bringing in spreadsheets of organisations, contacts and memberships. */
@Module({
  controllers: [ImportsController],
  providers: [Applying, Checking, ImportsService, ImportsSweep, SheetUploads, Undoing],
})
export class ImportsModule {}

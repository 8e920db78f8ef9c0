import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations';
import { Applying } from './applying.service';
import { Checking } from './checking.service';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportsSweep } from './imports-sweep';
import { Undoing } from './undoing.service';
import { SheetUploads } from './uploads.service';

/** Bringing in spreadsheets of organisations, contacts and memberships. */
@Module({
  imports: [OrganisationsModule],
  controllers: [ImportsController],
  providers: [Applying, Checking, ImportsService, ImportsSweep, SheetUploads, Undoing],
})
export class ImportsModule {}

import { Module } from '@nestjs/common';
import { FilesModule } from '../files';
import { IdentityModule } from '../identity';
import { DemonstrationFiles } from './demonstration/files';
import { Startup } from './startup';

@Module({ imports: [FilesModule, IdentityModule], providers: [DemonstrationFiles, Startup], exports: [Startup] })
export class SeedsModule {}

import { Module } from '@nestjs/common';
import { FilesModule } from '../files';
import { IdentityModule } from '../identity';
import { Startup } from './startup';

@Module({ imports: [FilesModule, IdentityModule], providers: [Startup], exports: [Startup] })
export class SeedsModule {}

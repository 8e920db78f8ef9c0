import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { Startup } from './startup';

@Module({ imports: [IdentityModule], providers: [Startup], exports: [Startup] })
export class SeedsModule {}

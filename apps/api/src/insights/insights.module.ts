import { Module } from '@nestjs/common';
import { InsightsController } from './insights.controller';

/** What each role's home page shows, and the search over everything. */
@Module({ controllers: [InsightsController] })
export class InsightsModule {}

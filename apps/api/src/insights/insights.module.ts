import { Module } from '@nestjs/common';
import { InsightsController } from './insights.controller';
import { QuietService } from './quiet.service';

/** What each role's home page shows, and the search over everything. */
@Module({ controllers: [InsightsController], providers: [QuietService] })
export class InsightsModule {}

import { Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller';
import { CampaignsService } from './campaigns.service';
import { CampaignClosings } from './counting/campaign-closings';
import { CampaignCountingController } from './counting/counting.controller';
import { CountingService } from './counting/counting.service';
import { CampaignEntriesController } from './counting/entries.controller';
import { CampaignTeamsController } from './counting/teams.controller';

/** Campaigns of groups, and how they are counted. */
@Module({
  controllers: [CampaignsController, CampaignCountingController, CampaignTeamsController, CampaignEntriesController],
  providers: [CampaignsService, CampaignClosings, CountingService],
})
export class CampaignsModule {}

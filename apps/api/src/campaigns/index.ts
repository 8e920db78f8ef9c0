export { CampaignsModule } from './campaigns.module';
export { searchedCampaigns } from './searched-campaigns';

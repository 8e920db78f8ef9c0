export { CampaignsModule } from './campaigns.module';
export { closeStep } from './counting/close-step';
export { searchedCampaigns } from './searched-campaigns';

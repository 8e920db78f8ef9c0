export { CampaignsModule } from './campaigns.module';
export { closeStep } from './counting/close-step';
export { stateSql } from './campaign-state';
export { searchedCampaigns } from './searched-campaigns';
export { seesCampaign } from './seen-campaign';

export { CampaignsModule } from './campaigns.module';
export { closeStep } from './counting/close-step';
export { hashCode } from './counting/participant-code';
export { searchedCampaigns } from './searched-campaigns';

export * from './campaign.policy';
export * from './campaign.rules';
export * from './campaign.schema';
export * from './hidden-counts';

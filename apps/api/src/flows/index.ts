export { FlowsModule } from './flows.module';
export { countWaiting as introductionsWaiting } from './introductions/introduction-rows';
export { exchangesToLead } from './introductions/to-lead';
export { seesIntroduction } from './introductions/seen-introductions';
export { matchAll } from './matching/match-all';
export { searchedFlows } from './searched-flows';

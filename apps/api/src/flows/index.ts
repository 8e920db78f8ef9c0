export { FlowsModule } from './flows.module';
export { matchAll } from './matching/match-all';

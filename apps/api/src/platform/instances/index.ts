export { InstancesModule } from './instances.module';
export { JobRun } from './job-run.entity';
export { networkOf } from './network';
export { HOUR, Periodic } from './periodic';
export { RequestLimits } from './request-limits';
export { SharedConnection } from './shared-connection';
export { oneAtATime } from './starting';
export { WrongTokens } from './wrong-tokens';

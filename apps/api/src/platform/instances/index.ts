export { InstancesModule } from './instances.module';
export { JobRun } from './job-run.entity';
export { HOUR, Periodic } from './periodic';
export { RequestLimits } from './request-limits';
export { SharedConnection } from './shared-connection';
export { oneAtATime } from './starting';
export { WrongTokens } from './wrong-tokens';

import { Global, Module } from '@nestjs/common';
import { JobTurns } from './job-turns';
import { RequestLimits } from './request-limits';
import { SharedChanges } from './shared-changes';
import { SharedConnection } from './shared-connection';
import { SharedCounts } from './shared-counts';
import { WrongTokens } from './wrong-tokens';

const shared = [JobTurns, RequestLimits, SharedConnection, SharedCounts, WrongTokens];

/** What several processes on one PostgreSQL have to agree upon; one process on SQLite agrees with itself. */
@Global()
@Module({ providers: [...shared, SharedChanges], exports: shared })
export class InstancesModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { BackupModule } from './backup';
import type { Clock } from './clock';
import { type Config, ConfigModule } from './config';
import { DatabaseModule } from './database';
import { DocumentsModule } from './documents';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http';
import { InstancesModule } from './instances';
import { LinksModule } from './links';
import { LogModule } from './log/log.module';
import { MailModule } from './mail';
import { OutboxModule } from './outbox';

/** What every slice stands on. */
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(config, clock),
        LogModule,
        DatabaseModule,
        InstancesModule,
        LinksModule,
        MailModule,
        OutboxModule,
        DocumentsModule,
        HttpModule,
        HealthModule,
        BackupModule,
      ],
    };
  }
}

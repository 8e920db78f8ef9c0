import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { MailTemplates } from './templates';
import { Unsubscribing } from './unsubscribing';

@Global()
@Module({ providers: [Outbox, MailTemplates, Unsubscribing], exports: [Outbox, MailTemplates] })
export class OutboxModule {}

import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { MailTemplates } from './templates';

@Global()
@Module({ providers: [Outbox, MailTemplates], exports: [Outbox, MailTemplates] })
export class OutboxModule {}

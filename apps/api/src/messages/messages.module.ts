import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { MESSAGE_MAIL, messageMail } from './message-mail';
import { MessagesController } from './messages.controller';
import { MessagesService } from './messages.service';

/** The public pages' side of the product: whom to contact, messages to them, where the data come from. */
@Module({ controllers: [MessagesController], providers: [MessagesService] })
export class MessagesModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(MESSAGE_MAIL, messageMail(config));
  }
}

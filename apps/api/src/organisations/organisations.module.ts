import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { AddressFollowers } from './address-followers';
import { ContactsController } from './contacts.controller';
import { ContactsService } from './contacts.service';
import { LogController } from './log.controller';
import { LogService } from './log.service';
import { contactNamedMail } from './mail-templates';
import { CONTACT_CORRECTED, contactCorrectedMail } from './tell-corrected';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsService } from './organisations.service';

/** Organisations and their contacts. */
@Module({
  controllers: [OrganisationsController, ContactsController, LogController],
  providers: [AddressFollowers, OrganisationsService, ContactsService, LogService],
  exports: [AddressFollowers, ContactsService],
})
export class OrganisationsModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register('contact-named', contactNamedMail(config));
    templates.register(CONTACT_CORRECTED, contactCorrectedMail(config));
  }
}

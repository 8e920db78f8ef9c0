export { notUnderWay } from './claims';
export type { NewDelivery } from './new-delivery';
export { Outbox } from './outbox';
export { OutboxModule } from './outbox.module';
export {
  type AcceptedMail,
  type BulkTemplate,
  type DeliveryToRender,
  type MailTemplate,
  MailTemplates,
  type RenderedMail,
} from './templates';
export { keepMailPreferences, mailPreferences, wantsMail } from './wants-mail';
export { keepReaderZone, readerZone } from './reader-zone';

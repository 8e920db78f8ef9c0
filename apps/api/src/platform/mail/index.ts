export { MailModule } from './mail.module';
export { CONNECTIONS, type Mail, type MailAttachment, Mailer } from './mailer';
export { type Sender, senderOf } from './sender';
export { forgetMailsBefore, forgetMailsOf } from './written-mails';

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../config';
import { writeMail } from './written-mails';

/** A file that a mail carries. */
export interface MailAttachment {
  filename: string;
  content: Buffer | string;
  contentType: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  replyTo?: string;
  /** Put beside text and HTML as `text/calendar` with its method, and again as a file for programs that look for one. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
  attachments?: MailAttachment[];
  /** Where the reader says that they want no more mails of this kind. */
  unsubscribeUrl?: string;
}

const SECOND = 1_000;
/** How many mails are on their way to the server at once. */
export const CONNECTIONS = 8;

/** Sends mail through SMTP_URL; without one, writes each message to a folder that the log names. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly logger = new Logger('Mail');
  /** To the server, where there is one, and into a file; made for the first mail. */
  private ways: Promise<{ server: Transporter | null; file: Transporter }> | null = null;

  constructor(private readonly config: Config) {}

  /** Resolves once the server has accepted the message, or the file is written. */
  async send(mail: Mail): Promise<void> {
    this.ways ??= this.open();
    const { server, file } = await this.ways;
    if (server) await server.sendMail(messageOf(mail));
    else await this.write(mail, file);
  }

  async onModuleDestroy(): Promise<void> {
    (await this.ways)?.server?.close();
  }

  private async open(): Promise<{ server: Transporter | null; file: Transporter }> {
    const { createTransport } = await import('nodemailer');
    const defaults = { from: this.config.mailFrom };
    const pool = {
      pool: true as const,
      maxConnections: CONNECTIONS,
      connectionTimeout: 20 * SECOND,
      greetingTimeout: 20 * SECOND,
      socketTimeout: 60 * SECOND,
    };
    return {
      server: this.config.smtpUrl ? createTransport({ ...pool, url: this.config.smtpUrl }, defaults) : null,
      file: createTransport({ streamTransport: true, buffer: true }, defaults),
    };
  }

  private async write(mail: Mail, way: Transporter): Promise<void> {
    const rendered = await way.sendMail(messageOf(mail));
    const file = await writeMail(this.config, mail.messageId, rendered.message as Buffer);
    this.logger.log(`No SMTP_URL is set: a mail was written to ${file}`);
  }
}

function messageOf({ calendar, unsubscribeUrl, ...mail }: Mail) {
  return {
    ...mail,
    // Nothing in a mail may make this computer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(calendar ? { icalEvent: { ...calendar, filename: 'invite.ics' } } : {}),
    // RFC 8058: one click in the mail program, which sends a POST; to open the address changes nothing.
    ...(unsubscribeUrl
      ? {
          headers: {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }
      : {}),
  };
}

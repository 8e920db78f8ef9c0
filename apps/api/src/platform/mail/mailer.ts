import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';
import { Config } from '../config';

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
  private readonly transport: Transporter | null;
  private readonly writer: Transporter;
  private readonly folder = join(this.config.dataDir, 'mail');

  constructor(private readonly config: Config) {
    const defaults = { from: config.mailFrom };
    const pool = {
      pool: true as const,
      maxConnections: CONNECTIONS,
      connectionTimeout: 20 * SECOND,
      greetingTimeout: 20 * SECOND,
      socketTimeout: 60 * SECOND,
    };
    this.transport = config.smtpUrl ? createTransport({ ...pool, url: config.smtpUrl }, defaults) : null;
    this.writer = createTransport({ streamTransport: true, buffer: true }, defaults);
  }

  /** Resolves once the server has accepted the message, or the file is written. */
  async send(mail: Mail): Promise<void> {
    if (this.transport) await this.transport.sendMail(messageOf(mail));
    else await this.write(mail);
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private async write(mail: Mail): Promise<void> {
    const rendered = await this.writer.sendMail(messageOf(mail));
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${mail.messageId.replace(/[^\w-]/g, '')}.eml`);
    await writeFile(file, rendered.message as Buffer);
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

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';
import { Config } from '../config';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  replyTo?: string;
}

/** Sends mail through SMTP_URL; without one, writes each message to a folder that the log names. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly logger = new Logger('Mail');
  private readonly transport: Transporter | null;
  private readonly folder = join(this.config.dataDir, 'mail');

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl, { from: config.mailFrom }) : null;
  }

  /** Resolves once the server has accepted the message, or the file is written. */
  async send(mail: Mail): Promise<void> {
    if (this.transport) await this.transport.sendMail(mail);
    else await this.write(mail);
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private async write(mail: Mail): Promise<void> {
    const rendered = await createTransport(
      { streamTransport: true, buffer: true },
      { from: this.config.mailFrom },
    ).sendMail(mail);
    await mkdir(this.folder, { recursive: true });
    const file = join(this.folder, `${mail.messageId.replace(/[^\w-]/g, '')}.eml`);
    await writeFile(file, rendered.message as Buffer);
    this.logger.log(`No SMTP_URL is set: a mail was written to ${file}`);
  }
}

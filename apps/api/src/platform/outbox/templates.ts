import { Injectable } from '@nestjs/common';
import type { Locale, MailKind } from '@zesumme/domain';
import type { Ctx } from '../database';
import type { MailAttachment } from '../mail';

/** What a template is given: the row that waits, in the reader's language. */
export interface DeliveryToRender {
  email: string;
  locale: Locale;
  params: Record<string, unknown>;
}

export interface RenderedMail {
  subject: string;
  /** Plain paragraphs, separated by empty lines. The HTML part is made from them. */
  text: string;
  /** The one thing to do, shown as a button and as an address. */
  action?: { label: string; url: string };
  replyTo?: string;
  /** What the reader's calendar is told, as an iCalendar object. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
  attachments?: MailAttachment[];
  /** Makes further ones once the unit has ended, for documents that take their time. */
  enclose?: () => Promise<MailAttachment[]>;
  /** What the reader can do without: then the mail carries the address where they say so. */
  kind?: MailKind;
  /** Handed back to the template once the server has accepted the mail. */
  receipt?: unknown;
}

/** Renders one kind of mail when it is sent, null where there is nothing to say any more; it may make the token of its link. */
export type MailTemplate = (ctx: Ctx, delivery: DeliveryToRender) => Promise<RenderedMail | null>;

/** A mail that was accepted, with what the template noted of it. */
export interface AcceptedMail extends DeliveryToRender {
  receipt: unknown;
}

/**
 * Renders many mails of one kind together, so that what they share is read once. In the place of a mail stands null where
 * there is nothing to say any more.
 */
export interface BulkTemplate {
  render(ctx: Ctx, deliveries: readonly DeliveryToRender[]): Promise<(RenderedMail | null)[]>;
  /** Called in the unit that notes them as sent. */
  accepted?(ctx: Ctx, mails: readonly AcceptedMail[]): Promise<void>;
}

/** The templates that the slices have registered, by name. */
@Injectable()
export class MailTemplates {
  private readonly templates = new Map<string, MailTemplate>();
  private readonly bulk = new Map<string, BulkTemplate>();

  register(name: string, template: MailTemplate): void {
    this.templates.set(name, template);
  }

  registerBulk(name: string, template: BulkTemplate): void {
    this.bulk.set(name, template);
  }

  /** The template that renders many at once; null where each mail is rendered by itself. */
  bulkOf(name: string): BulkTemplate | null {
    return this.bulk.get(name) ?? null;
  }

  get(name: string): MailTemplate {
    const template = this.templates.get(name);
    if (!template) throw new Error(`There is no mail template named ${name}.`);
    return template;
  }
}

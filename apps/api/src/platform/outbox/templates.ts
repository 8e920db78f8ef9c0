import { Injectable } from '@nestjs/common';
import type { Locale } from '@zesumme/domain';
import type { Ctx } from '../database';

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
}

/** Renders one kind of mail when it is sent; it may make the token that its link carries. */
export type MailTemplate = (ctx: Ctx, delivery: DeliveryToRender) => Promise<RenderedMail>;

/** The templates that the slices have registered, by name. */
@Injectable()
export class MailTemplates {
  private readonly templates = new Map<string, MailTemplate>();

  register(name: string, template: MailTemplate): void {
    this.templates.set(name, template);
  }

  get(name: string): MailTemplate {
    const template = this.templates.get(name);
    if (!template) throw new Error(`There is no mail template named ${name}.`);
    return template;
  }
}

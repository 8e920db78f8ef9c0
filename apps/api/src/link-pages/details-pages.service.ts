import { Injectable } from '@nestjs/common';
import { contactCreate, contactUpdate, successionCreate, successionListQuery } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ContactsService } from '../organisations';
import { monthsKept } from '../personal-data';
import type { Ctx } from '../platform/database';
import { DomainError, notFound } from '../platform/errors';
import { keepMailPreferences, mailPreferences } from '../platform/outbox';
import { sendPage } from '../platform/pages';
import { SuccessionsService } from '../successions';
import { addressOf } from './answer-page/view';
import { parsed, typedNumber } from './answer-pages.service';
import { type DetailsView, type ReturnedDetails, detailsPage } from './details-page/details-page';
import { wantedIn } from './mail-boxes';
import { type Visit, Visits, chosenIn, pathOf } from './visits';

/** A form as it arrives. */
interface Sent {
  link: string;
  name: 'own' | 'mails' | 'successor' | 'withdrawal';
  form: Record<string, unknown> | undefined;
  /** The proposal that it is about. */
  of?: string;
}

/**
 * What the account lets them correct, without the mail address: whoever the link was forwarded to would have every later
 * mail and link sent to them.
 */
const detailsForm = contactCreate
  .pick({ givenName: true, familyName: true, functionTitle: true, telephone: true, locale: true, timeZone: true })
  .extend({ version: z.preprocess(typedNumber, contactUpdate.shape.version) });

/** As many proposals as are shown, the newest first. */
const SHOWN = 5;
const done = { own: 'saved', mails: 'mails', successor: 'named', withdrawal: 'withdrawn' } as const;

/** A contact's own details and who comes in its place, by personal link: with the services and rules of the account. */
@Injectable()
export class DetailsPages {
  constructor(
    private readonly visits: Visits,
    private readonly contacts: ContactsService,
    private readonly successions: SuccessionsService,
  ) {}

  /** @throws DomainError 403, 404 for a guest, 410 */
  async show(request: FastifyRequest, reply: FastifyReply, link: string): Promise<void> {
    const view = await this.visits.readAs(request, link, (ctx, visit) => this.view(ctx, visit, request, null));
    await sendPage(request, reply, detailsPage(view));
  }

  /**
   * Takes a form, and leads back to the page; where a field is wrong or somebody saved meanwhile, shows the page with what
   * was typed.
   *
   * @throws DomainError 403, 404 for a guest or when it is another's, 409 `form-already-sent` or `succession-open`, 410
   */
  async take(request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<void> {
    try {
      await this.visits.act(request, sent.link, sent.form?.['form'], (ctx, visit) => this.perform(ctx, visit, sent));
    } catch (error) {
      const returned = returnedBy(sent, error);
      if (returned === null) throw error;
      const view = await this.visits.readAs(request, sent.link, (ctx, visit) =>
        this.view(ctx, visit, request, returned),
      );
      return sendPage(request, reply, detailsPage(view), returned.isStale ? 409 : 422);
    }
    const to = addressOf({ address: pathOf(sent.link), chosen: chosenIn(request) }, '/details');
    await reply.redirect(`${to}${to.includes('?') ? '&' : '?'}done=${done[sent.name]}`, 303);
  }

  private async perform(ctx: Ctx, visit: Visit, { name, form, of = '' }: Sent): Promise<unknown> {
    const contactId = contactOf(visit);
    if (name === 'own') return this.contacts.update(ctx, contactId, parsed(detailsForm, form));
    if (name === 'mails') return keepMailPreferences(ctx, contactId, wantedIn(form));
    if (name === 'withdrawal') return this.successions.withdraw(ctx, of);
    // Who is a contact already is not told here: everybody is named by name and mail address.
    const untilDay = form?.['kind'] === 'substitute' ? form['untilDay'] : null;
    return this.successions.propose(ctx, parsed(successionCreate, { ...form, personId: null, untilDay }));
  }

  private async view(
    ctx: Ctx,
    visit: Visit,
    request: FastifyRequest,
    returned: ReturnedDetails | null,
  ): Promise<DetailsView> {
    const { holder, linkId, formToken } = visit;
    const chosen = chosenIn(request);
    const contact = await this.contacts.get(ctx, contactOf(visit));
    const own = await this.successions.list(ctx, successionListQuery.parse({ size: SHOWN }));
    const { done: what } = request.query as { done?: unknown };
    return {
      ...{ chosen, formToken, contact, returned },
      locale: chosen ?? holder.locale,
      address: pathOf(linkId),
      today: ctx.clock.today(),
      successions: own.items,
      months: await monthsKept(ctx, 'contact-details'),
      mails: await mailPreferences(ctx, contact.id),
      // Who speaks for several organisations names somebody for the one that their contact is of.
      mayName: holder.organisation !== null && contact.organisation?.id === holder.organisation.id,
      done: Object.values(done).find((each) => each === what) ?? null,
    };
  }
}

/** A guest is nobody who is known beyond the one meeting. */
function contactOf({ holder }: Visit): string {
  if (holder.contactId === null) throw notFound('details');
  return holder.contactId;
}

/** A form that can be put right on the page; null for whatever has a page of its own. */
function returnedBy({ name, form }: Sent, error: unknown): ReturnedDetails | null {
  if (!(error instanceof DomainError) || name === 'withdrawal' || name === 'mails') return null;
  const isStale = error.code === 'stale';
  if (!isStale && (error.code !== 'invalid' || error.issues.length === 0)) return null;
  const texts = Object.entries(form ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { name, isStale, issues: error.issues, values: Object.fromEntries(texts) };
}

import { Injectable } from '@nestjs/common';
import { type SuccessionConfirm, type SuccessionRefuse, type SuccessionRow, successionPolicy } from '@zesumme/domain';
import { MeetingNews } from '../meetings';
import { ContactsService, type StoredContactRow, takeOver, takePart } from '../organisations';
import { ContactRelation } from '../organisations/contact-relation.entity';
import type { Ctx } from '../platform/database';
import { conflict, stale } from '../platform/errors';
import { handOver } from './hand-over';
import { successionRow } from './succession-rows';
import { Succession } from './succession.entity';
import { SuccessionsService, colleagueOf } from './successions.service';
import { tellConfirmed, tellRefused } from './told';

/** What whoever runs the groups says to a proposal. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly contacts: ContactsService,
    private readonly news: MeetingNews,
    private readonly successions: SuccessionsService,
  ) {}

  /**
   * Makes the person a contact from the day on. A successor takes the place of the one who named it in the groups, and on
   * the day itself its open invitations and actions; a substitute takes part beside it.
   *
   * @throws DomainError 404, 403, 409 `stale`, 409 `contact-left`, 422
   */
  async confirm(ctx: Ctx, id: string, { version, word }: SuccessionConfirm): Promise<SuccessionRow> {
    const succession = await this.decidable(ctx, id, version);
    const { stored: own } = await this.contacts.find(ctx, succession.contactId);
    const hasLeft = own.organisationId !== succession.organisationId || Number(own.standing) === 2;
    if (hasLeft || own.archivedAt !== null) throw conflict('contact-left');
    const personId = await this.appoint(ctx, succession, own);
    const eventId = await this.decide(ctx, succession, 'confirmed', word, { personId });
    await tellConfirmed(ctx, eventId, { ...succession, personId, answer: word });
    await handOver(ctx, this.news, id);
    return successionRow(ctx, id);
  }

  /** @throws DomainError 404, 403, 409 `stale` */
  async refuse(ctx: Ctx, id: string, { version, word }: SuccessionRefuse): Promise<SuccessionRow> {
    const succession = await this.decidable(ctx, id, version);
    const eventId = await this.decide(ctx, succession, 'refused', word, {});
    await tellRefused(ctx, eventId, succession);
    return successionRow(ctx, id);
  }

  private async decidable(ctx: Ctx, id: string, version: number): Promise<Succession> {
    const { succession, ref } = await this.successions.find(ctx, id);
    if (version !== succession.version) throw stale(await successionRow(ctx, id));
    ctx.allow(successionPolicy.decide(ctx.actor, ref));
    return succession;
  }

  private async decide(
    ctx: Ctx,
    succession: Succession,
    state: 'confirmed' | 'refused',
    answer: string | null,
    more: Partial<Succession>,
  ): Promise<string> {
    const { id, version } = succession;
    const decidedBy = ctx.actor.kind === 'account' ? ctx.actor.displayName : 'Zesumme';
    const decision = { state, answer, decidedBy, decidedAt: ctx.clock.instant(), version: version + 1 };
    await ctx.manager.update(Succession, { id }, { ...decision, ...more });
    return this.successions.record(ctx, `succession.${state}`, succession, { word: answer });
  }

  /** The contact whom the person is from now on. */
  private async appoint(ctx: Ctx, succession: Succession, own: StoredContactRow): Promise<string> {
    const { organisationId, kind, fromDay, untilDay, personId, email } = succession;
    const colleague = await colleagueOf(ctx, organisationId, personId ? { id: personId } : { email: email ?? '' });
    if (!colleague && personId) throw conflict('contact-left');
    if (colleague && kind === 'successor') {
      await takeOver(ctx, own, colleague, fromDay);
      return colleague.id;
    }
    const id = colleague?.id ?? (await this.create(ctx, succession, own));
    if (kind === 'substitute') {
      // Who is a contact anyway stays one when the time is over.
      if (!colleague) await ctx.manager.update(ContactRelation, { contactId: id, organisationId }, { toDay: untilDay });
      await takePart(ctx, own.id, { contactId: id, organisationId });
    }
    return id;
  }

  private async create(ctx: Ctx, succession: Succession, own: StoredContactRow): Promise<string> {
    const { givenName, familyName, functionTitle, email, telephone, locale, fromDay, kind } = succession;
    const isSuccessor = kind === 'successor';
    const made = await this.contacts.create(ctx, succession.organisationId, {
      ...{ givenName, familyName, functionTitle, email, telephone, locale, fromDay },
      relation: isSuccessor ? (own.relationKind ?? 'main') : 'substitute',
      succeedsContactId: isSuccessor ? own.id : null,
    });
    return made.id;
  }
}

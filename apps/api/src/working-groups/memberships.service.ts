import { Injectable } from '@nestjs/common';
import {
  type MembershipCreate,
  type MembershipListQuery,
  type MembershipRow,
  type MembershipUpdate,
  type Page,
  workingGroupPolicy,
} from '@zesumme/domain';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { MembershipContact } from './membership-contact.entity';
import { Membership } from './membership.entity';
import { listMemberships, membershipRow } from './membership-rows';
import { findGroup } from './seen-groups';

type Span = Pick<Membership, 'fromDay' | 'toDay'>;

/** Who takes part in a group, from when until when. A membership is ended, never deleted. */
@Injectable()
export class MembershipsService {
  /** @throws DomainError 404, 403 */
  async list(ctx: Ctx, groupId: string, query: MembershipListQuery): Promise<Page<MembershipRow>> {
    const { ref } = await findGroup(ctx, groupId);
    ctx.allow(workingGroupPolicy.readInner(ctx.actor, ref));
    return listMemberships(ctx, ref, query);
  }

  /** @throws DomainError 404, 403, 422 */
  async create(ctx: Ctx, groupId: string, { contactIds, ...input }: MembershipCreate): Promise<MembershipRow> {
    const { group, ref } = await findGroup(ctx, groupId);
    ctx.allow(workingGroupPolicy.manageMembers(ctx.actor, ref));
    const organisation = await ctx.manager.findOneBy(Organisation, { id: input.organisationId });
    if (!organisation || organisation.archivedAt !== null) throw invalidField('organisationId', 'invalid-choice');
    refuseUnfitRole(organisation, input.role);
    const membership = {
      ...input,
      id: newId(),
      groupId: group.id,
      isDemo: organisation.isDemo || group.isDemo,
      version: 1,
    };
    await this.refuseOverlap(ctx, membership);
    await this.refuseOutsiders(ctx, organisation.id, contactIds);
    await ctx.insert(Membership, [membership]);
    await this.setContacts(ctx, membership.id, contactIds);
    await this.record(ctx, 'membership.created', membership, undefined, { ...input, contactIds });
    return membershipRow(ctx, ref, membership.id);
  }

  /** A last day in the past ends the organisation's access at once. @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, contactIds, ...fields }: MembershipUpdate): Promise<MembershipRow> {
    const stored = await ctx.manager.findOneBy(Membership, { id });
    if (!stored) throw notFound('membership');
    const { ref } = await findGroup(ctx, stored.groupId);
    ctx.allow(workingGroupPolicy.manageMembers(ctx.actor, ref));
    if (version !== stored.version) throw stale(await membershipRow(ctx, ref, id));
    const after = { ...stored, ...fields };
    refuseBackwards(after);
    if (fields.role && fields.role !== stored.role) {
      refuseUnfitRole(await ctx.manager.findOneByOrFail(Organisation, { id: stored.organisationId }), fields.role);
    }
    await this.refuseOverlap(ctx, after);
    const before = await ctx.manager.findBy(MembershipContact, { membershipId: id });
    const beforeIds = before.map(({ contactId }) => contactId);
    await ctx.manager.update(Membership, { id }, { ...fields, version: version + 1 });
    if (contactIds) {
      const added = contactIds.filter((contactId) => !beforeIds.includes(contactId));
      await this.refuseOutsiders(ctx, stored.organisationId, added);
      await this.setContacts(ctx, id, contactIds);
    }
    const ends = after.toDay !== null && after.toDay !== stored.toDay;
    await this.record(
      ctx,
      ends ? 'membership.ended' : 'membership.edited',
      stored,
      { ...stored, contactIds: beforeIds },
      {
        ...fields,
        ...(contactIds && { contactIds }),
      },
    );
    return membershipRow(ctx, ref, id);
  }

  private async setContacts(ctx: Ctx, membershipId: string, contactIds: string[]): Promise<void> {
    await ctx.manager.delete(MembershipContact, { membershipId });
    await ctx.insert(
      MembershipContact,
      [...new Set(contactIds)].map((contactId) => ({ membershipId, contactId })),
    );
  }

  /** An organisation takes part once at a time. */
  private async refuseOverlap(
    ctx: Ctx,
    membership: Span & Pick<Membership, 'id' | 'groupId' | 'organisationId'>,
  ): Promise<void> {
    const { groupId, organisationId } = membership;
    const others = await ctx.manager.findBy(Membership, { groupId, organisationId });
    if (others.some((other) => other.id !== membership.id && overlap(other, membership))) {
      throw invalidField('organisationId', 'duplicate');
    }
  }

  /** Contacts of a membership speak for its organisation. */
  private async refuseOutsiders(ctx: Ctx, organisationId: string, contactIds: string[]): Promise<void> {
    if (contactIds.length === 0) return;
    const rows = await ctx.manager
      .createQueryBuilder(ContactRelation, 'relation')
      .select('DISTINCT relation.contactId', 'contactId')
      .where('relation.organisationId = :organisationId', { organisationId })
      .andWhere('relation.contactId IN (:...contactIds)', { contactIds })
      .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)', { today: ctx.clock.today() })
      .getRawMany<{ contactId: string }>();
    const known = new Set(rows.map(({ contactId }) => contactId));
    const index = contactIds.findIndex((contactId) => !known.has(contactId));
    if (index >= 0) throw invalidField(`contactIds.${index}`, 'unknown-contact');
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, groupId, isDemo }: Pick<Membership, 'id' | 'groupId' | 'isDemo'>,
    before: Record<string, unknown> | undefined,
    after: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({
      kind,
      subject: { type: 'membership', id },
      groupId,
      before,
      after,
      personal: ['contactIds'],
      isDemo,
    });
  }
}

/** Only a commune takes part as a commune: the territory of the group follows from it. */
function refuseUnfitRole({ kind }: Organisation, role: Membership['role']): void {
  if (role === 'commune' && kind !== 'commune') throw invalidField('role', 'not-a-commune');
}

/** The schema compares the two days where both are given; here one of them may be the stored one. */
function refuseBackwards({ fromDay, toDay }: Span): void {
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    throw invalidField('toDay', 'ends-before-start', { start: fromDay });
}

const overlap = (a: Span, b: Span): boolean =>
  (a.fromDay === null || b.toDay === null || a.fromDay <= b.toDay) &&
  (b.fromDay === null || a.toDay === null || b.fromDay <= a.toDay);

import { type GroupParticipant, type OrganisationLabel, isFrozen } from '@zesumme/domain';
import { In } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { participantsOf } from '../working-groups';
import { ServiceInterest } from './service-interest.entity';
import { ServiceOffer } from './service-offer.entity';
import { ServiceSaving } from './service-saving.entity';
import type { SharedService } from './shared-service.entity';

/** All that belongs to one shared service. */
export interface ServiceParts {
  service: SharedService;
  /** Who takes part in the group today, in the order of the group's page. */
  participants: readonly GroupParticipant[];
  interests: readonly ServiceInterest[];
  offers: readonly ServiceOffer[];
  savings: readonly ServiceSaving[];
  /** Those who share: who is interested and takes part today, or those who agreed. */
  joined: readonly ServiceInterest[];
  labels: ReadonlyMap<string, OrganisationLabel>;
}

/** Reads what belongs to a shared service; five queries, however many organisations there are. */
export async function partsOf(ctx: Ctx, service: SharedService): Promise<ServiceParts> {
  const of = { serviceId: service.id };
  const participants = await participantsOf(ctx, service.groupId);
  const interests = await ctx.manager.findBy(ServiceInterest, of);
  const offers = await ctx.manager.find(ServiceOffer, { where: of, order: { createdAt: 'ASC', id: 'ASC' } });
  const savings = await ctx.manager.find(ServiceSaving, { where: of, order: { fromDay: 'ASC', id: 'ASC' } });
  const labels = await labelsOf(ctx, service, [...interests, ...savings], participants);
  const inOrder = [...interests].sort((a, b) => nameIn(labels, a) - nameIn(labels, b));
  return {
    service,
    participants,
    interests: inOrder,
    offers,
    savings,
    joined: joinedOf(service, inOrder, participants),
    labels,
  };
}

/** Those who share: who is interested and takes part today; once it is agreed, those who agreed. */
export function joinedOf(
  { phase }: Pick<SharedService, 'phase'>,
  interests: readonly ServiceInterest[],
  participants: readonly { id: string }[],
): ServiceInterest[] {
  if (isFrozen(phase)) return interests.filter(({ agreedCents }) => agreedCents !== null);
  const current = new Set(participants.map(({ id }) => id));
  return interests.filter(({ answer, organisationId }) => answer === 'interested' && current.has(organisationId));
}

/** Where an organisation stands by name. */
const nameIn = (labels: ReadonlyMap<string, OrganisationLabel>, { organisationId }: ServiceInterest): number =>
  [...labels.keys()].indexOf(organisationId);

async function labelsOf(
  ctx: Ctx,
  { statedById }: SharedService,
  rows: readonly { organisationId: string }[],
  participants: readonly GroupParticipant[],
): Promise<Map<string, OrganisationLabel>> {
  const ids = new Set([...participants.map(({ id }) => id), ...rows.map(({ organisationId }) => organisationId)]);
  if (statedById !== null) ids.add(statedById);
  if (ids.size === 0) return new Map();
  const found = await ctx.manager.find(Organisation, { where: { id: In([...ids]) }, order: { searchText: 'ASC' } });
  return new Map(found.map(({ id, name, kind, isDemo }) => [id, { id, name, kind, isDemo }]));
}

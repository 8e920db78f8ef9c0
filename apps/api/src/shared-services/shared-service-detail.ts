import {
  type PooledFigure,
  type SharedServiceDetail,
  canOf,
  isMeasured,
  no,
  pooledOf,
  serviceMoves,
  sharedServicePolicy,
  yesIf,
  allOf,
  asksForInterest,
} from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import type { Ctx } from '../platform/database';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { type SeenService, findService, ownOrganisationId } from './seen-shared-services';
import { chosenOf, liveCost, liveVolume, putParts, savedBy, savedOf, toldPooled } from './service-figures';
import { filesOfOffers, shownOffers } from './shown-offers';
import { shownSharing } from './shown-sharing';
import { type ServiceParts, partsOf } from './service-parts';
import { ServiceStep } from './service-step.entity';
import { shownInterests, shownSavings } from './shown-interests';

/** A shared service as its reader may know it. @throws DomainError 404 */
export const sharedServiceDetail = async (ctx: Ctx, id: string): Promise<SharedServiceDetail> =>
  detailOfService(ctx, await findService(ctx, id));

/** The same of one that was found already; the number of queries does not depend on how many take part. */
export async function detailOfService(ctx: Ctx, seen: SeenService): Promise<SharedServiceDetail> {
  const { service, group, ref } = seen;
  const parts = await partsOf(ctx, service);
  const { joined, labels, interests } = parts;
  const ownId = ownOrganisationId(ctx.actor, group.id);
  const reads = sharedServicePolicy.readFigures(ctx.actor, ref).allowed;
  const ownInterest = interests.find(({ organisationId }) => organisationId === ownId) ?? null;
  const reader = { reads, ownId };
  return {
    ...headOf(seen, parts),
    ...(await placeOf(ctx, seen)),
    ownAnswer: ownInterest?.answer ?? null,
    need: service.need,
    unit: service.unit,
    per: service.per,
    timesPerYear: service.timesPerYear,
    rule: service.rule,
    floor: service.floorCents === null ? null : service.floorCents / 100,
    statedBy: labels.get(service.statedById ?? '') ?? null,
    members: joined.flatMap(({ organisationId }) => labels.get(organisationId) ?? []),
    waiting: reads ? waitingOf(parts) : null,
    volume: reads ? liveVolume(parts) : toldPooled(service.told.volume),
    cost: reads ? liveCost(parts) : toldPooled(service.told.cost),
    interests: shownInterests(parts, reader),
    own: labels.get(ownId ?? '') ?? null,
    offers: shownOffers(ctx, parts, reader, await filesOfOffers(ctx, parts)),
    sharing: shownSharing(ctx, parts, ref, reader),
    savings: shownSavings(parts, reader),
    saved: savedFor(parts, reads),
    steps: await stepsOf(ctx, service.id),
    actionId: service.actionId,
    createdAt: service.createdAt,
    version: service.version,
    can: canFor(ctx, seen, parts, ownId),
  };
}

function headOf({ service, group }: SeenService, { joined }: ServiceParts) {
  return {
    id: service.id,
    title: service.title,
    kind: service.kind,
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    phase: service.phase,
    decideBy: service.decideBy,
    joined: joined.length,
    changedAt: service.changedAt,
    isDemo: service.isDemo,
  };
}

async function placeOf(
  ctx: Ctx,
  { service, group }: SeenService,
): Promise<Pick<SharedServiceDetail, 'zone' | 'theme' | 'lead'>> {
  const { zoneId, themeId } = service;
  const zone = zoneId === null ? null : await ctx.manager.findOneBy(Zone, { id: zoneId });
  const theme = themeId === null ? null : await ctx.manager.findOneBy(Theme, { id: themeId });
  const { leadAccountId } = group;
  const lead = leadAccountId === null ? null : await ctx.manager.findOneBy(Account, { id: leadAccountId });
  return {
    zone: zone && { id: zone.id, name: zone.name, isDemo: zone.isDemo },
    theme: theme && {
      id: theme.id,
      slug: theme.slug,
      nameFr: theme.nameFr,
      nameDe: theme.nameDe,
      nameEn: theme.nameEn,
    },
    lead: lead?.displayName ?? null,
  };
}

/** How many members of the group have not said what they think, or not yet. */
function waitingOf({ service, participants, interests }: ServiceParts): number {
  if (!asksForInterest(service.phase)) return 0;
  const answered = new Set(
    interests.filter(({ answer }) => answer !== 'not-yet').map(({ organisationId }) => organisationId),
  );
  return participants.filter(({ id, role }) => role === 'member' && !answered.has(id)).length;
}

function savedFor({ service, savings }: ServiceParts, reads: boolean): SharedServiceDetail['saved'] {
  if (!reads) return { euros: toldPooled(service.told.saved), kgCo2e: toldPooled(service.told.kgCo2e) };
  // Where nobody knows, it is not known, and no sum of nothing.
  const live = (values: readonly [string, number | null][]): PooledFigure | null => {
    const pooled = pooledOf(values.map(([, value]) => value));
    return pooled.known === 0 ? null : { ...pooled, asOf: null };
  };
  return { euros: live(savedBy(savings, savedOf)), kgCo2e: live(savedBy(savings, ({ kgCo2e }) => kgCo2e)) };
}

async function stepsOf(ctx: Ctx, serviceId: string): Promise<SharedServiceDetail['steps']> {
  const rows = await ctx.manager.find(ServiceStep, { where: { serviceId }, order: { position: 'ASC' } });
  return rows.map(({ phase, at, reason }) => ({ phase, at, reason }));
}

function canFor(
  { actor }: Ctx,
  { ref }: SeenService,
  parts: ServiceParts,
  ownId: string | null,
): SharedServiceDetail['can'] {
  const { service } = parts;
  const own = ownId ?? '';
  const runs = sharedServicePolicy.move(actor, ref);
  const isAmong = yesIf(
    putParts(parts).joined.some(({ organisationId }) => organisationId === ownId),
    'not-yours',
  );
  const none = no('not-your-organisation');
  return canOf({
    edit: sharedServicePolicy.edit(actor, ref),
    answer: ownId === null ? none : sharedServicePolicy.answer(actor, ref, own),
    answerForOthers: allOf(runs, yesIf(asksForInterest(ref.phase), 'state')),
    offer: sharedServicePolicy.offer(actor, ref),
    choose: sharedServicePolicy.choose(actor, ref),
    accept: allOf(sharedServicePolicy.accept(actor, ref, own), isAmong, yesIf(chosenOf(parts) !== null, 'state')),
    measure: ownId === null ? none : allOf(sharedServicePolicy.measure(actor, ref, own), isAmong),
    measureForOthers: allOf(runs, yesIf(isMeasured(ref.phase), 'state')),
    move: allOf(runs, yesIf(serviceMoves(ref.phase).length > 0, 'state')),
    propose: allOf(
      sharedServicePolicy.propose(actor, ref),
      yesIf(service.actionId === null && parts.savings.length > 0, 'state'),
    ),
  });
}

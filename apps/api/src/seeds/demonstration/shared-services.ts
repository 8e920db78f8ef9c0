import {
  type InterestAnswer,
  type ServicePhase,
  centsOf,
  pooledOf,
  searchTextOf,
  shareCosts,
  yearlyCents,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { tellAnew } from '../../shared-services';
import { ServiceInterest } from '../../shared-services/service-interest.entity';
import { ServiceOffer } from '../../shared-services/service-offer.entity';
import { ServiceSaving } from '../../shared-services/service-saving.entity';
import { ServiceStep } from '../../shared-services/service-step.entity';
import { SharedService } from '../../shared-services/shared-service.entity';
import { french, frenchOrNull } from '../french';
import { groupId, organisationId, zoneId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { type Invented, type InventedInterest, invented } from './shared-services-invented';

export const serviceOfferId = (key: string, at: number): string => seedId('service-offer', `${key}/${at}`);
export const sharedServiceId = (key: string): string => seedId('shared-service', key);

/** What fictitious companies could have together: a need, one that is asked for, one with offers, and one that runs. */
export async function loadSharedServices(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    SharedService,
    invented.map((each) => serviceOf(calendar, each)),
  );
  const all = <R>(rowsOf: (each: Invented) => R[]): R[] => invented.flatMap(rowsOf);
  await insertAll(
    ctx,
    ServiceStep,
    all((each) => stepsOf(calendar, each)),
  );
  await insertAll(
    ctx,
    ServiceInterest,
    all((each) => interestsOf(calendar, each)),
  );
  await insertAll(
    ctx,
    ServiceOffer,
    all((each) => offersOf(calendar, each)),
  );
  await insertAll(
    ctx,
    ServiceSaving,
    all((each) => savingsOf(calendar, each)),
  );
  for (const { key } of invented) await tellAnew(ctx, sharedServiceId(key));
}

function serviceOf(calendar: Calendar, service: Invented): SharedService {
  const { key, group, theme, floor, decideIn, steps, statedBy } = service;
  const [title, need] = [french(service.title), french(service.need)];
  const { phase, total } = { phase: phaseOf(service), total: sharedOf(service)?.total ?? null };
  const [first, last] = [steps[0]?.[1] ?? 0, steps.at(-1)?.[1] ?? 0];
  const agreed = steps.find(([to]) => to === 'agreed');
  return {
    id: sharedServiceId(key),
    groupId: groupId(group),
    zoneId: zoneId(group),
    themeId: themeId(theme as ThemeSlug),
    statedById: statedBy === undefined ? null : organisationId(statedBy),
    kind: service.kind,
    title,
    need,
    unit: service.unit,
    per: service.per,
    timesPerYear: service.timesPerYear,
    decideBy: decideIn === undefined ? null : calendar.day(decideIn),
    rule: service.rule,
    floorCents: floor === undefined ? null : centsOf(floor),
    phase,
    agreedDay: agreed ? calendar.day(agreed[1]) : null,
    agreedCents: agreed ? total : null,
    told: { volume: null, heads: null, cost: null, saved: null, kgCo2e: null },
    // Nobody is written to about the demonstration.
    remindedFor: decideIn === undefined ? null : calendar.day(decideIn),
    actionId: null,
    searchText: searchTextOf(title, need),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(first), '09:00'),
    changedAt: calendar.instant(calendar.day(last), '10:00'),
  };
}

const phaseOf = ({ steps }: Invented): ServicePhase => steps.at(-1)?.[0] ?? 'need';

const stepsOf = (calendar: Calendar, { key, steps }: Invented): ServiceStep[] =>
  steps.map(([phase, on], position) => ({
    id: seedId('service-step', `${key}/${position}`),
    serviceId: sharedServiceId(key),
    position,
    phase,
    reason: null,
    at: calendar.instant(calendar.day(on), '10:00'),
  }));

/** How the offer that was put is shared among those who are interested. */
function sharedOf({ interests, offers, rule, floor, timesPerYear }: Invented) {
  const chosen = offers.find((each) => each.chosen);
  const joined = interests.filter(({ answer = 'interested' }) => answer === 'interested');
  const volume = pooledOf(joined.map((each) => each.volume ?? null)).sum;
  const total =
    chosen && yearlyCents({ fixedCents: centsOf(chosen.fixed), unitPrice: chosen.unitPrice }, volume, timesPerYear);
  if (total === undefined || total === null) return null;
  const parts = joined.map(({ of, volume: own, heads }) => ({ key: of, volume: own ?? null, heads: heads ?? null }));
  const { shares } = shareCosts(total, { rule, floorCents: floor === undefined ? null : centsOf(floor) }, parts);
  return { total, shares: new Map((shares ?? []).map(({ key, cents }) => [key, cents])) };
}

function interestsOf(calendar: Calendar, service: Invented): ServiceInterest[] {
  const { key, interests, steps } = service;
  const shares = sharedOf(service)?.shares;
  const isAgreed = steps.some(([phase]) => phase === 'agreed');
  const asked = steps.find(([phase]) => phase === 'interest')?.[1] ?? 0;
  return interests.map((each, at): ServiceInterest => {
    const answer: InterestAnswer = each.answer ?? 'interested';
    const share = answer === 'interested' ? (shares?.get(each.of) ?? null) : null;
    const accepts = share !== null && (isAgreed || each.accepts === true);
    return {
      id: seedId('service-interest', `${key}/${each.of}`),
      serviceId: sharedServiceId(key),
      organisationId: organisationId(each.of),
      answer,
      ...figuresOf(each),
      put: share !== null,
      putVolume: share === null ? null : (each.volume ?? null),
      putHeads: share === null ? null : (each.heads ?? null),
      acceptance: accepts ? 'accepted' : null,
      answeredCents: accepts ? share : null,
      word: null,
      agreedCents: isAgreed ? share : null,
      version: 1,
      changedAt: calendar.instant(calendar.day(asked + 1 + at), '11:00'),
    };
  });
}

const figuresOf = ({ volume, heads, cost }: InventedInterest) => ({
  volume: volume ?? null,
  heads: heads ?? null,
  costCents: cost === undefined ? null : centsOf(cost),
});

const offersOf = (calendar: Calendar, { key, offers, steps }: Invented): ServiceOffer[] =>
  offers.map(({ supplier, fixed, unitPrice, validFor, conditions, chosen = false }, at) => ({
    id: serviceOfferId(key, at),
    serviceId: sharedServiceId(key),
    supplier,
    fixedCents: centsOf(fixed),
    unitPrice,
    validUntil: validFor === undefined ? null : calendar.day(validFor),
    notes: null,
    conditions: frenchOrNull(conditions),
    url: null,
    chosen,
    version: 1,
    createdAt: calendar.instant(calendar.day(steps.find(([phase]) => phase === 'offers')?.[1] ?? 0), `1${at}:30`),
  }));

const savingsOf = (calendar: Calendar, { key, savings }: Invented): ServiceSaving[] =>
  savings.map(({ of, from, to, before, after, kgCo2e, source }, at) => ({
    id: seedId('service-saving', `${key}/${at}`),
    serviceId: sharedServiceId(key),
    organisationId: organisationId(of),
    fromDay: calendar.day(from),
    toDay: calendar.day(to),
    beforeCents: centsOf(before),
    afterCents: centsOf(after),
    volume: null,
    kgCo2e: kgCo2e ?? null,
    source: frenchOrNull(source),
    version: 1,
    createdAt: calendar.instant(calendar.day(to), '12:00'),
  }));

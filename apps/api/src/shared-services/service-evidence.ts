import { Injectable } from '@nestjs/common';
import {
  type ActionCreate,
  type Locale,
  type ServiceEvidence,
  type SharedServiceDetail,
  sharedServicePolicy,
  toldSum,
} from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import { ActionsService } from '../actions';
import type { Ctx } from '../platform/database';
import { conflict, stale } from '../platform/errors';
import { communesOf } from '../working-groups';
import { recordService } from './record-service';
import { findServiceToChange } from './seen-shared-services';
import { ServiceSaving } from './service-saving.entity';
import { type ServiceParts, partsOf } from './service-parts';
import { detailOfService, sharedServiceDetail } from './shared-service-detail';
import { SharedService } from './shared-service.entity';

/** The longest title of an action. */
const LONGEST = 200;

/** How a shared service comes to count for the communes. */
@Injectable()
export class ServiceEvidenceService {
  constructor(private readonly actions: ActionsService) {}

  /**
   * Proposes a shared service of which something was measured to the communes of its zone as evidence of their chapter 6: by an
   * action of the group that is done, which is how evidence is proposed.
   *
   * @throws DomainError 404, 403, 409 `stale`, `service-not-counted`, `service-without-commune`, 422
   */
  async propose(ctx: Ctx, id: string, { version, measureIds }: ServiceEvidence): Promise<SharedServiceDetail> {
    const seen = await findServiceToChange(ctx, id);
    const { service, group } = seen;
    ctx.allow(sharedServicePolicy.propose(ctx.actor, seen.ref));
    if (version !== service.version) throw stale(await detailOfService(ctx, seen));
    const isMeasured = await ctx.manager.existsBy(ServiceSaving, { serviceId: id });
    if (!isMeasured || service.actionId !== null) throw conflict('service-not-counted');
    const communes = await communesOf(ctx, { id: group.id, zoneId: service.zoneId ?? group.zoneId });
    if (communes.length === 0) throw conflict('service-without-commune');
    const action = await this.actions.create(ctx, {
      ...actionOf(await partsOf(ctx, service), { locale: group.locale, today: ctx.clock.today() }),
      communeCodes: communes.map(({ code }) => code),
      measureIds,
    });
    const { affected } = await ctx.manager.update(
      SharedService,
      { id, version },
      { actionId: action.id, version: version + 1, changedAt: ctx.clock.instant() },
    );
    if (affected === 0) throw stale(await sharedServiceDetail(ctx, id));
    await recordService(ctx, 'proposed', service, { after: { actionId: action.id } });
    return sharedServiceDetail(ctx, id);
  }
}

/** What the action tells: how many take part, and of what was saved the sums that the group is told itself. */
function actionOf(
  { service, joined }: ServiceParts,
  { locale, today }: { locale: Locale; today: string },
): Omit<ActionCreate, 'communeCodes' | 'measureIds'> {
  const { saved, kgCo2e } = service.told;
  const lines = [
    translate(locale, 'sharedServices.action.joined', { count: joined.length }),
    ...(saved ? [translate(locale, 'sharedServices.action.saved', { value: toldSum(saved) })] : []),
    ...(kgCo2e ? [translate(locale, 'sharedServices.action.kgCo2e', { value: toldSum(kgCo2e) })] : []),
  ];
  const title = translate(locale, 'sharedServices.action.title', { title: service.title });
  return {
    groupId: service.groupId,
    title: [...title].slice(0, LONGEST).join(''),
    description: lines.join('\n\n'),
    synergy: 'shared-service',
    status: 'done',
    themeId: service.themeId,
    startDay: null,
    dueDay: null,
    progress: 100,
    doneDay: today,
    meetingId: null,
    agendaItemId: null,
    responsibles: [],
  };
}

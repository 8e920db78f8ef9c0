import { Injectable } from '@nestjs/common';
import {
  type AgendaAddition,
  type AgendaItemInput,
  type AgendaOffers,
  type MeetingDetail,
  MOST_ITEMS,
  meetingPolicy,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { conflict, invalidField, stale } from '../../platform/errors';
import { findGroup } from '../../working-groups';
import { storedAgenda } from '../agenda';
import { asInput } from '../agenda-input';
import { changeAgenda } from '../change-agenda';
import { meetingDetail } from '../meeting-detail';
import { findMeeting } from '../stored-meeting';
import { agendaOffers } from './agenda-offers';
import { lateItem } from './late-items';

/** What is offered for agendas, and taken up. */
@Injectable()
export class PreparationService {
  /** What is offered for the next agenda of a group. @throws DomainError 403, 404 */
  async offers(ctx: Ctx, groupKey: string): Promise<AgendaOffers> {
    const { group } = await findGroup(ctx, groupKey);
    ctx.allow(meetingPolicy.create(ctx.actor, { groupId: group.id }));
    return agendaOffers(ctx, group.id);
  }

  /**
   * Puts one offer on the agenda of a meeting: a late action beside the others, all else at the end.
   *
   * @throws DomainError 403, 404, 409 `stale` or `agenda-full`, 422 on what is not offered any more
   */
  async add(ctx: Ctx, meetingId: string, { version, ...chosen }: AgendaAddition): Promise<MeetingDetail> {
    const stored = await findMeeting(ctx, meetingId);
    const { meeting, ref } = stored;
    ctx.allow(meetingPolicy.editAgenda(ctx.actor, ref));
    if (meeting.version !== version) throw stale(await meetingDetail(ctx, meetingId));
    const agenda = await storedAgenda(ctx, meetingId);
    if (agenda.length >= MOST_ITEMS) throw conflict('agenda-full', { maximum: MOST_ITEMS });
    const item = await itemOf(ctx, meeting.groupId, chosen);
    await changeAgenda(ctx, stored, agenda, withItem(agenda.map(asInput), item));
    return meetingDetail(ctx, meetingId);
  }
}

/** The item below the last one of its section, or at the end: there, without a section of its own, it joins the last one. */
function withItem(agenda: AgendaItemInput[], item: AgendaItemInput): AgendaItemInput[] {
  const last = agenda.map(({ section }) => section).lastIndexOf(item.section);
  if (item.section !== null && last >= 0) return [...agenda.slice(0, last + 1), item, ...agenda.slice(last + 1)];
  return [...agenda, { ...item, section: item.section ?? agenda.at(-1)?.section ?? null }];
}

async function itemOf(
  ctx: Ctx,
  groupId: string,
  { originItemId, actionId, backlogItemId }: Omit<AgendaAddition, 'version'>,
): Promise<AgendaItemInput> {
  const { unresolved, lateActions, backlog } = await agendaOffers(ctx, groupId);
  const action = lateActions.find(({ id }) => id === actionId);
  if (action) return lateItem(ctx, action);
  const origin = unresolved.find(({ id }) => id === originItemId);
  if (origin) {
    const { id, action: about, measure, meeting: _, ...item } = origin;
    return {
      ...item,
      section: null,
      actionId: about?.id ?? null,
      measureId: measure?.id ?? null,
      originItemId: id,
      backlogItemId: null,
    };
  }
  const waiting = backlog.find(({ id }) => id === backlogItemId);
  if (!waiting) {
    const field = (originItemId && 'originItemId') || (actionId && 'actionId') || 'backlogItemId';
    throw invalidField(field, 'taken-up');
  }
  const { id, ...item } = waiting;
  return { ...item, section: null, links: [], actionId: null, measureId: null, originItemId: null, backlogItemId: id };
}

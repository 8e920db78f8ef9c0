import { Injectable } from '@nestjs/common';
import {
  type ActionCreate,
  type ActionDetail,
  type ActionListQuery,
  type ActionPage,
  type ActionShare,
  type ActionUpdate,
  type HistoryPage,
  type HistoryQuery,
  type ResponsibleListQuery,
  type ResponsiblePage,
  actionPolicy,
  actionSearchText,
  hasAll,
  leads,
  settled,
  workingGroupPolicy,
} from '@zesumme/domain';
import { changeChapter6, proposeAction } from '../pacte-climat';
import { historyOf } from '../platform/audit';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, invalidField, stale } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';
import { ActionCommune } from './action-commune.entity';
import { actionDetail } from './action-detail';
import { listsOf, refuseUnknown, setLists } from './action-input';
import { wholeList } from './action-list';
import { actionsByResponsible } from './actions-by-responsible';
import { tellAssigned } from './action-mails';
import { type SeenAction, findAction } from './seen-action';

/** What groups do. */
@Injectable()
export class ActionsService {
  list(ctx: Ctx, query: ActionListQuery): Promise<ActionPage> {
    return wholeList(ctx, query);
  }

  /** How those that count in chapter 6 stand, by who answers for them. @throws DomainError 404, 403 */
  byResponsible(ctx: Ctx, query: ResponsibleListQuery): Promise<ResponsiblePage> {
    return actionsByResponsible(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, id: string): Promise<ActionDetail> {
    return actionDetail(ctx, id);
  }

  /** @throws DomainError 403, 422 */
  async create(ctx: Ctx, { communeCodes, measureIds, responsibles, ...fields }: ActionCreate): Promise<ActionDetail> {
    const group = await this.groupOfNew(ctx, fields.groupId);
    const lists = { communeCodes, measureIds, responsibles };
    await refuseUnknown(ctx, group.id, { ...fields, ...lists });
    const action: Action = {
      ...settled(fields, ctx.clock.today()),
      id: newId(),
      isDemo: group.isDemo,
      searchText: actionSearchText(fields.title, fields.description),
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    await ctx.insert(Action, [action]);
    await setLists(ctx, action.id, lists);
    const eventId = await this.record(ctx, 'action.created', action, undefined, { ...fields, ...lists });
    await tellAssigned(ctx, eventId, action, responsibles);
    if (action.status === 'done') await proposeAction(ctx, action);
    return actionDetail(ctx, action.id);
  }

  /** @throws DomainError 404, 403, 409 `stale` or `year-locked`, 422 */
  async update(ctx: Ctx, id: string, input: ActionUpdate): Promise<ActionDetail> {
    const seen = await findAction(ctx, id);
    ctx.allow(actionPolicy.edit(ctx.actor, seen.ref));
    const { version, communeCodes, measureIds, responsibles, ...fields } = input;
    if (version !== seen.action.version) throw stale(await actionDetail(ctx, id));
    const lists = given({ communeCodes, measureIds, responsibles });
    await refuseUnknown(ctx, seen.action.groupId, { ...fields, ...lists }, seen);
    const after = settled({ ...seen.action, ...fields }, ctx.clock.today());
    refuseBackwards(after);
    const before = await listsOf(ctx, seen);
    await ctx.manager.update(
      Action,
      { id },
      { ...after, searchText: actionSearchText(after.title, after.description), version: version + 1 },
    );
    await keepStatedShares(ctx, seen, { before: before.measureIds, ...lists });
    await setLists(ctx, id, lists);
    const eventId = await this.record(
      ctx,
      'action.edited',
      seen.action,
      { ...seen.action, ...before },
      { ...after, ...lists },
    );
    const added = (responsibles ?? []).filter(
      ({ contactId }) => !before.responsibles.some((each) => each.contactId === contactId),
    );
    await tellAssigned(ctx, eventId, after, added);
    if (after.status === 'done' && seen.action.status !== 'done') await proposeAction(ctx, after);
    return actionDetail(ctx, id);
  }

  /** How much the action would bring a commune, by its own statement. @throws DomainError 404, 403, 409 `year-locked` */
  async stateShare(ctx: Ctx, id: string, communeCode: string, { share }: ActionShare): Promise<ActionDetail> {
    const { action, communes, ref } = await findAction(ctx, id);
    ctx.allow(actionPolicy.stateShare(ctx.actor, ref, communeCode));
    await changeChapter6(ctx, communeCode, null);
    const before = communes.find((commune) => commune.communeCode === communeCode);
    await ctx.manager.update(ActionCommune, { actionId: id, communeCode }, { share });
    // Without the group: what a commune states is its own, and not for the group's history.
    await ctx.record({
      kind: 'action.share-stated',
      subject: { type: 'action', id },
      communeCode,
      before: { share: before?.share ?? null },
      after: { share },
      isDemo: action.isDemo,
    });
    return actionDetail(ctx, id);
  }

  /** @throws DomainError 404, 403 */
  async history(ctx: Ctx, id: string, query: HistoryQuery): Promise<HistoryPage> {
    const { action, ref } = await findAction(ctx, id);
    ctx.allow(actionPolicy.readHistory(ctx.actor, ref));
    const own = ctx.actor.kind === 'account' ? ctx.actor.communeCode : null;
    return historyOf(ctx, query, {
      of: (events) => {
        events.andWhere("event.subjectType = 'action' AND event.subjectId = :id", { id });
        if (!hasAll(ctx.actor)) events.andWhere('(event.communeCode IS NULL OR event.communeCode = :own)', { own });
      },
      personal: hasAll(ctx.actor) || leads(ctx.actor, action.groupId),
    });
  }

  /** The group that a new action is for. What the reader may not know of is told to be no choice. */
  private async groupOfNew(ctx: Ctx, groupId: string): Promise<WorkingGroup> {
    const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
    if (!group) throw invalidField('groupId', 'invalid-choice');
    const ref = { id: group.id, published: group.publishedAt !== null, archived: group.archivedAt !== null };
    allowOrHide(workingGroupPolicy.read(ctx.actor, ref), 'working-group');
    ctx.allow(actionPolicy.create(ctx.actor, { groupId }));
    if (ref.archived) throw invalidField('groupId', 'invalid-choice');
    return group;
  }

  private record(
    ctx: Ctx,
    kind: string,
    { id, groupId, isDemo }: Pick<Action, 'id' | 'groupId' | 'isDemo'>,
    before: Record<string, unknown> | undefined,
    after: Record<string, unknown>,
  ): Promise<string> {
    return ctx.record({
      kind,
      subject: { type: 'action', id },
      groupId,
      before,
      after,
      personal: ['responsibles'],
      isDemo,
    });
  }
}

/**
 * An action that no longer names a commune takes away the share that it stated, and one that no longer serves a measure takes it
 * from there.
 *
 * @param before the measures that it served
 * @throws DomainError 409 `year-locked`
 */
async function keepStatedShares(
  ctx: Ctx,
  { communes }: SeenAction,
  { before, communeCodes, measureIds }: { before: string[] } & Pick<ActionUpdate, 'communeCodes' | 'measureIds'>,
): Promise<void> {
  const leavesMeasure = measureIds !== undefined && before.some((id) => !measureIds.includes(id));
  for (const { communeCode, share } of communes) {
    const leavesCommune = communeCodes !== undefined && !communeCodes.includes(communeCode);
    if (share !== null && (leavesCommune || leavesMeasure)) await changeChapter6(ctx, communeCode, null);
  }
}

/** Only the lists that were sent, ordered as they are compared. */
function given(lists: Pick<ActionUpdate, 'communeCodes' | 'measureIds' | 'responsibles'>) {
  return {
    ...(lists.communeCodes && { communeCodes: [...lists.communeCodes].sort() }),
    ...(lists.measureIds && { measureIds: [...lists.measureIds].sort() }),
    ...(lists.responsibles && { responsibles: lists.responsibles }),
  };
}

/** The schema compares the two days where both are given; here one of them may be the stored one. */
function refuseBackwards({ startDay, dueDay }: Pick<Action, 'startDay' | 'dueDay'>): void {
  if (startDay !== null && dueDay !== null && dueDay < startDay)
    throw invalidField('dueDay', 'ends-before-start', { start: startDay });
}

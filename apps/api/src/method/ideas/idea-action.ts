import { type IdeaAction, type IdeaDetail, ideaPolicy } from '@zesumme/domain';
import type { ActionsService } from '../../actions';
import type { Ctx } from '../../platform/database';
import { ideaDetail } from './idea-detail';
import { Idea } from './idea.entity';
import { changeIdea, recordIdea } from './keep-idea';
import { findIdea } from './seen-ideas';

/**
 * An idea becomes an action of its group, which is planned: the organisations that are named answer for it, and are told so.
 *
 * @throws DomainError 404, 403, 409 `stale`, 422
 */
export async function actOnIdea(
  ctx: Ctx,
  actions: ActionsService,
  id: string,
  { version, organisationIds, ...fields }: IdeaAction,
): Promise<IdeaDetail> {
  const seen = await findIdea(ctx, id);
  ctx.allow(ideaPolicy.act(ctx.actor, seen.ref));
  // The idea is taken first, and only as it was seen: of two at once the second makes no second action.
  await changeIdea(ctx, seen, version, {});
  const { groupId, themeId } = seen.idea;
  const action = await actions.create(ctx, {
    ...fields,
    ...{ groupId, themeId, status: 'planned', startDay: null, progress: 0, doneDay: null },
    ...{ meetingId: null, agendaItemId: null, communeCodes: [], measureIds: [] },
    responsibles: organisationIds.map((organisationId) => ({ organisationId, contactId: null })),
  });
  await ctx.manager.update(Idea, { id }, { actionId: action.id });
  await recordIdea(ctx, 'idea.acted', seen.idea);
  return ideaDetail(ctx, id);
}

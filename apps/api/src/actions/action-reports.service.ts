import { Injectable } from '@nestjs/common';
import { type ActionDetail, type ActionReport, actionPolicy, isUnfinished, settled } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { proposeAction } from '../pacte-climat';
import { type Ctx, newId } from '../platform/database';
import { conflict, notFound, stale } from '../platform/errors';
import { Action } from './action.entity';
import { actionDetail } from './action-detail';
import { tellReported } from './action-mails';
import { ActionUpdate } from './action-update.entity';
import { type SeenAction, findAction, storedAction } from './seen-action';

type Reported = Pick<SeenAction, 'action' | 'group'>;

/** How actions are getting on, told by those who are responsible. */
@Injectable()
export class ActionReportsService {
  /**
   * A text, and with it perhaps a new status or progress. The version counts for these alone: a text can always be added.
   *
   * @throws DomainError 404, 403, 409 `stale`, 409 `state` when the action was abandoned
   */
  async create(ctx: Ctx, id: string, report: ActionReport): Promise<ActionDetail> {
    const { action, group, ref } = await findAction(ctx, id);
    ctx.allow(actionPolicy.report(ctx.actor, ref));
    await this.keep(ctx, { action, group }, report);
    return actionDetail(ctx, id);
  }

  /**
   * What somebody tells who came by a personal link, of something that their organisation promised to a group. That they
   * speak for the organisation, and the organisation belongs to the group, the caller has found out.
   *
   * @throws DomainError 404 when it is not theirs, 409 `state` when nothing is to be done any more
   */
  async createFor(
    ctx: Ctx,
    id: string,
    by: { groupId: string; organisationId: string },
    { text, done }: { text: string; done: boolean },
  ): Promise<void> {
    const { action, group, responsibles } = await storedAction(ctx, id);
    const isTheirs = responsibles.some(({ organisationId }) => organisationId === by.organisationId);
    if (action.groupId !== by.groupId || !isTheirs) throw notFound('action');
    if (!isUnfinished(action.status)) throw conflict('state');
    const moved = done ? ({ status: 'done' } as const) : {};
    await this.keep(ctx, { action, group }, { version: action.version, text, linkUrl: null, ...moved });
  }

  private async keep(ctx: Ctx, { action, group }: Reported, report: ActionReport): Promise<void> {
    const { id } = action;
    const { version, text, linkUrl, status = action.status, progress = action.progress } = report;
    const after = settled({ ...action, status, progress }, ctx.clock.today());
    const moves = after.status !== action.status || after.progress !== action.progress;
    if (moves && version !== action.version) throw stale(await actionDetail(ctx, id));
    // Whoever runs the group takes an abandoned action up again; nobody does so by a report.
    if (moves && action.status === 'abandoned') throw conflict('state');
    if (moves) {
      const { doneDay } = after;
      await ctx.manager.update(
        Action,
        { id },
        { status: after.status, progress: after.progress, doneDay, version: action.version + 1 },
      );
    }
    const author = await authorOf(ctx);
    await ctx.insert(ActionUpdate, [
      { id: newId(), actionId: id, at: ctx.clock.instant(), ...author, text, linkUrl, isDemo: action.isDemo },
    ]);
    const eventId = await ctx.record({
      kind: 'action.reported',
      subject: { type: 'action', id },
      groupId: action.groupId,
      before: { status: action.status, progress: action.progress },
      after: { status: after.status, progress: after.progress },
      isDemo: action.isDemo,
    });
    if (after.status === 'done' && action.status !== 'done') await proposeAction(ctx, after);
    await tellReported(ctx, eventId, action, group, { authorLabel: author.authorLabel, text });
  }
}

type Author = Pick<ActionUpdate, 'accountId' | 'contactId' | 'authorLabel'>;

/** Who writes, with the organisation they write for. */
async function authorOf({ actor, manager }: Ctx): Promise<Author> {
  if (actor.kind === 'link') {
    const authorLabel = [actor.displayName, actor.organisationName].filter(Boolean).join(', ');
    return { accountId: null, contactId: actor.contactId, authorLabel: authorLabel.slice(0, 200) };
  }
  if (actor.kind !== 'account') return { accountId: null, contactId: null, authorLabel: 'Zesumme' };
  const home = actor.organisationId && (await manager.findOneBy(Organisation, { id: actor.organisationId }));
  const authorLabel = home ? `${actor.displayName}, ${home.shortName ?? home.name}` : actor.displayName;
  return { accountId: actor.accountId, contactId: null, authorLabel: authorLabel.slice(0, 200) };
}

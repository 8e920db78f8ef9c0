import { Injectable } from '@nestjs/common';
import { type ActionUpdate, type OutcomeCreate, actionStatuses } from '@zesumme/domain';
import { Action } from '../../actions/action.entity';
import { ActionsService } from '../../actions';
import { Event } from '../../platform/audit/event.entity';
import type { Ctx } from '../../platform/database';
import { DomainError, invalidField } from '../../platform/errors';
import { Meeting } from '../meeting.entity';
import { Outcome } from '../outcome.entity';
import { responsiblesInOrder } from './told-outcome';

/** What of a follow-up its action says. */
export type FollowUp = Pick<
  OutcomeCreate,
  'text' | 'agendaItemId' | 'responsibleOrganisationId' | 'contactId' | 'dueDay'
>;

/** Follow-ups are actions: each change of the one is a change of the other. */
@Injectable()
export class FollowUps {
  constructor(private readonly actions: ActionsService) {}

  /**
   * Makes the action of a new follow-up, or takes up again the one that it was before it was removed.
   *
   * @returns the action's id
   * @throws DomainError 422 on what the action cannot be made with
   */
  async begin(ctx: Ctx, { id, groupId }: Meeting, followUp: FollowUp, actionId: string | null): Promise<string> {
    if (actionId) {
      const action = await ctx.manager.findOneBy(Action, { id: actionId, meetingId: id });
      if (!action || (await ctx.manager.existsBy(Outcome, { actionId })))
        throw invalidField('actionId', 'invalid-choice');
      const status = action.status === 'abandoned' ? await statusBeforeGivenUp(ctx, actionId) : action.status;
      // Nothing was typed anew: what the action says meanwhile is kept.
      await this.update(ctx, action, { status, agendaItemId: followUp.agendaItemId });
      return actionId;
    }
    const made = await asTyped(() =>
      this.actions.create(ctx, {
        groupId,
        meetingId: id,
        title: titleOf(followUp.text),
        agendaItemId: followUp.agendaItemId,
        dueDay: followUp.dueDay,
        responsibles: responsibleIn(followUp),
        status: 'planned',
        description: null,
        synergy: null,
        themeId: null,
        startDay: null,
        doneDay: null,
        progress: 0,
        communeCodes: [],
        measureIds: [],
      }),
    );
    return made.id;
  }

  /**
   * Changes of the action what was changed of its follow-up, and nothing else: the action is edited by others too.
   *
   * @throws DomainError 422
   */
  async change(ctx: Ctx, actionId: string, before: FollowUp, after: FollowUp): Promise<void> {
    const action = await ctx.manager.findOneBy(Action, { id: actionId });
    if (!action) return;
    const isNew = (...fields: (keyof FollowUp)[]): boolean => fields.some((field) => before[field] !== after[field]);
    const changes: Changes = {
      ...(isNew('text') ? { title: titleOf(after.text) } : {}),
      ...(isNew('agendaItemId') ? { agendaItemId: after.agendaItemId } : {}),
      ...(isNew('dueDay') ? { dueDay: after.dueDay } : {}),
    };
    if (isNew('responsibleOrganisationId', 'contactId')) {
      const [first] = responsibleIn(after);
      const [, ...others] = await responsiblesInOrder(ctx, actionId);
      const kept = others.filter(
        (each) => each.organisationId !== first?.organisationId || each.contactId !== first.contactId,
      );
      changes.responsibles = [...(first ? [first] : []), ...kept];
    }
    if (Object.keys(changes).length > 0) await this.update(ctx, action, changes);
  }

  /** Gives the action up with the follow-up that is removed, unless it is done. */
  async giveUp(ctx: Ctx, actionId: string): Promise<void> {
    const action = await ctx.manager.findOneBy(Action, { id: actionId });
    if (!action || action.status === 'done' || action.status === 'abandoned') return;
    await this.actions.update(ctx, actionId, { version: action.version, status: 'abandoned' });
  }

  private async update(ctx: Ctx, { id, version }: Action, changes: Changes): Promise<void> {
    await asTyped(() => this.actions.update(ctx, id, { version, ...changes }));
  }
}

type Changes = Omit<ActionUpdate, 'version'>;

/** An action's title is one line, whatever was typed while people talked. */
const titleOf = (text: string): string => text.replace(/\s+/g, ' ');

const responsibleIn = ({ responsibleOrganisationId: organisationId, contactId }: FollowUp) =>
  organisationId ? [{ organisationId, contactId }] : [];

/** What became of the action before it was given up, as the history tells. */
async function statusBeforeGivenUp(ctx: Ctx, actionId: string): Promise<Action['status']> {
  const events = await ctx.manager.find(Event, {
    where: { kind: 'action.edited', subjectType: 'action', subjectId: actionId },
    order: { at: 'DESC' },
  });
  const changes = events.flatMap(({ data }) => data.changes);
  const given = changes.find(({ field, after }) => field === 'status' && after === 'abandoned');
  return actionStatuses.find((status) => status === given?.before) ?? 'planned';
}

/** The action's fields by the names under which they were typed here. */
const typedAs: Record<string, string> = {
  title: 'text',
  'responsibles.0.organisationId': 'responsibleOrganisationId',
  'responsibles.0.contactId': 'contactId',
};

async function asTyped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.issues.length === 0) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: typedAs[issue.path] ?? issue.path }));
    throw new DomainError(error.code, error.status, error.params, issues, error.current);
  }
}

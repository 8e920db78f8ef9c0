import { Injectable } from '@nestjs/common';
import type { OutcomeCreate } from '@zesumme/domain';
import { Action } from '../../actions/action.entity';
import { ActionsService } from '../../actions';
import type { Ctx } from '../../platform/database';
import { DomainError, invalidField } from '../../platform/errors';
import { Meeting } from '../meeting.entity';
import { Outcome } from '../outcome.entity';

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
      const status = action.status === 'abandoned' ? 'planned' : action.status;
      await this.update(ctx, action, { ...followUp, status });
      return actionId;
    }
    const made = await asTyped(() =>
      this.actions.create(ctx, {
        groupId,
        meetingId: id,
        ...fieldsOf(followUp),
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

  /** Changes the action as its follow-up was changed. @throws DomainError 422 */
  async change(ctx: Ctx, actionId: string, followUp: FollowUp): Promise<void> {
    const action = await ctx.manager.findOneBy(Action, { id: actionId });
    if (action) await this.update(ctx, action, followUp);
  }

  /** Gives the action up with the follow-up that is removed, unless it is done. */
  async giveUp(ctx: Ctx, actionId: string): Promise<void> {
    const action = await ctx.manager.findOneBy(Action, { id: actionId });
    if (!action || action.status === 'done' || action.status === 'abandoned') return;
    await this.actions.update(ctx, actionId, { version: action.version, status: 'abandoned' });
  }

  private async update(
    ctx: Ctx,
    { id, version }: Action,
    { status, ...followUp }: FollowUp & { status?: Action['status'] },
  ): Promise<void> {
    const changes = { version, ...fieldsOf(followUp), ...(status ? { status } : {}) };
    await asTyped(() => this.actions.update(ctx, id, changes));
  }
}

/** The action's fields. Its title is one line, whatever was typed while people talked. */
const fieldsOf = ({ text, agendaItemId, responsibleOrganisationId, contactId, dueDay }: FollowUp) => ({
  title: text.replace(/\s+/g, ' '),
  agendaItemId,
  dueDay,
  responsibles: responsibleOrganisationId ? [{ organisationId: responsibleOrganisationId, contactId }] : [],
});

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

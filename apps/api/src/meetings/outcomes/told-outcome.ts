import type { OutcomeCreate, OutcomeKind } from '@zesumme/domain';
import { In } from 'typeorm';
import { Action } from '../../actions/action.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import type { Outcome } from '../outcome.entity';
import { OutcomeVote } from '../outcome-vote.entity';

/** What of an outcome is typed. */
export type Typed = Pick<
  OutcomeCreate,
  'text' | 'agendaItemId' | 'responsibleOrganisationId' | 'contactId' | 'dueDay' | 'votes'
>;

/** A stored outcome as it would be typed; of a follow-up its action says the most. */
export async function typedBefore(ctx: Ctx, outcome: Outcome): Promise<Typed> {
  const votes = await ctx.manager.find(OutcomeVote, {
    where: { outcomeId: outcome.id },
    order: { organisationId: 'ASC' },
  });
  const own: Typed = {
    text: outcome.text,
    agendaItemId: outcome.agendaItemId,
    responsibleOrganisationId: outcome.responsibleOrganisationId,
    contactId: null,
    dueDay: outcome.dueDay,
    votes: votes.map(({ organisationId, vote }) => ({ organisationId, vote })),
  };
  const { actionId } = outcome;
  const action = actionId && (await ctx.manager.findOneBy(Action, { id: actionId }));
  if (!action) return own;
  const [first] = await responsiblesInOrder(ctx, action.id);
  return {
    ...own,
    dueDay: action.dueDay,
    responsibleOrganisationId: first?.organisationId ?? null,
    contactId: first?.contactId ?? null,
  };
}

/** Who answers for an action, in the order in which follow-ups show them: forms have the first of them. */
export function responsiblesInOrder(
  ctx: Ctx,
  actionId: string,
): Promise<Pick<ActionResponsible, 'organisationId' | 'contactId'>[]> {
  return ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .select(columns('responsible', ['organisationId', 'contactId']))
    .where('responsible.actionId = :actionId', { actionId })
    .orderBy('organisation.searchText')
    .addOrderBy('responsible.id')
    .getRawMany();
}

/** An outcome as the history tells it: by names. Votes are told as counts. */
export async function toldOutcome(ctx: Ctx, kind: OutcomeKind, typed: Typed): Promise<Record<string, unknown>> {
  const { text, responsibleOrganisationId, dueDay, votes } = typed;
  const [responsible] = responsibleOrganisationId
    ? await ctx.manager.findBy(Organisation, { id: In([responsibleOrganisationId]) })
    : [];
  const cast = (choice: string): number => votes.filter(({ vote }) => vote === choice).length;
  return {
    kind,
    text,
    ...(kind === 'information' ? {} : { responsible: responsible?.name ?? null, dueDay }),
    ...(votes.length > 0 ? { votes: [cast('for'), cast('against'), cast('abstain')].join(' / ') } : {}),
  };
}

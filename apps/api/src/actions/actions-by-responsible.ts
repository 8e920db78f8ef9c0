import {
  type ActionStatus,
  type OrganisationLabel,
  type ResponsibleListQuery,
  type ResponsiblePage,
  type ResponsibleRow,
  type StandingCounts,
  actionStanding,
  chapter6Policy,
  countedActions,
  noActions,
} from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { findReadable } from '../pacte-climat';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { grouped } from '../platform/grouped';
import { keepCounting, keepNaming } from './action-list';
import { ActionResponsible } from './action-responsible.entity';
import { Action } from './action.entity';
import { seesWholeAction } from './whole-action';

interface Answering {
  actionId: string;
  status: ActionStatus;
  dueDay: string | null;
  /** Null where no organisation answers. */
  organisation: OrganisationLabel | null;
}

/**
 * How the actions that count in chapter 6 stand, by the organisation that answers for them: of those that the reader sees as a
 * whole, or of one commune's. Two queries, however many actions there are.
 *
 * @throws DomainError 404, 403 for a commune whose chapter 6 the reader does not see behind its figures
 */
export async function actionsByResponsible(ctx: Ctx, query: ResponsibleListQuery): Promise<ResponsiblePage> {
  const commune = query.communeCode === undefined ? null : await findReadable(ctx, query.communeCode);
  if (commune) ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
  const answering = await readAnswering(ctx, query.communeCode);
  const rows = [...grouped(answering, ({ organisation }) => organisation?.id ?? null).values()].map(
    (own): ResponsibleRow => {
      const counts = countsOf(ctx, own);
      return { organisation: own[0]?.organisation ?? null, counts, counted: countedActions(counts) };
    },
  );
  const page = pageInMemory(rows, query, {
    sorts: {
      counted: ({ counted }) => counted,
      late: ({ counts }) => counts.late,
      done: ({ counts }) => counts.done,
      name: ({ organisation }) => organisation?.name ?? null,
    },
    searchIn: ({ organisation }) => organisation?.name ?? '',
    tieBreak: ({ organisation }) => (organisation ? `${organisation.name} ${organisation.id}` : ''),
  });
  return { ...page, commune: commune?.label ?? null, actions: countsOf(ctx, answering) };
}

/** Each action with each organisation that answers for it. */
async function readAnswering(ctx: Ctx, communeCode: string | undefined): Promise<Answering[]> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const actions = ctx.manager
    .createQueryBuilder(Action, 'action')
    .leftJoin(ActionResponsible, 'responsible', 'responsible.actionId = action.id')
    .leftJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .select('action.id', 'actionId')
    .addSelect(columns('action', ['status', 'dueDay']))
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where(whole.sql, whole.parameters);
  keepCounting(actions);
  if (communeCode !== undefined) keepNaming(actions, communeCode);
  const rows = await actions.getRawMany<
    Omit<Answering, 'organisation'> & { [K in keyof OrganisationLabel]: OrganisationLabel[K] | null }
  >();
  return rows.map(({ actionId, status, dueDay, id, name, kind, isDemo }) => ({
    actionId,
    status,
    dueDay,
    organisation: id && name && kind ? { id, name, kind, isDemo: Boolean(isDemo) } : null,
  }));
}

/** Each action once, however many organisations or contacts of one answer for it. */
function countsOf(ctx: Ctx, answering: readonly Answering[]): StandingCounts {
  const counts = noActions();
  const today = ctx.clock.today();
  for (const action of new Map(answering.map((each) => [each.actionId, each])).values()) {
    counts[actionStanding(action, today)] += 1;
  }
  return counts;
}

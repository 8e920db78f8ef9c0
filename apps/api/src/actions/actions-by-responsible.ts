import {
  type ActionStatus,
  type ContactLabel,
  type OrganisationLabel,
  type ResponsibleContact,
  type ResponsibleListQuery,
  type ResponsiblePage,
  type ResponsibleRow,
  type StandingCounts,
  actionStanding,
  chapter6Policy,
  countedActions,
  noActions,
} from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { findReadable } from '../pacte-climat';
import { type Ctx, columns, pageInMemory } from '../platform/database';
import { grouped } from '../platform/grouped';
import { keepCounting, keepNaming } from './action-list';
import { ActionResponsible } from './action-responsible.entity';
import { Action } from './action.entity';
import { readsNames, seesWholeAction } from './whole-action';

interface Answering {
  actionId: string;
  status: ActionStatus;
  dueDay: string | null;
  /** Null where no organisation answers. */
  organisation: OrganisationLabel | null;
  /** Null where nobody of it is named, or the reader does not read names. */
  contact: ContactLabel | null;
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
      const organisation = own[0]?.organisation ?? null;
      return { organisation, counts, counted: countedActions(counts), contacts: contactsOf(ctx, own) };
    },
  );
  const page = pageInMemory(rows, query, {
    sorts: {
      counted: ({ counted }) => counted,
      late: ({ counts }) => counts.late,
      done: ({ counts }) => counts.done,
      name: ({ organisation }) => organisation?.name ?? null,
    },
    searchIn: ({ organisation, contacts }) =>
      [organisation?.name, ...contacts.map(({ contact }) => contact?.name)].filter(Boolean).join(' '),
    tieBreak: ({ organisation }) => (organisation ? `${organisation.name} ${organisation.id}` : ''),
  });
  return { ...page, commune: commune?.label ?? null, actions: countsOf(ctx, answering) };
}

/** By contact, the one with most first, and last what nobody in particular answers for; empty where nobody is named. */
function contactsOf(ctx: Ctx, own: readonly Answering[]): ResponsibleContact[] {
  if (own.every(({ contact }) => contact === null)) return [];
  const rows = [...grouped(own, ({ contact }) => contact?.id ?? null).values()].map((theirs) => {
    const counts = countsOf(ctx, theirs);
    return { contact: theirs[0]?.contact ?? null, counts, counted: countedActions(counts) };
  });
  const nameOf = ({ contact }: ResponsibleContact): string => (contact ? `${contact.name} ${contact.id}` : '');
  return rows.sort(
    (a, b) =>
      Number(a.contact === null) - Number(b.contact === null) ||
      b.counted - a.counted ||
      nameOf(a).localeCompare(nameOf(b), 'fr'),
  );
}

/** Each action with each organisation that answers for it. */
async function readAnswering(ctx: Ctx, communeCode: string | undefined): Promise<Answering[]> {
  const whole = seesWholeAction(ctx.actor, 'action');
  const actions = ctx.manager
    .createQueryBuilder(Action, 'action')
    .leftJoin(ActionResponsible, 'responsible', 'responsible.actionId = action.id')
    .leftJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = responsible.contactId')
    .select('action.id', 'actionId')
    .addSelect(columns('action', ['status', 'dueDay']))
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .addSelect('contact.id', 'contactId')
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .where(whole.sql, whole.parameters);
  keepCounting(actions);
  if (communeCode !== undefined) keepNaming(actions, communeCode);
  const rows = await actions.getRawMany<
    Omit<Answering, 'organisation' | 'contact'> & { [K in keyof OrganisationLabel]: OrganisationLabel[K] | null } & {
      contactId: string | null;
      givenName: string | null;
      familyName: string | null;
    }
  >();
  const named = readsNames(ctx.actor);
  return rows.map(({ actionId, status, dueDay, id, name, kind, isDemo, contactId, givenName, familyName }) => ({
    actionId,
    status,
    dueDay,
    organisation: id && name && kind ? { id, name, kind, isDemo: Boolean(isDemo) } : null,
    contact: named && contactId ? { id: contactId, name: `${givenName} ${familyName}` } : null,
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

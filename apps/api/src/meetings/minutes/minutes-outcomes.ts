import { type MinutesOutcome, type VoteChoice, countVotes } from '@zesumme/domain';
import { Action } from '../../actions/action.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { Outcome } from '../outcome.entity';
import { OutcomeVote } from '../outcome-vote.entity';
import type { MinutesReader } from './minutes-reader';

interface OutcomeRow extends Pick<
  Outcome,
  'id' | 'meetingId' | 'agendaItemId' | 'kind' | 'text' | 'dueDay' | 'doneDay' | 'actionId'
> {
  organisationName: string | null;
  status: Action['status'] | null;
  actionDueDay: string | null;
  actionDoneDay: string | null;
}

interface VoteRow {
  outcomeId: string;
  organisation: string;
  vote: VoteChoice;
}

interface ResponsibleRow {
  meetingId: string;
  actionId: string;
  organisation: string;
  givenName: string | null;
  familyName: string | null;
}

const shown = ['id', 'meetingId', 'agendaItemId', 'kind', 'text', 'dueDay', 'doneDay', 'actionId'];

/**
 * The outcomes of meetings; three queries, however many they are.
 *
 * @returns those of one of them as its reader sees them, in their order, by the item they belong to
 */
export async function outcomesByItem(
  ctx: Ctx,
  meetingIds: readonly string[],
): Promise<(meetingId: string, reader: MinutesReader) => Map<string | null, MinutesOutcome[]>> {
  const all = await outcomeRows(ctx, meetingIds);
  const rows = grouped(all, ({ meetingId }) => meetingId);
  const votes = grouped(all.length > 0 ? await votesIn(ctx, meetingIds) : [], ({ outcomeId }) => outcomeId);
  const responsibles = grouped(
    all.length > 0 ? await responsiblesIn(ctx, meetingIds) : [],
    ({ actionId, meetingId }) => `${meetingId} ${actionId}`,
  );
  return (meetingId, reader) => seenBy(reader, { rows: rows.get(meetingId) ?? [], votes, responsibles });
}

interface Noted {
  rows: readonly OutcomeRow[];
  /** By outcome. */
  votes: ReadonlyMap<string, VoteRow[]>;
  /** By meeting and action. */
  responsibles: ReadonlyMap<string, ResponsibleRow[]>;
}

function seenBy(
  { detail, seesActions }: MinutesReader,
  { rows, votes, responsibles }: Noted,
): Map<string | null, MinutesOutcome[]> {
  const seesOrganisations = detail === 'by-name' || detail === 'by-organisation';
  const outcomes = rows.map((row) => {
    const cast = votes.get(row.id) ?? [];
    const count = countVotes(cast);
    const named = responsibles.get(`${row.meetingId} ${row.actionId}`) ?? [];
    return {
      agendaItemId: row.agendaItemId,
      outcome: {
        id: row.id,
        kind: row.kind,
        text: row.text,
        votes: count && {
          count,
          byOrganisation: seesOrganisations ? cast.map(({ organisation, vote }) => ({ organisation, vote })) : null,
        },
        ...carriedOut(row, named, { seesActions, seesPeople: seesOrganisations }),
        action: row.actionId && row.status ? { id: row.actionId, status: row.status } : null,
      },
    };
  });
  const byItem = grouped(outcomes, ({ agendaItemId }) => agendaItemId);
  return new Map([...byItem].map(([itemId, some]) => [itemId, some.map(({ outcome }) => outcome)]));
}

/** Who carries it out and until when; of an action only for readers who may read it. */
function carriedOut(
  row: OutcomeRow,
  named: ResponsibleRow[],
  { seesActions, seesPeople }: { seesActions: boolean; seesPeople: boolean },
): Pick<MinutesOutcome, 'isWhole' | 'responsibles' | 'dueDay' | 'doneDay'> {
  if (row.kind !== 'follow-up') {
    const responsibles = row.organisationName === null ? [] : [{ organisation: row.organisationName, contact: null }];
    return { isWhole: true, responsibles, dueDay: row.dueDay, doneDay: row.doneDay };
  }
  if (!seesActions) return { isWhole: false, responsibles: [], dueDay: null, doneDay: null };
  const responsibles = named.map((each) => responsible(each, seesPeople));
  return { isWhole: true, responsibles, dueDay: row.actionDueDay, doneDay: row.actionDoneDay };
}

const responsible = ({ organisation, givenName, familyName }: ResponsibleRow, seesPeople: boolean) => ({
  organisation,
  contact: seesPeople && familyName !== null ? `${givenName} ${familyName}` : null,
});

function outcomeRows(ctx: Ctx, meetingIds: readonly string[]): Promise<OutcomeRow[]> {
  return ctx.manager
    .createQueryBuilder(Outcome, 'outcome')
    .leftJoin(Organisation, 'organisation', 'organisation.id = outcome.responsibleOrganisationId')
    .leftJoin(Action, 'action', 'action.id = outcome.actionId')
    .select(columns('outcome', shown))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('action.status', 'status')
    .addSelect('action.dueDay', 'actionDueDay')
    .addSelect('action.doneDay', 'actionDoneDay')
    .where('outcome.meetingId IN (:...meetingIds)', { meetingIds })
    .orderBy('outcome.position')
    .addOrderBy('outcome.createdAt')
    .addOrderBy('outcome.id')
    .getRawMany<OutcomeRow>();
}

function votesIn(ctx: Ctx, meetingIds: readonly string[]): Promise<VoteRow[]> {
  return ctx.manager
    .createQueryBuilder(OutcomeVote, 'cast')
    .innerJoin(Outcome, 'outcome', 'outcome.id = cast.outcomeId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = cast.organisationId')
    .select('cast.outcomeId', 'outcomeId')
    .addSelect('organisation.name', 'organisation')
    .addSelect('cast.vote', 'vote')
    .where('outcome.meetingId IN (:...meetingIds)', { meetingIds })
    .orderBy('organisation.searchText')
    .addOrderBy('organisation.id')
    .getRawMany<VoteRow>();
}

function responsiblesIn(ctx: Ctx, meetingIds: readonly string[]): Promise<ResponsibleRow[]> {
  return ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Outcome, 'outcome', 'outcome.actionId = responsible.actionId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = responsible.contactId')
    .select('responsible.actionId', 'actionId')
    .addSelect('outcome.meetingId', 'meetingId')
    .addSelect('organisation.name', 'organisation')
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .where('outcome.meetingId IN (:...meetingIds)', { meetingIds })
    .orderBy('organisation.searchText')
    .addOrderBy('responsible.id')
    .getRawMany<ResponsibleRow>();
}

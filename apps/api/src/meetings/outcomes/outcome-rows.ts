import {
  type ItemRecord,
  type MeetingOutcomes,
  type OutcomeDetail,
  actionPart,
  canOf,
  countVotes,
  daysLate,
  meetingPolicy,
  seesVotes,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Action } from '../../actions/action.entity';
import { ActionCommune } from '../../actions/action-commune.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { AgendaItem } from '../agenda-item.entity';
import { Outcome } from '../outcome.entity';
import { OutcomeVote } from '../outcome-vote.entity';
import type { StoredMeeting } from '../stored-meeting';

type Responsible = OutcomeDetail['responsibles'][number];
type Vote = OutcomeDetail['votes'][number];
type Organisations = Map<string, Responsible['organisation']>;

/** All that the meeting gave, as far as the reader sees it; the caller has seen to the permission. */
export async function meetingOutcomes(ctx: Ctx, stored: StoredMeeting): Promise<MeetingOutcomes> {
  const { id } = stored.meeting;
  return {
    outcomes: await outcomeDetails(ctx, stored),
    records: await ctx.manager
      .createQueryBuilder(AgendaItem, 'item')
      .select('item.id', 'agendaItemId')
      .addSelect(columns('item', ['record', 'recordVersion']))
      .where('item.meetingId = :id', { id })
      .orderBy('item.position')
      .addOrderBy('item.id')
      .getRawMany<ItemRecord>(),
    can: canOf({
      edit: meetingPolicy.record(ctx.actor, stored.ref),
      carryOut: meetingPolicy.carryOut(ctx.actor, stored.ref),
    }),
  };
}

/**
 * The outcomes of a meeting in the order of its agenda, those of no item last, each as it was noted; in a number of queries
 * that does not depend on how many there are.
 *
 * @param only the id of a single one
 */
export async function outcomeDetails(ctx: Ctx, stored: StoredMeeting, only?: string): Promise<OutcomeDetail[]> {
  const rows = await outcomesOf(ctx, stored.meeting.id, only);
  if (rows.length === 0) return [];
  const votes = await ctx.manager.findBy(OutcomeVote, { outcomeId: In(rows.map(({ id }) => id)) });
  const followUps = await followUpsOf(ctx, stored, rows);
  const organisations = await organisationsOf(ctx, [
    ...rows.flatMap(({ responsibleOrganisationId }) => responsibleOrganisationId ?? []),
    ...votes.map(({ organisationId }) => organisationId),
  ]);
  const byOutcome = grouped(votes, ({ outcomeId }) => outcomeId);
  return rows.map((row) => {
    const own = byOutcome.get(row.id) ?? [];
    const followUp = row.actionId ? followUps.get(row.actionId) : undefined;
    const responsible = row.responsibleOrganisationId && organisations.get(row.responsibleOrganisationId);
    return {
      id: row.id,
      meetingId: row.meetingId,
      agendaItemId: row.agendaItemId,
      kind: row.kind,
      text: row.text,
      responsibles: followUp?.responsibles ?? (responsible ? [{ organisation: responsible, contact: null }] : []),
      dueDay: followUp ? (followUp.action.dueDay ?? null) : row.dueDay,
      doneDay: row.doneDay,
      action: followUp?.action ?? null,
      tally: countVotes(own),
      votes: seesVotes(ctx.actor) ? shownVotes(own, organisations) : [],
      createdBy: row.createdBy,
      createdAt: row.createdAt,
      version: row.version,
    };
  });
}

function outcomesOf(ctx: Ctx, meetingId: string, only?: string): Promise<Outcome[]> {
  const query = ctx.manager
    .createQueryBuilder(Outcome, 'outcome')
    .leftJoin(AgendaItem, 'item', 'item.id = outcome.agendaItemId')
    .where('outcome.meetingId = :meetingId', { meetingId })
    .orderBy('CASE WHEN item.id IS NULL THEN 1 ELSE 0 END', 'ASC')
    .addOrderBy('item.position', 'ASC')
    .addOrderBy('outcome.position', 'ASC')
    .addOrderBy('outcome.id', 'ASC');
  if (only) query.andWhere('outcome.id = :only', { only });
  return query.getMany();
}

const shownVotes = (votes: OutcomeVote[], organisations: Organisations): Vote[] =>
  votes
    .flatMap(({ organisationId, vote }) => {
      const organisation = organisations.get(organisationId);
      return organisation ? [{ organisation, vote }] : [];
    })
    .sort((a, b) => (a.organisation.name < b.organisation.name ? -1 : 1));

async function organisationsOf(ctx: Ctx, ids: string[]): Promise<Organisations> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('organisation.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getRawMany<Responsible['organisation']>();
  return new Map(rows.map((row) => [row.id, { ...row, isDemo: Boolean(row.isDemo) }]));
}

interface FollowUp {
  action: NonNullable<OutcomeDetail['action']>;
  responsibles: Responsible[];
}

/** The actions that the follow-ups are. Who sees no more of one than its title and status reads no more of it here. */
async function followUpsOf(ctx: Ctx, { ref }: StoredMeeting, rows: Outcome[]): Promise<Map<string, FollowUp>> {
  const ids = rows.flatMap(({ actionId }) => actionId ?? []);
  if (ids.length === 0) return new Map();
  const actions = await ctx.manager.findBy(Action, { id: In(ids) });
  const communes = grouped(await ctx.manager.findBy(ActionCommune, { actionId: In(ids) }), ({ actionId }) => actionId);
  const responsibles = await responsiblesOf(ctx, ids);
  const today = ctx.clock.today();
  return new Map(
    actions.map((action) => {
      const { id, title, status } = action;
      const communeCodes = (communes.get(id) ?? []).map(({ communeCode }) => communeCode);
      const isWhole = actionPart(ctx.actor, { ...ref, communeCodes, responsibleOrganisationIds: [] }) === 'full';
      const more = isWhole
        ? { progress: action.progress, dueDay: action.dueDay, daysLate: daysLate(action, today) }
        : { progress: null, dueDay: null, daysLate: 0 };
      return [
        id,
        { action: { id, title, status, ...more }, responsibles: isWhole ? (responsibles.get(id) ?? []) : [] },
      ];
    }),
  );
}

interface ResponsibleRow extends Omit<Responsible['organisation'], 'id'> {
  actionId: string;
  organisationId: string;
  contactId: string | null;
  givenName: string | null;
  familyName: string | null;
}

async function responsiblesOf(ctx: Ctx, actionIds: string[]): Promise<Map<string, Responsible[]>> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = responsible.contactId')
    .select(columns('responsible', ['actionId', 'organisationId']))
    .addSelect(columns('organisation', ['name', 'kind', 'isDemo']))
    .addSelect('contact.id', 'contactId')
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .where('responsible.actionId IN (:...actionIds)', { actionIds })
    .orderBy('organisation.searchText')
    .addOrderBy('responsible.id')
    .getRawMany<ResponsibleRow>();
  const byAction = grouped(rows, ({ actionId }) => actionId);
  return new Map(
    [...byAction].map(([actionId, own]) => [
      actionId,
      own.map((row) => ({
        organisation: { id: row.organisationId, name: row.name, kind: row.kind, isDemo: Boolean(row.isDemo) },
        contact: row.contactId ? { id: row.contactId, name: `${row.givenName} ${row.familyName}` } : null,
      })),
    ]),
  );
}

import {
  type Page,
  type SuccessionListQuery,
  type SuccessionRef,
  type SuccessionRow,
  canOf,
  hasAll,
  isRole,
  ownContactId,
  successionPolicy,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { groupIdsOf } from '../organisations';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../platform/database';
import { type Moves, movesOf } from './hand-over';
import { Succession } from './succession.entity';

interface StoredRow extends Omit<Succession, 'searchText'> {
  organisationName: string;
  organisationKind: Organisation['kind'];
  organisationIsDemo: boolean;
  ownGivenName: string;
  ownFamilyName: string;
}

const read = [
  'id',
  'kind',
  'state',
  'organisationId',
  'contactId',
  'personId',
  'givenName',
  'familyName',
  'functionTitle',
  'email',
  'telephone',
  'locale',
  'fromDay',
  'untilDay',
  'word',
  'answer',
  'decidedBy',
  'decidedAt',
  'handedOverAt',
  'createdAt',
  'isDemo',
  'version',
] as const;

const selectSuccessions = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(Succession, 'succession')
    .innerJoin(Organisation, 'organisation', 'organisation.id = succession.organisationId')
    .innerJoin(Contact, 'contact', 'contact.id = succession.contactId')
    .select(columns('succession', read))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect('contact.givenName', 'ownGivenName')
    .addSelect('contact.familyName', 'ownFamilyName');

/** One page of the proposals that the reader may know of. */
export async function listSuccessions(ctx: Ctx, query: SuccessionListQuery): Promise<Page<SuccessionRow>> {
  const successions = selectSuccessions(ctx);
  keepSeen(ctx, successions);
  if (query.state) successions.andWhere('succession.state IN (:...states)', { states: query.state });
  if (query.kind) successions.andWhere('succession.kind IN (:...kinds)', { kinds: query.kind });
  if (query.organisationId)
    successions.andWhere('succession.organisationId = :organisationId', { organisationId: query.organisationId });
  const { rows, ...page } = await pageRows<StoredRow>(successions, query, {
    sorts: {
      createdAt: 'succession.createdAt',
      fromDay: 'succession.fromDay',
      organisation: 'organisation.searchText',
    },
    searchIn: 'succession.searchText',
    tieBreak: 'succession.id',
  });
  return { ...page, items: await complete(ctx, rows) };
}

/** One proposal as a row. */
export async function successionRow(ctx: Ctx, id: string): Promise<SuccessionRow> {
  const stored = await selectSuccessions(ctx).where('succession.id = :id', { id }).getRawMany<StoredRow>();
  const [row] = await complete(ctx, stored);
  if (!row) throw new Error(`Succession ${id} is gone.`);
  return row;
}

/** The same rule as `successionPolicy.read`, for a whole list. */
function keepSeen(ctx: Ctx, successions: SelectQueryBuilder<Succession>): void {
  const { actor } = ctx;
  if (hasAll(actor)) return;
  const own = ownContactId(actor);
  const parts = own === null ? [] : ['succession.contactId = :ownContactId'];
  if (isRole(actor, 'contact') && actor.organisationId) parts.push('succession.organisationId = :ownOrganisationId');
  if (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0) {
    parts.push(
      'EXISTS (SELECT 1 FROM membership led WHERE led.organisation_id = succession.organisation_id ' +
        'AND led.group_id IN (:...ledIds) AND (led.from_day IS NULL OR led.from_day <= :today) ' +
        'AND (led.to_day IS NULL OR led.to_day >= :today))',
    );
  }
  successions.andWhere(parts.length > 0 ? `(${parts.join(' OR ')})` : '1 = 0', {
    ownContactId: own,
    ownOrganisationId: actor.kind === 'account' ? actor.organisationId : null,
    ledIds: actor.kind === 'account' ? actor.leadGroupIds : [],
    today: ctx.clock.today(),
  });
}

/** Completes rows in three queries, however many there are. */
async function complete(ctx: Ctx, stored: StoredRow[]): Promise<SuccessionRow[]> {
  const groups = await groupIdsOf(
    ctx,
    stored.map(({ organisationId }) => organisationId),
  );
  const refs = new Map(stored.map((row) => [row.id, { ...row, groupIds: groups.get(row.organisationId) ?? [] }]));
  const decided = [...refs.values()].filter((ref) => successionPolicy.decide(ctx.actor, ref).allowed);
  const moves = await movesOf(
    ctx,
    decided.filter(({ kind }) => kind === 'successor').map(({ id }) => id),
  );
  return [...refs.values()].map((ref) => shown(ctx, ref, moves));
}

const shown = ({ actor }: Ctx, row: StoredRow & SuccessionRef, moves: Map<string, Moves>): SuccessionRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  organisation: {
    id: row.organisationId,
    name: row.organisationName,
    kind: row.organisationKind,
    isDemo: Boolean(row.organisationIsDemo),
  },
  contact: { id: row.contactId, name: `${row.ownGivenName} ${row.ownFamilyName}` },
  person: {
    contactId: row.personId,
    givenName: row.givenName,
    familyName: row.familyName,
    functionTitle: row.functionTitle,
    email: row.email,
    telephone: row.telephone,
    locale: row.locale,
  },
  fromDay: row.fromDay,
  untilDay: row.untilDay,
  word: row.word,
  answer: row.answer,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt,
  handedOverAt: row.handedOverAt,
  moves: moves.get(row.id) ?? null,
  createdAt: row.createdAt,
  isDemo: Boolean(row.isDemo),
  version: row.version,
  can: canOf({
    decide: successionPolicy.decide(actor, row),
    withdraw: successionPolicy.withdraw(actor, row),
  }),
});

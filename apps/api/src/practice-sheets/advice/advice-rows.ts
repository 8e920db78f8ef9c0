import {
  type AdviceRequestListQuery,
  type AdviceRequestRef,
  type AdviceRequestRow,
  type OrganisationLabel,
  type Page,
  advicePolicy,
  canOf,
  hasAll,
  isRole,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { groupIdsOf } from '../../organisations';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { PracticeSheet } from '../practice-sheet.entity';
import { AdviceRequest } from './advice-request.entity';

type Named<P extends string> = Record<`${P}Name`, string | null> & Record<`${P}Email`, string | null>;

interface StoredRow extends Omit<AdviceRequest, 'searchText'>, Named<'contact'>, Named<'otherContact'> {
  slug: string;
  title: string;
  organisationName: string;
  organisationKind: OrganisationLabel['kind'];
  organisationIsDemo: boolean;
  otherName: string | null;
  otherKind: OrganisationLabel['kind'] | null;
  otherIsDemo: boolean | null;
}

const read = [
  'id',
  'kind',
  'state',
  'sheetId',
  'organisationId',
  'contactId',
  'otherOrganisationId',
  'otherContactId',
  'word',
  'answer',
  'decidedBy',
  'decidedAt',
  'createdAt',
  'isDemo',
  'version',
] as const;

const selectRequests = (ctx: Ctx) =>
  ctx.manager
    .createQueryBuilder(AdviceRequest, 'request')
    .innerJoin(PracticeSheet, 'sheet', 'sheet.id = request.sheetId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = request.organisationId')
    .leftJoin(Organisation, 'other', 'other.id = request.otherOrganisationId')
    .leftJoin(Contact, 'contact', 'contact.id = request.contactId')
    .leftJoin(Contact, 'otherContact', 'otherContact.id = request.otherContactId')
    .select(columns('request', read))
    .addSelect('sheet.slug', 'slug')
    .addSelect('sheet.title', 'title')
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect('other.name', 'otherName')
    .addSelect('other.kind', 'otherKind')
    .addSelect('other.isDemo', 'otherIsDemo')
    .addSelect("contact.givenName || ' ' || contact.familyName", 'contactName')
    .addSelect('contact.email', 'contactEmail')
    .addSelect("otherContact.givenName || ' ' || otherContact.familyName", 'otherContactName')
    .addSelect('otherContact.email', 'otherContactEmail');

/** One page of the requests that the reader may know of. */
export async function listAdviceRequests(ctx: Ctx, query: AdviceRequestListQuery): Promise<Page<AdviceRequestRow>> {
  const requests = selectRequests(ctx);
  keepSeen(ctx, requests);
  const { state, kind, sheetId, organisationId } = query;
  if (state) requests.andWhere('request.state IN (:...states)', { states: state });
  if (kind) requests.andWhere('request.kind IN (:...kinds)', { kinds: kind });
  if (sheetId) requests.andWhere('request.sheetId = :sheetId', { sheetId });
  if (organisationId) requests.andWhere('request.organisationId = :organisationId', { organisationId });
  const { rows, ...page } = await pageRows<StoredRow>(requests, query, {
    sorts: { createdAt: 'request.createdAt', organisation: 'organisation.searchText', sheet: 'sheet.searchText' },
    searchIn: 'request.searchText',
    tieBreak: 'request.id',
  });
  return { ...page, items: await complete(ctx, rows) };
}

/** How many requests wait for the reader's answer, since when the oldest does, and whether all are of the demonstration. */
export async function adviceWaiting(ctx: Ctx): Promise<{ count: number; since: string | null; isDemo: boolean }> {
  const requests = ctx.manager
    .createQueryBuilder(AdviceRequest, 'request')
    .select('COUNT(*)', 'count')
    .addSelect('MIN(request.createdAt)', 'since')
    .addSelect('SUM(CASE WHEN request.isDemo THEN 1 ELSE 0 END)', 'demo');
  keepSeen(ctx, requests);
  const found = await requests
    .andWhere("request.state = 'open'")
    .getRawOne<{ count: number; since: string | null; demo: number | null }>();
  const count = Number(found?.count ?? 0);
  return { count, since: found?.since ?? null, isDemo: count > 0 && Number(found?.demo) === count };
}

/** One request as a row. */
export async function adviceRequestRow(ctx: Ctx, id: string): Promise<AdviceRequestRow> {
  const stored = await selectRequests(ctx).where('request.id = :id', { id }).getRawMany<StoredRow>();
  const [row] = await complete(ctx, stored);
  if (!row) throw new Error(`Advice request ${id} is gone.`);
  return row;
}

/** The same rule as `advicePolicy.read`, for a whole list. */
function keepSeen(ctx: Ctx, requests: SelectQueryBuilder<AdviceRequest>): void {
  const { actor } = ctx;
  if (hasAll(actor)) return;
  const parts: string[] = [];
  if (isRole(actor, 'contact') && actor.organisationId)
    parts.push(
      'request.organisationId = :ownOrganisationId',
      "(request.otherOrganisationId = :ownOrganisationId AND request.state = 'introduced')",
    );
  if (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0) {
    parts.push(
      'EXISTS (SELECT 1 FROM membership led WHERE led.organisation_id = request.organisation_id ' +
        'AND led.group_id IN (:...ledIds) AND (led.from_day IS NULL OR led.from_day <= :today) ' +
        'AND (led.to_day IS NULL OR led.to_day >= :today))',
    );
  }
  requests.andWhere(parts.length > 0 ? `(${parts.join(' OR ')})` : '1 = 0', {
    ownOrganisationId: actor.kind === 'account' ? actor.organisationId : null,
    ledIds: actor.kind === 'account' ? actor.leadGroupIds : [],
    today: ctx.clock.today(),
  });
}

/** Completes rows in one query, however many there are. */
async function complete(ctx: Ctx, stored: StoredRow[]): Promise<AdviceRequestRow[]> {
  const groups = await groupIdsOf(
    ctx,
    stored.map(({ organisationId }) => organisationId),
  );
  return stored.map((row) => shown(ctx, { ...row, groupIds: groups.get(row.organisationId) ?? [] }));
}

const shown = ({ actor }: Ctx, row: StoredRow & AdviceRequestRef): AdviceRequestRow => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  sheet: { id: row.sheetId, slug: row.slug, title: row.title },
  organisation: {
    id: row.organisationId,
    name: row.organisationName,
    kind: row.organisationKind,
    isDemo: Boolean(row.organisationIsDemo),
  },
  contact: row.contactId && row.contactName !== null ? { id: row.contactId, name: row.contactName } : null,
  otherOrganisation:
    row.otherOrganisationId && row.otherName !== null && row.otherKind !== null
      ? { id: row.otherOrganisationId, name: row.otherName, kind: row.otherKind, isDemo: Boolean(row.otherIsDemo) }
      : null,
  introduced:
    row.state === 'introduced'
      ? {
          contact: reached(row.contactId, row.contactName, row.contactEmail),
          otherContact: reached(row.otherContactId, row.otherContactName, row.otherContactEmail),
        }
      : null,
  word: row.word,
  answer: row.answer,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt,
  createdAt: row.createdAt,
  isDemo: Boolean(row.isDemo),
  version: row.version,
  can: canOf({ decide: advicePolicy.decide(actor, row), withdraw: advicePolicy.withdraw(actor, row) }),
});

const reached = (id: string | null, name: string | null, email: string | null) =>
  id !== null && name !== null ? { id, name, email } : null;

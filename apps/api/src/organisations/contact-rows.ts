import {
  HOME_ZONE,
  type ContactRef,
  type ContactRow,
  type OrganisationKind,
  canOf,
  contactPolicy,
} from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { ReaderZone } from '../platform/outbox/reader-zone.entity';
import { Contact } from './contact.entity';
import { ContactRelation } from './contact-relation.entity';
import { Organisation } from './organisation.entity';
import { groupIdsOf } from './seen-organisations';

/** What is read of each contact, with the one relation that says most of it today. */
export interface StoredContactRow extends Pick<
  Contact,
  | 'id'
  | 'givenName'
  | 'familyName'
  | 'functionTitle'
  | 'email'
  | 'telephone'
  | 'locale'
  | 'isDemo'
  | 'archivedAt'
  | 'version'
> {
  /** Null as long as none was chosen. */
  timeZone: string | null;
  relationId: string | null;
  relationKind: ContactRelation['kind'];
  fromDay: string;
  toDay: string | null;
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  organisationIsDemo: boolean;
  /** 0 today, 1 to come, 2 over. */
  standing: number;
}

const read = [
  'id',
  'givenName',
  'familyName',
  'functionTitle',
  'email',
  'telephone',
  'locale',
  'isDemo',
  'archivedAt',
  'version',
] as const;

/** Whether a relation holds today, is to come or is over; one with an archived organisation is over. */
const standing = (relation: string, organisation: string): string =>
  `CASE WHEN ${organisation}.archived_at IS NOT NULL THEN 2 WHEN ${relation}.from_day > :today THEN 1 ` +
  `WHEN ${relation}.to_day < :today THEN 2 ELSE 0 END`;

/** That the relation holds today or is to come; the query is one of `selectContacts`. */
export const BELONGS = `(${standing('relation', 'organisation')}) < 2`;

/** The one relation of a contact that is told of: that of today, else the one to come, else the last one. */
export const tellingRelation = (among = ''): string =>
  'SELECT told.id FROM contact_relation told JOIN organisation home ON home.id = told.organisation_id ' +
  `WHERE told.contact_id = contact.id ${among} ` +
  `ORDER BY ${standing('told', 'home')}, told.from_day DESC, told.id LIMIT 1`;

/**
 * A query over contacts that selects what a row shows, in one row for each contact: with the relation of today, else the one
 * to come, else the last one. The aliases are `contact`, `relation` and `organisation`.
 *
 * @param organisationId to take only contacts and relations of this organisation
 */
export function selectContacts(ctx: Ctx, organisationId?: string) {
  const telling = tellingRelation(organisationId ? 'AND told.organisation_id = :organisationId' : '');
  const contacts = ctx.manager
    .createQueryBuilder(Contact, 'contact')
    .leftJoin(ContactRelation, 'relation', `relation.id = (${telling})`)
    .leftJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .leftJoin(ReaderZone, 'zone', 'zone.recipientKey = contact.id')
    .select(columns('contact', read))
    .addSelect('zone.timeZone', 'timeZone')
    .addSelect('relation.id', 'relationId')
    .addSelect('relation.kind', 'relationKind')
    .addSelect(columns('relation', ['fromDay', 'toDay', 'organisationId']))
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.isDemo', 'organisationIsDemo')
    .addSelect(standing('relation', 'organisation'), 'standing')
    .setParameters({ today: ctx.clock.today(), organisationId });
  return organisationId ? contacts.where('relation.id IS NOT NULL') : contacts;
}

/** Completes rows of contacts with what the reader may see and do, in one query, however many there are. */
export async function contactRows(ctx: Ctx, stored: StoredContactRow[]): Promise<ContactRow[]> {
  const groups = await groupIdsOf(
    ctx,
    stored.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return stored.map((row) => contactRow(ctx, row, contactRefOf(row, groups)));
}

/** What the policies ask about a contact: whoever has left belongs to no organisation, whoever is to come already does. */
export function contactRefOf(
  { id, organisationId, relationId, standing: stands }: StoredContactRow,
  groups: Map<string, string[]>,
): ContactRef {
  const belongs = relationId !== null && Number(stands) < 2;
  return belongs
    ? { id, organisationId, groupIds: groups.get(organisationId) ?? [] }
    : { id, organisationId: null, groupIds: [] };
}

function contactRow({ actor }: Ctx, row: StoredContactRow, ref: ContactRef): ContactRow {
  const reachable = contactPolicy.reach(actor, ref).allowed;
  const archived = row.archivedAt !== null;
  const can = canOf({
    edit: contactPolicy.edit(actor, ref),
    editRelation: contactPolicy.editRelation(actor, ref),
    archive: contactPolicy.archive(actor, ref),
    restore: contactPolicy.restore(actor, ref),
    nameSuccessor: contactPolicy.nameSuccessor(actor, ref),
  });
  return {
    id: row.id,
    givenName: row.givenName,
    familyName: row.familyName,
    functionTitle: row.functionTitle,
    email: reachable ? row.email : null,
    telephone: reachable ? row.telephone : null,
    reachable,
    locale: row.locale,
    timeZone: reachable ? (row.timeZone ?? HOME_ZONE) : null,
    organisation:
      row.relationId === null
        ? null
        : {
            id: row.organisationId,
            name: row.organisationName,
            kind: row.organisationKind,
            isDemo: Boolean(row.organisationIsDemo),
          },
    relation: row.relationId === null ? null : { kind: row.relationKind, fromDay: row.fromDay, toDay: row.toDay },
    archived,
    isDemo: Boolean(row.isDemo),
    version: row.version,
    can: {
      edit: can.edit && !archived,
      editRelation: can.editRelation && !archived,
      archive: can.archive && !archived,
      restore: can.restore && archived,
      nameSuccessor: can.nameSuccessor && !archived && ref.organisationId !== null,
    },
  };
}

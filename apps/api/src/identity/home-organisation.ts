import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, SameQuery } from '../platform/database';

/** What an account's organisation tells about it. */
export interface HomeOrganisation {
  contactId: string;
  organisationId: string;
  organisationKind: Organisation['kind'];
  organisationName: string;
  communeCode: string | null;
}

/** The organisation that each contact belongs to today, by contact; one that has left all, or is archived, has none. */
export async function homeOrganisations(ctx: Ctx, contactIds: string[]): Promise<Map<string, HomeOrganisation>> {
  if (contactIds.length === 0) return new Map();
  const rows = await HOMES.rows(ctx, { contactIds, today: ctx.clock.today() });
  // The latest relation wins where there are several.
  return new Map(rows.map((row) => [row.contactId, row]));
}

const HOMES = new SameQuery<HomeOrganisation>(({ manager }) =>
  manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .select('relation.contactId', 'contactId')
    .addSelect('organisation.id', 'organisationId')
    .addSelect('organisation.kind', 'organisationKind')
    .addSelect('organisation.name', 'organisationName')
    .addSelect('organisation.communeCode', 'communeCode')
    .where('relation.contactId IN (:...contactIds)')
    .andWhere('relation.fromDay <= :today')
    .andWhere('(relation.toDay IS NULL OR relation.toDay >= :today)')
    .andWhere('contact.archivedAt IS NULL AND organisation.archivedAt IS NULL')
    .orderBy('relation.fromDay', 'ASC'),
);

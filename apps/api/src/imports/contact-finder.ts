import { type ContactRef, contactPolicy, fold } from '@zesumme/domain';
import { groupIdsOf } from '../organisations';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Contact } from '../organisations/contact.entity';
import { type Ctx, columns } from '../platform/database';

/** A contact with one of its relations. */
export interface KnownContact
  extends
    Pick<Contact, 'id' | 'givenName' | 'familyName' | 'functionTitle' | 'email' | 'telephone' | 'locale' | 'version'>,
    Pick<ContactRelation, 'organisationId' | 'kind' | 'fromDay' | 'toDay'> {
  relationId: string;
  /** Whether the contact is archived or no longer speaks for the organisation. */
  over: boolean;
  /** Whether whoever brings the spreadsheet may see and change its details. */
  reachable: boolean;
}

const nameKey = ({ givenName, familyName }: Pick<Contact, 'givenName' | 'familyName'>): string =>
  fold(`${givenName} ${familyName}`);

/** The contacts of the register, found by organisation, name and address. */
export class ContactFinder {
  private readonly byMailThere = new Map<string, KnownContact>();
  private readonly byNameThere = new Map<string, KnownContact>();
  private readonly byMail = new Map<string, KnownContact>();

  constructor(contacts: readonly KnownContact[]) {
    for (const each of contacts) {
      const email = each.email?.toLowerCase();
      const name = `${each.organisationId} ${nameKey(each)}`;
      // Whoever is there today comes before whoever was.
      if (!this.byNameThere.has(name) || this.byNameThere.get(name)?.over) this.byNameThere.set(name, each);
      if (!email || each.over) continue;
      if (!this.byMailThere.has(`${each.organisationId} ${email}`)) {
        this.byMailThere.set(`${each.organisationId} ${email}`, each);
      }
      // An address is told to those alone who may see it.
      if (each.reachable && !this.byMail.has(email)) this.byMail.set(email, each);
    }
  }

  /** Reads all contacts with their relations, and who may be reached, in two queries. */
  static async load(ctx: Ctx): Promise<ContactFinder> {
    const rows = await ctx.manager
      .createQueryBuilder(ContactRelation, 'relation')
      .innerJoin(Contact, 'contact', 'contact.id = relation.contactId')
      .select(
        columns('contact', [
          'id',
          'givenName',
          'familyName',
          'functionTitle',
          'email',
          'telephone',
          'locale',
          'version',
          'archivedAt',
        ]),
      )
      .addSelect(columns('relation', ['organisationId', 'kind', 'fromDay', 'toDay']))
      .addSelect('relation.id', 'relationId')
      .orderBy('relation.fromDay', 'DESC')
      .addOrderBy('relation.id')
      .getRawMany<Omit<KnownContact, 'over' | 'reachable'> & Pick<Contact, 'archivedAt'>>();
    const groups = await groupsOfAll(ctx, rows);
    const today = ctx.clock.today();
    return new ContactFinder(
      rows.map(({ archivedAt, ...row }) => {
        const over = archivedAt !== null || (row.toDay !== null && row.toDay < today);
        const ref: ContactRef = {
          id: row.id,
          organisationId: over ? null : row.organisationId,
          groupIds: over ? [] : (groups.get(row.organisationId) ?? []),
        };
        return { ...row, over, reachable: contactPolicy.editRelation(ctx.actor, ref).allowed };
      }),
    );
  }

  /** The contact of the organisation with this address. */
  withMail(organisationId: string, email: string): KnownContact | null {
    return this.byMailThere.get(`${organisationId} ${email}`) ?? null;
  }

  /** The contact of the organisation with this name. */
  named(organisationId: string, name: Pick<Contact, 'givenName' | 'familyName'>): KnownContact | null {
    return this.byNameThere.get(`${organisationId} ${nameKey(name)}`) ?? null;
  }

  /** A contact of any organisation with this address, if it may be told. */
  anywhere(email: string): KnownContact | null {
    return this.byMail.get(email) ?? null;
  }
}

export const sameName = (
  a: Pick<Contact, 'givenName' | 'familyName'>,
  b: Pick<Contact, 'givenName' | 'familyName'>,
): boolean => nameKey(a) === nameKey(b);

const AT_ONCE = 500;

/** The groups that the organisations of many relations take part in today, by organisation. */
export async function groupsOfAll(
  ctx: Ctx,
  rows: readonly Pick<ContactRelation, 'organisationId'>[],
): Promise<Map<string, string[]>> {
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))];
  const groups = new Map<string, string[]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, of] of await groupIdsOf(ctx, ids.slice(from, from + AT_ONCE))) groups.set(id, of);
  }
  return groups;
}

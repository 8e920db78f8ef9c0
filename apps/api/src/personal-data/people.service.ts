import { Injectable } from '@nestjs/common';
import { ERASED, type Page, type PersonListQuery, type PersonRow, personalDataPolicy } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../platform/database';
import { BY_ADDRESS } from './by-address';

/** Contacts, accounts without one, and whoever is known by an address alone. Whoever was erased is nobody any more. */
const PEOPLE = `(
  SELECT 'contact' AS kind, contact.id AS id, contact.given_name || ' ' || contact.family_name AS name,
    contact.email AS email, contact.search_text || ' ' || LOWER(COALESCE(contact.email, '')) AS words,
    CASE WHEN contact.is_demo THEN 1 ELSE 0 END AS demo
  FROM contact WHERE NOT (contact.given_name = '${ERASED.givenName}' AND contact.family_name = '${ERASED.familyName}')
  UNION ALL
  SELECT 'account', account.id, account.display_name, account.email, account.search_text,
    CASE WHEN account.is_demo THEN 1 ELSE 0 END
  FROM account WHERE account.contact_id IS NULL
  UNION ALL
  SELECT 'guest', MIN(known.id), MIN(COALESCE(known.name, CASE WHEN known.address LIKE 'tel:%' THEN SUBSTR(known.address, 5) ELSE known.address END)),
    CASE WHEN known.address LIKE 'tel:%' OR known.address LIKE 'name:%' THEN NULL ELSE known.address END,
    LOWER(MIN(COALESCE(known.name, '')) || ' ' || known.address), MIN(known.demo)
  FROM ${BY_ADDRESS} AS known
  GROUP BY known.address)`;

/** Everybody about whom something is held. */
@Injectable()
export class PeopleService {
  /** One page of them. @throws DomainError 403 */
  async list(ctx: Ctx, query: PersonListQuery): Promise<Page<PersonRow>> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    const people = ctx.manager
      .createQueryBuilder()
      .select(columns('person', ['kind', 'id', 'name', 'email', 'demo']))
      .from(PEOPLE, 'person');
    const { rows, ...page } = await pageRows<Omit<PersonRow, 'isDemo'> & { demo: number | string }>(people, query, {
      sorts: { name: 'person.words', email: 'person.email' },
      searchIn: 'person.words',
      tieBreak: 'person.id',
    });
    return { ...page, items: rows.map(({ demo, ...row }) => ({ ...row, isDemo: Number(demo) === 1 })) };
  }
}

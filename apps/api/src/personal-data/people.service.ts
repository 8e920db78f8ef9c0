import { Injectable } from '@nestjs/common';
import { ERASED, type Page, type PersonListQuery, type PersonRow, personalDataPolicy } from '@zesumme/domain';
import { type Ctx, columns, foldedIn, pageRows } from '../platform/database';
import { BY_ADDRESS } from './by-address';

/** Whoever is known by an address alone. None of their tables keeps what they are searched by. */
const KNOWN_BY_ADDRESS = foldedIn(
  `(SELECT 'guest' AS kind, MIN(known.id) AS id,
    MIN(COALESCE(known.name, CASE WHEN known.address LIKE 'tel:%' THEN SUBSTR(known.address, 5) ELSE known.address END)) AS name,
    CASE WHEN known.address LIKE 'tel:%' OR known.address LIKE 'name:%' THEN NULL ELSE known.address END AS email,
    MIN(COALESCE(known.name, '')) || ' ' || known.address AS words, MIN(known.demo) AS demo
  FROM ${BY_ADDRESS} AS known
  GROUP BY known.address)`,
  ['kind', 'id', 'name', 'email', 'words', 'demo'],
  'words',
);

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
  SELECT guest.kind, guest.id, guest.name, guest.email, guest.words, guest.demo FROM ${KNOWN_BY_ADDRESS} AS guest)`;

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

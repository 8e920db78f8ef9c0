import type { Ctx } from '../platform/database';

const isNobodys = (column: string): string => `LOWER(${column}) NOT IN
  (SELECT LOWER(contact.email) FROM contact WHERE contact.email IS NOT NULL UNION SELECT LOWER(account.email) FROM account)`;

/** What stands for the address of whoever has none: a telephone number, or no more than a name. */
const PAGE_ADDRESS = `LOWER(COALESCE(public_page.contact_email, 'tel:' || public_page.contact_telephone,
  'name:' || public_page.contact_name))`;

const NO_ADDRESS = /^(tel|name):/;

/** Whether what stands for an address is one. */
export const isMailAddress = (address: string): boolean => !NO_ADDRESS.test(address);

/** An address, or what stands for it, as people read it. */
export const addressInWords = (address: string): string => address.replace(NO_ADDRESS, '');

/**
 * Those who are known by a mail address alone, once for each time: guests of meetings, and whoever wrote through the public pages,
 * is or was the contact of one, or is proposed as a successor, and has neither contact nor account.
 */
export const BY_ADDRESS = `(
  SELECT invitation.id AS id, invitation.guest_name AS name, LOWER(invitation.guest_email) AS address,
    CASE WHEN meeting.is_demo THEN 1 ELSE 0 END AS demo
  FROM invitation JOIN meeting ON meeting.id = invitation.meeting_id WHERE invitation.guest_email IS NOT NULL
  UNION ALL
  SELECT contact_message.id, contact_message.sender_name, LOWER(contact_message.sender_email),
    CASE WHEN contact_message.is_demo THEN 1 ELSE 0 END
  FROM contact_message WHERE ${isNobodys('contact_message.sender_email')}
  UNION ALL
  SELECT public_page.contact_key, public_page.contact_name, ${PAGE_ADDRESS},
    CASE WHEN public_page.is_demo THEN 1 ELSE 0 END
  FROM public_page WHERE public_page.contact_key IS NOT NULL
    AND (public_page.contact_email IS NULL OR ${isNobodys('public_page.contact_email')})
  UNION ALL
  SELECT publication_consent.person_key, publication_consent.person_name, LOWER(publication_consent.person_address),
    CASE WHEN public_page.is_demo THEN 1 ELSE 0 END
  FROM publication_consent JOIN public_page ON public_page.commune_code = publication_consent.subject_id
  WHERE publication_consent.what = 'contact' AND publication_consent.person_key IS NOT NULL
    AND ${isNobodys('publication_consent.person_address')}
  UNION ALL
  SELECT succession.id, succession.given_name || ' ' || succession.family_name, LOWER(succession.email),
    CASE WHEN succession.is_demo THEN 1 ELSE 0 END
  FROM succession WHERE succession.person_id IS NULL AND succession.email IS NOT NULL AND ${isNobodys('succession.email')})`;

interface Known {
  address: string;
  names: string[];
  /** Of the rows that tell it. */
  ids: string[];
}

/** Who has the address that one of these has; nobody when there is none. */
export async function knownByAddress(ctx: Ctx, id: string): Promise<Known | null> {
  const rows = await ctx.manager
    .createQueryBuilder()
    .select('other.address', 'address')
    .addSelect('other.name', 'name')
    .addSelect('other.id', 'id')
    .from(BY_ADDRESS, 'one')
    .innerJoin(BY_ADDRESS, 'other', 'other.address = one.address')
    .where('one.id = :id', { id })
    .getRawMany<{ id: string; address: string; name: string | null }>();
  const [first] = rows;
  const names = [...new Set(rows.flatMap(({ name }) => name ?? []))];
  return first ? { address: first.address, names, ids: rows.map((row) => row.id) } : null;
}

/** Each address by which somebody is known, with one of the rows that tell it. */
export const addressesKnown = (ctx: Ctx): Promise<{ id: string; address: string }[]> =>
  ctx.manager
    .createQueryBuilder()
    .select('MIN(one.id)', 'id')
    .addSelect('one.address', 'address')
    .from(BY_ADDRESS, 'one')
    .groupBy('one.address')
    .getRawMany<{ id: string; address: string }>();

import { ERASED } from '@zesumme/domain';
import type { QueryDeepPartialEntity } from 'typeorm';
import { PublicPage } from '../open-data/public-page.entity';
import { EventPersonal } from '../platform/audit/event-personal.entity';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import type { Person } from './person';

type Known = Pick<Person, 'addresses' | 'guestAddresses' | 'rowIds'>;
type Contact = Pick<PublicPage, 'contactName' | 'contactEmail' | 'contactTelephone'>;
type Field = keyof Contact;

/** What a field says once whoever it named is erased. */
const WITHOUT: Record<Field, string> = { contactName: ERASED.name, contactEmail: '', contactTelephone: '' };
const FIELDS = Object.keys(WITHOUT) as Field[];

/** By what the contact of a page is told apart, as `PAGE_ADDRESS` says it. */
function addressOf({ contactName, contactEmail, contactTelephone }: Contact): string | null {
  if (contactEmail) return contactEmail.toLowerCase();
  if (contactTelephone) return `tel:${contactTelephone}`;
  return contactName ? `name:${contactName.toLowerCase()}` : null;
}

/** What an event says of the contact of a page, with whom the page named before and after it. */
interface Told {
  eventId: string;
  data: EventPersonal['data'];
  before: Contact;
  after: Contact;
}

/** What somebody is called and rung at on public pages, now and before, as the pages and their history tell. */
export async function namedOnPages(ctx: Ctx, known: Known): Promise<{ names: string[]; telephones: string[] }> {
  const isTheirs = theirs(known);
  const pages = await pagesOf(ctx, known);
  const history = await historyOf(ctx, pages);
  const all = [...pages, ...history.flatMap(({ before, after }) => [before, after])].filter(isTheirs);
  return {
    names: [...new Set(all.flatMap(({ contactName }) => contactName || []))],
    telephones: [...new Set(all.flatMap(({ contactTelephone }) => contactTelephone || []))],
  };
}

/**
 * Takes somebody out of the history of the pages that named them, whoever else has their name or number: it is told by whom the
 * page named at that time. In a number of queries that grows with what is changed alone.
 *
 * @returns how many rows were changed
 */
export async function forgetOnPages(ctx: Ctx, known: Known): Promise<number> {
  const isTheirs = theirs(known);
  const told = (await historyOf(ctx, await pagesOf(ctx, known))).filter(
    ({ before, after }) => isTheirs(before) || isTheirs(after),
  );
  for (const { eventId, data, before, after } of told) {
    const changes = data.changes.map((change) => {
      if (!isField(change.field)) return change;
      const instead = WITHOUT[change.field];
      return {
        ...change,
        before: change.before && isTheirs(before) ? instead : change.before,
        after: change.after && isTheirs(after) ? instead : change.after,
      };
    });
    await ctx.manager.update(EventPersonal, { eventId }, {
      data: { changes },
    } as QueryDeepPartialEntity<EventPersonal>);
  }
  return told.length;
}

const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

function theirs({ addresses, guestAddresses, rowIds }: Known): (contact: Contact) => boolean {
  const own = new Set([...addresses, ...(rowIds ? guestAddresses : [])]);
  return (contact) => own.has(addressOf(contact) ?? '');
}

/** The pages that name them. */
async function pagesOf(ctx: Ctx, { addresses, rowIds = [] }: Known): Promise<PublicPage[]> {
  const [keys, mails] = [rowIds, addresses].map((each) => [...each, '-']);
  return ctx.manager
    .createQueryBuilder(PublicPage, 'page')
    .where('page.contactKey IN (:...keys) OR LOWER(page.contactEmail) IN (:...mails)', { keys, mails })
    .getMany();
}

/** What their history tells, the newest first. What a page names now is told back from there: the oldest may have ended. */
async function historyOf(ctx: Ctx, pages: readonly PublicPage[]): Promise<Told[]> {
  if (pages.length === 0) return [];
  const now = new Map<string, Contact>(pages.map((page) => [page.communeCode, page]));
  const rows = await ctx.manager
    .createQueryBuilder(EventPersonal, 'personal')
    .innerJoin(Event, 'event', 'event.id = personal.eventId')
    .select('personal.eventId', 'eventId')
    .addSelect('personal.data', 'data')
    .addSelect('event.subjectId', 'code')
    .where("event.subjectType = 'public-page' AND event.subjectId IN (:...codes)", { codes: [...now.keys()] })
    .orderBy('event.at', 'DESC')
    .addOrderBy('event.id', 'DESC')
    .getRawMany<{ eventId: string; data: string; code: string }>();
  return rows.map(({ eventId, code, ...row }) => {
    const data = JSON.parse(row.data) as EventPersonal['data'];
    const values = (side: 'before' | 'after') =>
      Object.fromEntries(
        data.changes.filter(({ field }) => isField(field)).map((change) => [change.field, change[side]]),
      );
    const after = { ...(now.get(code) as Contact), ...values('after') };
    const before = { ...after, ...values('before') };
    now.set(code, before);
    return { eventId, data, before, after };
  });
}

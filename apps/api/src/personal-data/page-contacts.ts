import { ERASED } from '@zesumme/domain';
import type { QueryDeepPartialEntity } from 'typeorm';
import { PublicPage } from '../open-data/public-page.entity';
import { PublicationConsent, addressOnPage } from './publication-consent.entity';
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

/** Whom a page named. */
type Named = Contact & { communeCode: string };

/** What an event says of the contact of a page, with whom the page named before and after it. */
interface Told {
  eventId: string;
  data: EventPersonal['data'];
  before: Named;
  after: Named;
}

/** What somebody is called and rung at on public pages, now and before, as the pages and their history tell. */
export async function namedOnPages(ctx: Ctx, known: Known): Promise<{ names: string[]; telephones: string[] }> {
  const pages = await pagesOf(ctx, known);
  const told = await historyOf(ctx, pages);
  const all = statesOf(pages, told).filter(theirs(known, pages, told));
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
export const forgetOnPages = async (ctx: Ctx, known: Known): Promise<number> =>
  forgetIn(ctx, known, await pagesOf(ctx, known));

/**
 * Takes whom a page named before, and who never agreed to be, out of its history: nothing else would tell of them, so nobody could
 * find them to erase them.
 */
export async function forgetFormerContact(ctx: Ctx, former: PublicPage): Promise<void> {
  const { communeCode, contactKey } = former;
  const page = await ctx.manager.findOneByOrFail(PublicPage, { communeCode });
  const [address, now] = [former, page].map((each) => addressOnPage(each)?.toLowerCase());
  if (!address || address === now || page.contactKey === contactKey) return;
  if (await ctx.manager.existsBy(PublicationConsent, { personKey: contactKey ?? '' })) return;
  await forgetIn(ctx, { addresses: [], guestAddresses: [address], rowIds: [] }, [page]);
}

async function forgetIn(ctx: Ctx, known: Known, pages: readonly PublicPage[]): Promise<number> {
  const told = await historyOf(ctx, pages);
  const isTheirs = theirs(known, pages, told);
  const changed = told.filter(({ before, after }) => isTheirs(before) || isTheirs(after));
  for (const { eventId, data, before, after } of changed) {
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
  return changed.length;
}

const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

const statesOf = (pages: readonly PublicPage[], told: readonly Told[]): Named[] => [
  ...pages,
  ...told.flatMap(({ before, after }) => [before, after]),
];

/** Whom a page names by the same name and address is the same, also at another number. */
const callOf = ({ communeCode, contactName, contactEmail }: Named): string | null =>
  contactName || contactEmail ? JSON.stringify([communeCode, contactName, contactEmail]) : null;

/** Whether a page named them, by what they are reached at; of whom nothing else is known, by what they are called. */
function theirs(
  { addresses, guestAddresses, rowIds }: Known,
  pages: readonly PublicPage[],
  told: readonly Told[],
): (named: Named) => boolean {
  const own = new Set([...addresses, ...(rowIds ? guestAddresses : [])].map((each) => each.toLowerCase()));
  const isReached = (named: Named): boolean =>
    [addressOnPage(named), `name:${named.contactName ?? ''}`].some((each) => own.has((each ?? '').toLowerCase()));
  const calls = new Set(
    statesOf(pages, told)
      .filter(isReached)
      .flatMap((named) => callOf(named) ?? []),
  );
  return (named) => isReached(named) || calls.has(callOf(named) ?? '');
}

/** The pages that name or named them. */
async function pagesOf(ctx: Ctx, { addresses, rowIds = [] }: Known): Promise<PublicPage[]> {
  const [keys, mails] = [rowIds, addresses].map((each) => [...each, '-']);
  return ctx.manager
    .createQueryBuilder(PublicPage, 'page')
    .where('page.contactKey IN (:...keys) OR LOWER(page.contactEmail) IN (:...mails)', { keys, mails })
    .orWhere(
      `page.communeCode IN (SELECT consent.subject_id FROM publication_consent consent WHERE consent.what = 'contact'
        AND (consent.person_key IN (:...keys) OR LOWER(consent.person_address) IN (:...mails)))`,
    )
    .getMany();
}

/** What their history tells, the newest first. What a page names now is told back from there: the oldest may have ended. */
async function historyOf(ctx: Ctx, pages: readonly PublicPage[]): Promise<Told[]> {
  if (pages.length === 0) return [];
  const now = new Map<string, Named>(pages.map((page) => [page.communeCode, page]));
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
    const after = { ...(now.get(code) as Named), ...values('after') };
    const before = { ...after, ...values('before') };
    now.set(code, before);
    return { eventId, data, before, after };
  });
}

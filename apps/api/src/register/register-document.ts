import {
  REGISTER_DOCUMENT_LIMIT,
  type RegisterDocumentQuery,
  type RegisterPage,
  type RegisterRow,
} from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import type { Ctx } from '../platform/database';
import type { DocumentFacts } from '../platform/documents';
import { DomainError } from '../platform/errors';
import { type Words, wordsFor } from '../platform/spreadsheets';
import { listRegister } from './register-list';

/** What the sheet shows, and what is said of it as a whole. */
export interface RegisterDocument {
  data: object;
  facts: DocumentFacts;
  /** The name of its file. */
  name: string;
}

/**
 * The register under the same filters, search and order as its list, as a sheet to print.
 *
 * @throws DomainError 422 `too-many-rows` with how many there are and how many a document shows
 */
export async function registerDocument(
  ctx: Ctx,
  { language, ...query }: RegisterDocumentQuery,
): Promise<RegisterDocument> {
  const page = await listRegister(ctx, { ...query, page: 1, size: REGISTER_DOCUMENT_LIMIT });
  if (page.total > REGISTER_DOCUMENT_LIMIT) {
    throw new DomainError('too-many-rows', 422, { total: page.total, maximum: REGISTER_DOCUMENT_LIMIT });
  }
  const words = wordsFor(ctx.actor, language);
  const today = ctx.clock.today();
  const title = words.t('register.title');
  return {
    data: sheetOf(page, query, today, words),
    facts: {
      locale: words.locale,
      title,
      foot: `${title}, ${formatDay(words.locale, today, 'full')}`,
      isDemo: page.items.some(({ isDemo }) => isDemo),
      isWide: true,
    },
    name: `${title} ${today}`,
  };
}

function sheetOf(
  { items, total }: RegisterPage,
  query: Pick<RegisterDocumentQuery, 'groupId' | 'organisationId' | 'meetingId'>,
  today: string,
  words: Words,
): object {
  const { t, locale } = words;
  const [first] = items;
  const organisation = first?.responsibles.find(({ id }) => id === query.organisationId);
  return {
    facts: [
      { label: t('register.asOf'), value: formatDay(locale, today, 'full') },
      { label: t('register.group'), value: (query.groupId && first?.group.name) ?? null },
      { label: t('register.meeting'), value: (query.meetingId && first?.meeting?.title) ?? null },
      { label: t('register.organisation'), value: organisation?.name ?? null },
    ],
    lead: t('register.count', { count: total }),
    sections: items.length === 0 ? [] : [{ title: t('register.entries'), table: tableOf(items, words) }],
  };
}

function tableOf(items: RegisterRow[], { t, locale }: Words): object {
  const dayText = (day: string | null): string => (day ? formatDay(locale, day, 'medium') : '–');
  return {
    columns: [
      { label: t('register.entry'), width: 4.2 },
      { label: t('register.kindLabel'), width: 1.3 },
      { label: t('register.from'), width: 3 },
      { label: t('register.responsible'), width: 2.2 },
      { label: t('register.due'), width: 1.4 },
      { label: t('register.stateLabel'), width: 1.6 },
    ],
    rows: items.map((row) => [
      row.text,
      t(`register.kind.${row.kind}`),
      [row.group.name, row.meeting && `${row.meeting.title}, ${dayText(row.meeting.day)}`, row.agendaItem?.title]
        .filter(Boolean)
        .join('\n'),
      row.responsibles.map(({ name }) => name).join(', ') || '–',
      dayText(row.dueDay),
      row.doneDay && row.state === 'done'
        ? t('register.doneOn', { day: dayText(row.doneDay) })
        : t(`register.state.${row.state}`),
    ]),
  };
}

import { clockOf, meetingPolicy, planAgenda } from '@zesumme/domain';
import { type Locale, formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { type Block, type Fact, type Ledger, markdownTree } from '../../platform/documents';
import type { Ctx } from '../../platform/database';
import { AgendaItem } from '../agenda-item.entity';
import type { StoredMeeting } from '../stored-meeting';
import { whenText, whereText } from '../calendar/wording';

/** An agenda in the words of one language, ready to be set. */
export interface AgendaSheet {
  facts: Fact[];
  lead: string | null;
  title: string;
  /** Shown where there is no item yet. */
  empty: string | null;
  parts: { section: string | null; table: Ledger }[];
  notes: {
    title: string;
    entries: { title: string; blocks: Block[]; links: { label: string; url: string }[] }[];
  } | null;
}

/** What a meeting is going to be about, for somebody who may read it. */
export async function agendaSheet(ctx: Ctx, { meeting, group, ref }: StoredMeeting): Promise<AgendaSheet> {
  const { locale } = group;
  const items = await ctx.manager.find(AgendaItem, {
    where: { meetingId: meeting.id },
    order: { position: 'ASC', id: 'ASC' },
  });
  const { slots, total } = planAgenda(meeting, items);
  const said = (key: 'group' | 'kind' | 'when' | 'where' | 'join' | 'answerBy') =>
    translate(locale, `minutes.document.${key}`);
  const entries = items.flatMap(({ title, note, links }, at) =>
    note || links?.length ? [{ title: `${at + 1}. ${title}`, blocks: markdownTree(note), links: links ?? [] }] : [],
  );
  return {
    facts: [
      { label: said('group'), value: group.name },
      { label: said('kind'), value: translate(locale, `meetings.kind.${meeting.kind}`) },
      { label: said('when'), value: whenText(locale, meeting) },
      { label: said('where'), value: whereText(locale, meeting) || null },
      { label: said('join'), value: meetingPolicy.readLink(ctx.actor, ref).allowed ? meeting.onlineUrl : null },
      { label: said('answerBy'), value: meeting.answerByDay && formatDay(locale, meeting.answerByDay, 'full') },
    ],
    lead:
      items.length > 0
        ? translate(locale, 'minutes.document.agendaSentence', { count: items.length, minutes: total })
        : null,
    title: translate(locale, 'minutes.document.agenda'),
    empty: items.length === 0 ? translate(locale, 'meetings.agenda.empty') : null,
    parts: partsOf(
      locale,
      items.map((item, at) => ({ item, number: at + 1, slot: slots[at] ?? meeting })),
    ),
    notes: entries.length > 0 ? { title: translate(locale, 'minutes.document.notes'), entries } : null,
  };
}

interface Placed {
  item: AgendaItem;
  number: number;
  slot: { startsLocal: string; endsLocal: string };
}

function partsOf(locale: Locale, placed: Placed[]): AgendaSheet['parts'] {
  const parts: AgendaSheet['parts'] = [];
  for (const { item, number, slot } of placed) {
    const last = parts.at(-1);
    const part = last && last.section === item.section ? last : { section: item.section, table: emptyTable(locale) };
    if (part !== last) parts.push(part);
    part.table.rows.push([
      `${clockOf(slot.startsLocal)} – ${clockOf(slot.endsLocal)}`,
      `${number}. ${item.title}`,
      translate(locale, `meetings.itemKind.${item.kind}`),
      item.presenter ?? '',
    ]);
  }
  return parts;
}

const emptyTable = (locale: Locale): Ledger => ({
  columns: [
    { label: translate(locale, 'minutes.document.time'), width: 3 },
    { label: translate(locale, 'minutes.document.point'), width: 8 },
    { label: translate(locale, 'minutes.document.itemKind'), width: 3 },
    { label: translate(locale, 'minutes.document.presenter'), width: 4 },
  ],
  rows: [],
});

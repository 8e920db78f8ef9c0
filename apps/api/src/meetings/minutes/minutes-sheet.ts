import {
  type MinutesAttendance,
  type MinutesItem,
  type MinutesOutcome,
  clockOf,
  dayOf,
  luxembourgDay,
  voteChoices,
  reachesQuorum,
} from '@zesumme/domain';
import { type Locale, formatDay, formatList } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { type Block, type Fact, type Ledger, markdownTree } from '../../platform/documents';
import type { WorkingGroup } from '../../working-groups/working-group.entity';
import { whenText, whereText } from '../calendar/wording';
import type { Meeting } from '../meeting.entity';
import { wallTimeAt } from '../wall-clock';
import type { MinutesContent } from './minutes-content';

/** Minutes in the words of one language, ready to be set: the same for PDF and DOCX. */
export interface MinutesSheet {
  facts: Fact[];
  lead: string;
  attendance: { title: string; text: string; table: Ledger | null };
  text: { title: string; blocks: Block[] } | null;
  agenda: { title: string; parts: { section: string | null; items: SheetItem[] }[] } | null;
  others: { title: string; outcomes: SheetOutcome[] } | null;
  followUps: { title: string; table: Ledger } | null;
  corrections: { title: string; entries: { title: string; blocks: Block[] }[] } | null;
}

export interface SheetItem {
  title: string;
  /** When, of what kind and by whom. */
  meta: string;
  blocks: Block[];
  outcomes: SheetOutcome[];
  note: string | null;
}

export interface SheetOutcome {
  kind: MinutesOutcome['kind'];
  label: string;
  /** Its text, line by line. */
  text: string[];
  /** Votes, who carries it out, until when. */
  lines: string[];
}

interface Scene {
  meeting: Meeting;
  group: Pick<WorkingGroup, 'name'>;
  lead: string | null;
  content: MinutesContent;
}

/** Puts minutes into words. */
export function minutesSheet(locale: Locale, scene: Scene): MinutesSheet {
  const { content } = scene;
  const t = wordsIn(locale);
  const followUps = followUpRows(locale, content);
  return {
    facts: factsOf(locale, scene),
    lead: leadSentence(locale, content),
    attendance: {
      title: t('attendance'),
      text: attendanceText(locale, content.attendance),
      table: attendanceTable(locale, content.attendance),
    },
    text: content.text ? { title: t('text'), blocks: markdownTree(content.text) } : null,
    agenda: content.items.length > 0 ? { title: t('agenda'), parts: partsOf(locale, content.items) } : null,
    others:
      content.others.length > 0
        ? { title: t('others'), outcomes: content.others.map((outcome) => outcomeIn(locale, outcome)) }
        : null,
    followUps: followUps.length > 0 ? { title: t('followUps'), table: followUpTable(locale, followUps) } : null,
    corrections:
      content.corrections.length > 0
        ? {
            title: t('corrections'),
            entries: content.corrections.map(({ day, by, text }) => ({
              title: t('correctionOf', { day: formatDay(locale, day), by }),
              blocks: markdownTree(text),
            })),
          }
        : null,
  };
}

type Key = Parameters<typeof translate>[1] extends infer K
  ? K extends `minutes.document.${infer Rest}`
    ? Rest
    : never
  : never;

const wordsIn =
  (locale: Locale) =>
  (key: Key, params?: Parameters<typeof translate>[2]): string =>
    translate(locale, `minutes.document.${key}`, params);

function factsOf(locale: Locale, { meeting, group, lead, content }: Scene): Fact[] {
  const t = wordsIn(locale);
  const { startedAt, endedAt, timeZone } = meeting;
  const held =
    startedAt && endedAt
      ? t('heldFrom', {
          start: clockOf(wallTimeAt(startedAt, timeZone)),
          end: clockOf(wallTimeAt(endedAt, timeZone)),
        })
      : null;
  const { approval, sentAt } = content;
  return [
    { label: t('group'), value: group.name },
    { label: t('kind'), value: translate(locale, `meetings.kind.${meeting.kind}`) },
    { label: t('when'), value: whenText(locale, meeting) },
    { label: t('held'), value: held },
    { label: t('where'), value: whereText(locale, meeting) || null },
    { label: t('lead'), value: lead },
    { label: t('sent'), value: sentAt && formatDay(locale, luxembourgDay(new Date(sentAt))) },
    {
      label: t('approved'),
      value:
        approval &&
        t(approval.meeting ? 'approvedAt' : 'approvedOn', {
          day: formatDay(locale, approval.day),
          meeting: approval.meeting?.title ?? '',
        }),
    },
  ];
}

function leadSentence(locale: Locale, { items, others }: MinutesContent): string {
  const all = [...items.flatMap(({ outcomes }) => outcomes), ...others];
  const count = (kind: MinutesOutcome['kind']): number => all.filter((outcome) => outcome.kind === kind).length;
  return wordsIn(locale)('leadSentence', { decisions: count('decision'), followUps: count('follow-up') });
}

function attendanceText(locale: Locale, { tally, quorum }: MinutesAttendance): string {
  const t = wordsIn(locale);
  const organisations = tally?.organisations;
  const noted = organisations ? organisations.attended + organisations.excused + organisations.absent : 0;
  const people = tally?.people.attended ?? 0;
  if (!organisations || noted + people === 0) return t('attendanceUnknown');
  const came = t('attendanceSentence', { came: organisations.attended, of: organisations.invited, people });
  const reached = reachesQuorum(quorum, organisations.attended);
  if (reached === null) return came;
  return `${came} ${t(reached ? 'quorumReached' : 'quorumMissed', { quorum: quorum ?? 0 })}`;
}

function attendanceTable(locale: Locale, { detail, organisations, people }: MinutesAttendance): Ledger | null {
  const t = wordsIn(locale);
  const status = (attendance: MinutesAttendance['people'][number]['attendance']): string =>
    translate(locale, `meetings.attendance.${attendance ?? 'none'}`);
  if (detail === 'by-name' && people.length > 0)
    return {
      columns: [
        { label: t('person'), width: 4 },
        { label: t('organisation'), width: 4 },
        { label: t('presence'), width: 2 },
      ],
      rows: people.map(({ name, organisation, inPlaceOf, attendance }) => [
        [name ?? t('unnamed'), inPlaceOf && t('inPlaceOf', { name: inPlaceOf })].filter(Boolean).join(', '),
        organisation ?? t('guest'),
        status(attendance),
      ]),
    };
  if (organisations.length === 0) return null;
  return {
    columns: [
      { label: t('organisation'), width: 5 },
      { label: t('presence'), width: 2 },
    ],
    rows: organisations.map(({ organisation, attendance }) => [organisation.name, status(attendance)]),
  };
}

/** Items in a row with the same section stand under one heading; they are numbered through. */
function partsOf(locale: Locale, items: MinutesItem[]): NonNullable<MinutesSheet['agenda']>['parts'] {
  const parts: NonNullable<MinutesSheet['agenda']>['parts'] = [];
  items.forEach((item, at) => {
    const last = parts.at(-1);
    const part = last && last.section === item.section ? last : { section: item.section, items: [] };
    if (part !== last) parts.push(part);
    part.items.push(itemIn(locale, item, at + 1));
  });
  return parts;
}

function itemIn(locale: Locale, item: MinutesItem, number: number): SheetItem {
  const t = wordsIn(locale);
  return {
    title: `${number}. ${item.title}`,
    meta: [
      `${clockOf(item.startsLocal)} – ${clockOf(item.endsLocal)}`,
      translate(locale, `meetings.itemKind.${item.kind}`),
      item.presenter,
    ]
      .filter(Boolean)
      .join(' · '),
    blocks: markdownTree(item.record),
    outcomes: item.outcomes.map((outcome) => outcomeIn(locale, outcome)),
    note: item.isUnresolved ? t('unresolved') : null,
  };
}

function outcomeIn(locale: Locale, outcome: MinutesOutcome): SheetOutcome {
  return {
    kind: outcome.kind,
    label: wordsIn(locale)(`outcome.${outcome.kind}`),
    text: outcome.text.split('\n').filter((line) => line.trim()),
    lines: [...voteLines(locale, outcome), ...carriedOut(locale, outcome)],
  };
}

function voteLines(locale: Locale, { votes }: MinutesOutcome): string[] {
  if (!votes) return [];
  const t = wordsIn(locale);
  const named = votes.byOrganisation ?? [];
  const sides = voteChoices.flatMap((side) => {
    const names = named.filter(({ vote }) => vote === side).map(({ organisation }) => organisation);
    return names.length > 0 ? [t(`voted.${side}`, { names: formatList(locale, names) })] : [];
  });
  return [t('votes', votes.count), ...sides];
}

function carriedOut(locale: Locale, outcome: MinutesOutcome): string[] {
  const t = wordsIn(locale);
  const who = whoIn(locale, outcome);
  return [
    ...(who ? [t('by', { who })] : []),
    ...(outcome.dueDay ? [t('until', { day: formatDay(locale, outcome.dueDay) })] : []),
  ];
}

const whoIn = (locale: Locale, { responsibles }: MinutesOutcome): string =>
  formatList(
    locale,
    responsibles.map(({ organisation, contact }) => (contact ? `${contact} (${organisation})` : organisation)),
  );

/** What has to be carried out, with the number of its item: every follow-up, and decisions that name who or until when. */
function followUpRows(locale: Locale, { items, others }: MinutesContent): string[][] {
  const t = wordsIn(locale);
  const of = (outcomes: MinutesOutcome[], number: string): string[][] =>
    outcomes
      .filter(({ kind, responsibles, dueDay }) => kind === 'follow-up' || responsibles.length > 0 || dueDay !== null)
      .map((outcome) => [
        number,
        outcome.text.replace(/\s+/g, ' '),
        outcome.isWhole ? whoIn(locale, outcome) || t('nobody') : '–',
        outcome.dueDay ? formatDay(locale, dayOf(outcome.dueDay), 'medium') : outcome.isWhole ? t('noDay') : '–',
      ]);
  return [...items.flatMap(({ outcomes }, at) => of(outcomes, String(at + 1))), ...of(others, '–')];
}

function followUpTable(locale: Locale, rows: string[][]): Ledger {
  const t = wordsIn(locale);
  return {
    columns: [
      { label: t('item'), width: 1 },
      { label: t('what'), width: 7 },
      { label: t('who'), width: 4 },
      { label: t('untilWhen'), width: 2.6 },
    ],
    rows,
  };
}

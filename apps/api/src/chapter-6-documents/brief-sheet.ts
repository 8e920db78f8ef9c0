import { decimalsToShow, effectivePointsOf, plannedPointsOf, roundPoints } from '@zesumme/domain';
import type { DocumentFacts, Ledger } from '../platform/documents';
import type { BriefCampaign } from './brief-campaigns';
import type { BriefAction, BriefContent, BriefMeeting } from './brief-content';
import { assessedIn } from './dossier-content';
import { type Bar, barOf } from './dossier-measure';
import { type Words, decimalsIn } from './words';

/** What a council is told of a year, on one page: in words, and cut to the room that there is. */
export interface BriefSheet {
  kicker: string;
  lead: string;
  figures: { value: string; label: string }[];
  done: Part;
  decisions: Part;
  actions: Part;
  /** Null where there was none. */
  campaigns: Part | null;
  brought: { title: string; lines: string[]; bar: Bar | null };
  next: Part;
  note: string;
}

/** A list or a table under a heading, with what is said below it. */
export interface Part {
  title: string;
  items: string[];
  table: Ledger | null;
  more: string | null;
}

/** So many of each are told, and so many characters of each. */
interface Room {
  rows: number;
  title: number;
  decision: number;
}

/** From what the page would best hold to what it holds for certain; the page takes the first that fits. */
const rooms: readonly Room[] = [
  { rows: 5, title: 110, decision: 220 },
  { rows: 4, title: 80, decision: 150 },
  { rows: 3, title: 70, decision: 110 },
  { rows: 2, title: 60, decision: 90 },
  { rows: 1, title: 50, decision: 80 },
];

/** A meeting or two and an action: so many next steps are told. */
const NEXT = 3;

/** Puts a brief into words, once for each room that it may have to do with. */
export const briefSheets = (words: Words, content: BriefContent): BriefSheet[] =>
  rooms.map((room) => briefSheet(words, content, room));

function briefSheet(words: Words, content: BriefContent, room: Room): BriefSheet {
  const { b } = words;
  const { chapter, year, day, meetings, organisations, decisions, actionsDone } = content;
  const { programme, chapter: number } = chapter.catalogue;
  return {
    kicker: b('kicker', { programme, chapter: number }),
    lead: leadOf(words, content, room),
    figures: [
      { value: String(meetings.length), label: b('figure.meetings', { count: meetings.length }) },
      { value: String(organisations.total), label: b('figure.organisations', { count: organisations.total }) },
      { value: String(decisions.length), label: b('figure.decisions', { count: decisions.length }) },
      { value: String(actionsDone.length), label: b('figure.actions', { count: actionsDone.length }) },
    ],
    done: meetingsPart(words, meetings, room),
    decisions: {
      title: b('decisions'),
      items: decisions.slice(0, room.rows).map((text) => cut(text, room.decision)),
      table: null,
      more: moreOf(words, decisions.length, room) ?? (decisions.length === 0 ? b('noDecisions') : null),
    },
    actions: {
      title: b('actions'),
      items: actionsDone.slice(0, room.rows).map((action) => actionText(words, content, action, room)),
      table: null,
      more: moreOf(words, actionsDone.length, room) ?? (actionsDone.length === 0 ? b('noActions') : null),
    },
    campaigns: campaignsPart(words, content, room),
    brought: broughtOf(words, content),
    next: {
      title: day.startsWith(String(year)) ? b('next') : b('nextAsOf', { day: words.day(day) }),
      ...nextOf(words, content, room),
    },
    note: b('note', { day: words.day(day), year }),
  };
}

/** What is said of the brief as a whole. */
export function briefFacts(words: Words, { chapter, year, day }: BriefContent): DocumentFacts {
  const { commune, isDemo } = chapter;
  return {
    locale: words.locale,
    title: words.b('title', { commune: commune.name, year }),
    foot: words.b('foot', { commune: commune.name, day: words.day(day) }),
    isDemo,
  };
}

/** The name of its file, without an ending. */
export const briefName = (words: Words, { chapter, year }: BriefContent): string =>
  words.b('file', { commune: chapter.commune.name, year });

function leadOf(words: Words, { groups, year, chapter }: BriefContent, room: Room): string {
  const { b } = words;
  const commune = chapter.commune.name;
  if (groups.length === 0) return b('noGroups', { commune });
  const shown = groups.slice(0, 3).map((name) => cut(name, Math.min(60, room.title)));
  const rest = groups.length - shown.length;
  const names = words.list(rest > 0 ? [...shown, b('others', { count: rest })] : shown);
  return b('lead', { commune, year, groups: groups.length, names });
}

function meetingsPart(words: Words, meetings: readonly BriefMeeting[], room: Room): Part {
  const { b } = words;
  const shown = meetings.slice(0, room.rows);
  return {
    title: b('meetings'),
    items: [],
    table:
      shown.length === 0
        ? null
        : {
            columns: [
              { label: b('day'), width: 2.2 },
              { label: b('meeting'), width: 5.6 },
              { label: b('group'), width: 3.6 },
              { label: b('came'), width: 2.2, isNumber: true },
            ],
            rows: shown.map(({ day, title, group, organisations }) => [
              words.day(day, 'medium'),
              cut(title, room.title),
              cut(group, room.title),
              organisations === null ? b('notNoted') : String(organisations),
            ]),
          },
    more: moreOf(words, meetings.length, room) ?? (meetings.length === 0 ? b('noMeetings') : null),
  };
}

function campaignsPart(words: Words, { campaigns }: BriefContent, room: Room): Part | null {
  if (campaigns.length === 0) return null;
  return {
    title: words.b('campaigns'),
    items: campaigns.slice(0, room.rows).map((campaign) => campaignText(words, campaign, room)),
    table: null,
    more: moreOf(words, campaigns.length, room),
  };
}

/** A campaign with its first figures, each with what it counts. */
function campaignText(words: Words, { title, figures, ...period }: BriefCampaign, room: Room): string {
  const told = figures.slice(0, room.rows > 2 ? 2 : 1).map(({ label, value, unit, kind, toConfirm }) => {
    const said = words.t(`campaigns.figure.${kind}`, { value, unit: unit ?? '' }).trim();
    return words.b(toConfirm ? 'campaignFigureToConfirm' : 'campaignFigure', {
      label: cut(label, room.title),
      said: cut(said, room.title),
    });
  });
  const named = words.b('campaign', { title: cut(title, room.title), period: words.period(period) });
  return told.length > 0 ? words.b('campaignWith', { campaign: named, figures: words.list(told) }) : named;
}

function actionText(
  words: Words,
  { chapter }: BriefContent,
  { title, doneDay, measureIds }: BriefAction,
  room: Room,
): string {
  const measures = assessedIn({ ...chapter, topics: [], reviewedOn: null }).flatMap(({ measure }) =>
    measureIds.includes(measure.id) ? [words.measure(measure)] : [],
  );
  const told = [
    doneDay && words.b('doneOn', { day: words.day(doneDay) }),
    measures[0] && words.b('serves', { measure: cut(measures[0], room.title), more: measures.length - 1 }),
  ].filter(Boolean);
  return told.length > 0 ? `${cut(title, room.title)} (${told.join(', ')})` : cut(title, room.title);
}

/** What the groups' actions bring, apart from what became of the whole chapter, which has other causes too. */
function broughtOf(words: Words, content: BriefContent): BriefSheet['brought'] {
  const { b } = words;
  const { commune, catalogue, total: now } = content.chapter;
  const total = content.end?.total ?? null;
  const isEntered = plannedPointsOf(total ?? now) !== null;
  const points = pointsIn(words, content);
  return {
    title: b('brought', { chapter: catalogue.chapter }),
    lines: isEntered
      ? [bringingText, laterText, endText, changeText].map((told) => told(words, content, points)).filter(Boolean)
      : [nothingText(words, content)],
    bar: isEntered && total ? barOf(words, commune.name, total) : null,
  };
}

function nothingText(words: Words, { end, day }: BriefContent): string {
  const { b } = words;
  return !end || end.day === day ? b('nothingEntered') : b('nothingEnteredThen', { day: words.day(end.day) });
}

function bringingText(words: Words, { brought, end }: BriefContent, points: Points): string {
  const { b } = words;
  const { counted, isLeast, unknown, later } = brought;
  if (counted === 0) return later > 0 && unknown === 0 ? '' : b('bringsNothing', { unknown });
  const [least, by] = [isLeast ? 'yes' : 'no', end ? 'then' : 'today'];
  return b('brings', { count: counted, unknown, least, points: points(brought.points), by });
}

/** What was finished after the day whose points are told is no part of them. */
function laterText(words: Words, { brought, end, day }: BriefContent): string {
  return brought.later === 0 ? '' : words.b('bringsLater', { count: brought.later, day: words.day(end?.day ?? day) });
}

function endText(words: Words, { chapter, end, day, year }: BriefContent, points: Points): string {
  const { b } = words;
  if (!end) return b('noEnd', { year });
  const effective = effectivePointsOf(end.total);
  const when = { day: words.day(end.day), when: end.day === day ? 'today' : 'then' };
  if (effective === null) return b('effectiveUnknown', when);
  const said = { commune: chapter.commune.name, effective: points(effective), possible: points(end.total.possible) };
  return end.day === day ? b('now', said) : b('then', { ...said, day: when.day });
}

/** Empty where the end is not known: that is said already. */
function changeText(words: Words, { end, before, day: today, year }: BriefContent, points: Points): string {
  const { b } = words;
  if (!before) return b('noSnapshot', { year });
  if (!end || effectivePointsOf(end.total) === null) return '';
  const day = words.day(before.day);
  if (before.effective === null) return b('beforeUnknown', { day, year });
  if (!before.isSameCatalogue) return b('otherCatalogue', { day });
  const difference = roundPoints(end.total.effective - before.effective);
  return b('change', {
    day,
    was: points(before.effective),
    sign: difference > 0 ? 'more' : difference < 0 ? 'less' : 'same',
    points: points(Math.abs(difference)),
    when: end.day === today ? 'today' : 'then',
  });
}

type Points = (value: number) => string;

/** As exact as it takes for the parts to make the whole, and for both ends of the year to make the difference. */
function pointsIn(words: Words, { end, before }: BriefContent): Points {
  const decimals = Math.max(
    end ? decimalsIn(end.total) : 1,
    end && before ? decimalsBetween(end.total.effective, before.effective) : 1,
  );
  return (value) => words.points(value, decimals > 1 ? 3 : 1);
}

const decimalsBetween = (is: number, was: number | null): number =>
  was === null ? 1 : decimalsToShow([was, roundPoints(is - was)], is);

/** Two meetings at most, and actions. */
function nextOf(words: Words, { nextMeetings, nextActions }: BriefContent, room: Room): Omit<Part, 'title'> {
  const { b } = words;
  const meetings = nextMeetings
    .slice(0, 2)
    .map(({ day, title, group }) =>
      b('nextMeeting', { day: words.day(day), title: cut(title, room.title), group: cut(group, room.title) }),
    );
  const actions = nextActions
    .slice(0, NEXT - meetings.length)
    .map(({ title, dueDay }) =>
      dueDay
        ? b('nextAction', { title: cut(title, room.title), day: words.day(dueDay) })
        : b('nextActionOpen', { title: cut(title, room.title) }),
    );
  const items = [...meetings, ...actions];
  return { items, table: null, more: items.length === 0 ? b('noNext') : null };
}

const moreOf = (words: Words, all: number, { rows }: Room): string | null =>
  all > rows ? words.b('more', { count: all - rows }) : null;

/** One line, cut at a word where there is one. */
function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const start = line.slice(0, longest - 1);
  const space = start.lastIndexOf(' ');
  return `${(space > longest / 2 ? start.slice(0, space) : start).replace(/[\s,;:–-]+$/, '')}…`;
}

import * as z from 'zod';
import { day, instant } from '../shared/day';
import {
  canSchema,
  communeLabel,
  contactLabel,
  groupLabel,
  measureLabel,
  organisationLabel,
  themeLabel,
} from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  choiceOrNull,
  communeCode,
  count,
  httpUrl,
  id,
  orNull,
  share,
  text,
  title,
  version,
} from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { actionStatuses, synergies } from './action.rules';

/** An organisation that answers for an action, with the contact it names if it does. */
export const responsibleInput = z.object({ organisationId: id, contactId: orNull(id).default(null) });

const percent = z.int().min(0).max(100);
const communeCodes = z.array(communeCode).max(105);
const measureIds = z.array(id).max(64);
const responsibles = z.array(responsibleInput).max(50);

/** A day of completion stands only on what is done. */
const doneDayNeedsDone = z.superRefine<{ status?: string; doneDay?: string | null }>((action, context) => {
  if (!action.doneDay || action.status === undefined || action.status === 'done') return;
  context.addIssue({ code: 'custom', path: ['doneDay'], params: { code: 'not-done' } });
});

export const actionCreate = z
  .object({
    groupId: id,
    title,
    description: orNull(text()).default(null),
    synergy: choiceOrNull(synergies).default(null),
    status: choice(actionStatuses).default('idea'),
    themeId: orNull(id).default(null),
    startDay: orNull(day).default(null),
    dueDay: orNull(day).default(null),
    progress: percent.default(0),
    doneDay: orNull(day).default(null),
    meetingId: orNull(id).default(null),
    agendaItemId: orNull(id).default(null),
    communeCodes: communeCodes.default([]),
    measureIds: measureIds.default([]),
    responsibles: responsibles.default([]),
  })
  .check(startsBeforeEnd('startDay', 'dueDay', true), doneDayNeedsDone);
export type ActionCreate = z.output<typeof actionCreate>;

/** Absent fields stay as they are; a list that is given replaces the stored one. The group of an action never changes. */
export const actionUpdate = z
  .object({
    version,
    title: title.optional(),
    description: orNull(text()).optional(),
    synergy: choiceOrNull(synergies).optional(),
    status: choice(actionStatuses).optional(),
    themeId: orNull(id).optional(),
    startDay: orNull(day).optional(),
    dueDay: orNull(day).optional(),
    progress: percent.optional(),
    doneDay: orNull(day).optional(),
    meetingId: orNull(id).optional(),
    agendaItemId: orNull(id).optional(),
    communeCodes: communeCodes.optional(),
    measureIds: measureIds.optional(),
    responsibles: responsibles.optional(),
  })
  .check(startsBeforeEnd('startDay', 'dueDay', true), doneDayNeedsDone);
export type ActionUpdate = z.output<typeof actionUpdate>;

/**
 * How an action is getting on, told by somebody responsible. `version` is compared when status or progress are given:
 * a mere text can always be added.
 */
export const actionReport = z.object({
  version,
  text: text(5000),
  linkUrl: orNull(httpUrl).default(null),
  status: choice(['planned', 'under-way', 'done']).optional(),
  progress: percent.optional(),
});
export type ActionReport = z.output<typeof actionReport>;

/** The share of a measure that the action would bring the commune, by the commune's own statement; null takes it back. */
export const actionShare = z.object({ share: share.nullable() });
export type ActionShare = z.output<typeof actionShare>;

export const actionListQuery = listQuery(
  ['dueDay', 'openFirst', 'title', 'group', 'status', 'synergy', 'progress', 'createdAt'],
  {
    groupId: id.optional(),
    synergy: queryList(z.enum([...synergies, 'none'])),
    status: queryList(z.enum(actionStatuses)),
    /** Only what is late, or only what is not. */
    late: queryBoolean.optional(),
    /** Only what is still to be done, or only what is done or abandoned. */
    unfinished: queryBoolean.optional(),
    /** Actions of the groups that the reader leads, that their organisation is responsible for, or that name their commune. */
    own: queryBoolean.optional(),
    themeId: id.optional(),
    organisationId: id.optional(),
    /** A contact of the organisation that is named as responsible; `none` where it answers without anybody named. */
    contactId: z.union([id, z.literal('none')]).optional(),
    communeCode: communeCode.optional(),
    measureId: id.optional(),
    /** Only what counts in chapter 6: it is linked to a measure and to a commune. */
    chapter6: queryBoolean.optional(),
    /** Only those for which no organisation answers. */
    unassigned: queryBoolean.optional(),
    meetingId: id.optional(),
    dueFrom: day.optional(),
    dueTo: day.optional(),
  },
  'dueDay',
);
export type ActionListQuery = z.output<typeof actionListQuery>;

/** The little that is said of an action where a meeting or a home page mentions it. `daysLate` is 0 when it is not late. */
export const actionBrief = z.object({
  id,
  title: z.string(),
  group: groupLabel,
  synergy: z.enum(synergies).nullable(),
  status: z.enum(actionStatuses),
  progress: z.int(),
  dueDay: day.nullable(),
  doneDay: day.nullable(),
  daysLate: count,
  responsibles: z.array(organisationLabel),
  isDemo: z.boolean(),
});
export type ActionBrief = z.output<typeof actionBrief>;

/** A row of the list. Whoever sees the public part gets title, status and group; the rest is null or empty for them. */
export const actionRow = actionBrief.extend({
  part: z.enum(['public', 'full']),
  progress: z.int().nullable(),
  theme: themeLabel.nullable(),
  communes: z.array(communeLabel),
});
export type ActionRow = z.output<typeof actionRow>;

/** How all the actions stand that the reader may know of, whatever the filters. `late` is null where no due day is shown. */
export const actionSummary = z.object({ total: count, groups: count, late: count.nullable(), done: count });
export type ActionSummary = z.output<typeof actionSummary>;

export const actionPage = pageOf(actionRow).extend({
  summary: actionSummary,
  /** The contact that is asked for, where the reader reads names. */
  contact: contactLabel.nullable().optional(),
});
export type ActionPage = z.output<typeof actionPage>;

export const actionReportRow = z.object({
  id,
  at: instant,
  authorLabel: z.string(),
  text: z.string(),
  linkUrl: z.string().nullable(),
  isDemo: z.boolean(),
});
export type ActionReportRow = z.output<typeof actionReportRow>;

export const actionCommune = communeLabel.extend({
  share: share.nullable(),
  /** Whether the reader may state this commune's share. */
  mayState: z.boolean(),
});

export const actionResponsible = z.object({ organisation: organisationLabel, contact: contactLabel.nullable() });

export const actionDetail = z.object({
  id,
  part: z.enum(['public', 'full']),
  title: z.string(),
  status: z.enum(actionStatuses),
  group: groupLabel,
  isDemo: z.boolean(),
  description: z.string().nullable(),
  synergy: z.enum(synergies).nullable(),
  theme: themeLabel.nullable(),
  startDay: day.nullable(),
  dueDay: day.nullable(),
  daysLate: count,
  progress: z.int().nullable(),
  doneDay: day.nullable(),
  meeting: z.object({ id, title: z.string(), startsLocal: z.string() }).nullable(),
  agendaItem: z.object({ id, title: z.string() }).nullable(),
  /** The items of agendas that are about it, the latest meeting first. */
  agendaItems: z.array(
    z.object({
      id,
      title: z.string(),
      meeting: z.object({ id, title: z.string(), startsLocal: z.string() }),
    }),
  ),
  communes: z.array(actionCommune),
  measures: z.array(measureLabel),
  responsibles: z.array(actionResponsible),
  /** Newest first. */
  reports: z.array(actionReportRow),
  createdAt: instant,
  version,
  can: canSchema('edit', 'report', 'readHistory'),
});
export type ActionDetail = z.output<typeof actionDetail>;

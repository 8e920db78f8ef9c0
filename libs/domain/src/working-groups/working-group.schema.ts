import * as z from 'zod';
import { day, instant } from '../shared/day';
import {
  accountLabel,
  canSchema,
  communeLabel,
  groupLabel,
  organisationLabel,
  themeLabel,
  zoneLabel,
} from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  communeCode,
  count,
  httpUrl,
  id,
  locale,
  locales,
  markdown,
  name,
  orNull,
  title,
  version,
} from '../shared/primitives';
import { slug } from '../shared/slug';
import { groupStates, membershipRoles, phases, precisions } from './working-group.rules';

export const groupThemeInput = z.object({
  themeId: id,
  phase: choice(phases),
  sinceDay: orNull(day).default(null),
});

/**
 * A theme of a group that is changed. What it has reached changes by steps of the method alone: of a theme that is there already
 * its phase and day are left out, or are as they are.
 */
const groupThemeKept = z.object({
  themeId: id,
  phase: choice(phases).optional(),
  sinceDay: orNull(day).optional(),
});

export const groupLinkInput = z.object({ label: title, url: httpUrl });

const statedCompanies = z.int().min(0).max(100_000).nullable();
const eachOnce = (given: readonly { themeId: string }[], context: z.RefinementCtx): void => {
  const seen = new Set<string>();
  given.forEach(({ themeId }, index) => {
    if (seen.has(themeId))
      context.addIssue({ code: 'custom', path: [index, 'themeId'], params: { code: 'duplicate' } });
    seen.add(themeId);
  });
};
const themes = z.array(groupThemeInput).max(30).superRefine(eachOnce);
const keptThemes = z.array(groupThemeKept).max(30).superRefine(eachOnce);
const links = z.array(groupLinkInput).max(50);

/** Without a slug one is made from the name; without a lead it is the project manager who creates the group. */
export const workingGroupCreate = z.object({
  name,
  slug: slug.optional(),
  purpose: markdown,
  zoneId: orNull(id).default(null),
  sinceDay: orNull(day).default(null),
  sincePrecision: choice(precisions).default('day'),
  leadAccountId: orNull(id).default(null),
  state: choice(groupStates).default('active'),
  /** The language of the documents that the group gets, such as its minutes. */
  locale: locale.default('fr'),
  published: z.boolean().default(false),
  statedCompanies: statedCompanies.default(null),
  statedSourceUrl: orNull(httpUrl).default(null),
  themes: themes.default([]),
  links: links.default([]),
});
export type WorkingGroupCreate = z.output<typeof workingGroupCreate>;

/** Absent fields stay as they are; a list that is given replaces the stored one. */
export const workingGroupUpdate = z.object({
  version,
  name: name.optional(),
  slug: slug.optional(),
  purpose: markdown.optional(),
  zoneId: orNull(id).optional(),
  sinceDay: orNull(day).optional(),
  sincePrecision: choice(precisions).optional(),
  leadAccountId: orNull(id).optional(),
  state: choice(groupStates).optional(),
  locale: locale.optional(),
  published: z.boolean().optional(),
  statedCompanies: statedCompanies.optional(),
  statedSourceUrl: orNull(httpUrl).optional(),
  themes: keptThemes.optional(),
  links: links.optional(),
});
export type WorkingGroupUpdate = z.output<typeof workingGroupUpdate>;

export const workingGroupListQuery = listQuery(
  ['name', 'sinceDay', 'phase', 'themePhase', 'members', 'nextMeeting', 'lateActions'],
  {
    themeId: id.optional(),
    zoneId: id.optional(),
    communeCode: communeCode.optional(),
    organisationId: id.optional(),
    leadAccountId: id.optional(),
    /** The furthest phase of the group. */
    phase: queryList(z.enum(phases)),
    /** The phase that the theme asked for has reached; without a theme, the furthest, as when sorted by it. */
    themePhase: queryList(z.enum(phases)),
    state: queryList(z.enum(groupStates)),
    /** Only published groups, or only those that are not. */
    published: queryBoolean.optional(),
    /** Archived groups instead of the current ones. */
    archived: queryBoolean.default(false),
    /** Groups that the reader leads, takes part in or has on their territory. */
    own: queryBoolean.optional(),
  },
  'name',
);
export type WorkingGroupListQuery = z.output<typeof workingGroupListQuery>;

export const groupTheme = z.object({
  theme: themeLabel,
  phase: z.enum(phases),
  sinceDay: day.nullable(),
  isDemo: z.boolean(),
});
export type GroupTheme = z.output<typeof groupTheme>;

/** Organisations that take part today, by what they are there; of the members, how many are demonstration. */
export const memberCounts = z.object({ members: count, partners: count, communes: count, demoMembers: count });

/** `lateActions` and `nextMeeting` are null for whoever sees the public part alone, unless the meeting is public. */
export const workingGroupRow = groupLabel.extend({
  zone: zoneLabel.nullable(),
  themes: z.array(groupTheme),
  /** The furthest phase of all themes. */
  phase: z.enum(phases).nullable(),
  sinceDay: day.nullable(),
  sincePrecision: z.enum(precisions),
  state: z.enum(groupStates),
  published: z.boolean(),
  archived: z.boolean(),
  /** How many companies a source states; the registered members may be fewer. */
  statedCompanies: count.nullable(),
  counts: memberCounts,
  nextMeeting: z.object({ id, startsLocal: z.string(), isDemo: z.boolean() }).nullable(),
  lateActions: count.nullable(),
});
export type WorkingGroupRow = z.output<typeof workingGroupRow>;

export const workingGroupPage = pageOf(workingGroupRow);
export type WorkingGroupPage = z.output<typeof workingGroupPage>;

/** An organisation that takes part, as everybody may read it. */
export const groupParticipant = organisationLabel.extend({ role: z.enum(membershipRoles) });
export type GroupParticipant = z.output<typeof groupParticipant>;

export const groupLink = z.object({ id, label: z.string(), url: z.string() });

/** How the actions of a group stand: abandoned ones are left out of `counted`. */
export const groupProgress = z.object({ done: count, counted: count, late: count, percent: count.nullable() });

export const workingGroupDetail = workingGroupRow.extend({
  part: z.enum(['public', 'inner']),
  purpose: z.string(),
  locale: z.enum(locales),
  lead: accountLabel.nullable(),
  statedSourceUrl: z.string().nullable(),
  links: z.array(groupLink),
  /** Those who take part today: companies, then public actors, then communes, each by name. */
  participants: z.array(groupParticipant),
  territory: z.array(communeLabel),
  /** Null for whoever sees the public part alone, as the counts of meetings are. */
  progress: groupProgress.nullable(),
  meetings: z.object({ upcoming: count, past: count }).nullable(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  version,
  can: canSchema(
    'edit',
    'archive',
    'restore',
    'manageMembers',
    'readInner',
    'readHistory',
    'readAttendance',
    'createMeeting',
    'createAction',
  ),
});
export type WorkingGroupDetail = z.output<typeof workingGroupDetail>;

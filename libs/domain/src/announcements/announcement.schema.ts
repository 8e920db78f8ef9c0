import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, contactLabel, groupLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { count, id, markdown, orNull, title, version } from '../shared/primitives';

export const announcementStates = ['draft', 'sent', 'retracted'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** To a group, or to all groups on a theme that the writer leads: one of the two. */
const oneAudience = z.superRefine<{ groupId: string | null; themeId: string | null }>(
  ({ groupId, themeId }, context) => {
    if (groupId === null && themeId === null)
      context.addIssue({ code: 'custom', path: ['groupId'], params: { code: 'nothing-chosen' } });
    if (groupId !== null && themeId !== null)
      context.addIssue({ code: 'custom', path: ['themeId'], params: { code: 'duplicate' } });
  },
);

const fields = z.object({
  groupId: orNull(id).default(null),
  themeId: orNull(id).default(null),
  title,
  text: markdown,
});

export const announcementCreate = fields.check(oneAudience);
export type AnnouncementCreate = z.output<typeof announcementCreate>;

/** The whole draft anew. */
export const announcementUpdate = fields.extend({ version }).check(oneAudience);
export type AnnouncementUpdate = z.output<typeof announcementUpdate>;

/** The version that the sender has seen. */
export const announcementSend = z.object({ version });
export type AnnouncementSend = z.output<typeof announcementSend>;

export const announcementListQuery = listQuery(
  ['sentAt', 'createdAt', 'title'],
  {
    groupId: id.optional(),
    themeId: id.optional(),
    state: queryList(z.enum(announcementStates)),
    /** Only those that no correction has replaced, or only those that one has. */
    current: queryBoolean.optional(),
  },
  '-createdAt',
);
export type AnnouncementListQuery = z.output<typeof announcementListQuery>;

/** How many people it was for, and what became of their mails. */
export const announcementReach = z.object({
  total: count,
  sent: count,
  waiting: count,
  failed: count,
  noAddress: count,
  unwanted: count,
  withdrawn: count,
});
export type AnnouncementReach = z.output<typeof announcementReach>;

export const announcementRow = z.object({
  id,
  title: z.string(),
  text: z.string(),
  state: z.enum(announcementStates),
  /** Null where it is for all groups on a theme. */
  group: groupLabel.nullable(),
  theme: themeLabel.nullable(),
  groups: z.array(groupLabel),
  authorLabel: z.string(),
  sentAt: instant.nullable(),
  retractedAt: instant.nullable(),
  /** The announcement that this one corrects, and the one that corrects it. */
  correctsId: id.nullable(),
  correctedById: id.nullable(),
  /** Null for whoever does not lead the groups, and while it is a draft. */
  reach: announcementReach.nullable(),
  createdAt: instant,
  isDemo: z.boolean(),
  version,
  can: canSchema('edit', 'send', 'remove', 'retract', 'correct', 'readReach'),
});
export type AnnouncementRow = z.output<typeof announcementRow>;

export const announcementPage = pageOf(announcementRow);
export type AnnouncementPage = z.output<typeof announcementPage>;

export const announcementRemoved = z.object({ id });
export type AnnouncementRemoved = z.output<typeof announcementRemoved>;

/** What became of somebody's mail: sent, waiting, failed, without an address, not wanted, or taken back in time. */
export const reachStates = ['sent', 'waiting', 'failed', 'no-address', 'unwanted', 'withdrawn'] as const;
export type ReachState = (typeof reachStates)[number];

export const reachListQuery = listQuery(
  ['organisation', 'contact', 'state', 'sentAt'],
  { state: queryList(z.enum(reachStates)) },
  'organisation',
);
export type ReachListQuery = z.output<typeof reachListQuery>;

export const reachRow = z.object({
  id,
  organisation: organisationLabel,
  /** Null where the organisation has nobody to write to. */
  contact: contactLabel.nullable(),
  state: z.enum(reachStates),
  sentAt: instant.nullable(),
});
export type ReachRow = z.output<typeof reachRow>;

export const reachPage = pageOf(reachRow);
export type ReachPage = z.output<typeof reachPage>;

/** A group, a theme, or a draft: exactly one of them. */
export const audienceQuery = z.object({ groupId: id.optional(), themeId: id.optional(), draftId: id.optional() });
export type AudienceQuery = z.output<typeof audienceQuery>;

/** Whom an announcement would reach today. */
export const audience = z.object({
  groups: z.array(groupLabel),
  organisations: count,
  mails: count,
  noAddress: count,
  unwanted: count,
});
export type Audience = z.output<typeof audience>;

import * as z from 'zod';
import { actionBrief } from '../actions/action.schema';
import { HOME_ZONE } from '../shared/calendar';
import { day, instant, timeZone, wallTime } from '../shared/day';
import { accountLabel, canSchema, contactLabel, groupLabel, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import {
  choice,
  count,
  email,
  httpUrl,
  id,
  line,
  locale,
  markdown,
  name,
  orNull,
  text,
  title,
  version,
} from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { agendaInput, agendaItem } from './agenda.schema';
import { answers, attendances, givenAnswers } from './answer.rules';
import { meetingKinds, meetingStates } from './meeting.rules';

const place = orNull(line(300));
/** How many organisations have to be there; null when it does not matter. */
const quorum = z.int().min(1).max(500).nullable();
const endsAfterStart = startsBeforeEnd('startsLocal', 'endsLocal', false);

/** A meeting is made as a draft; nobody is told of it. */
export const meetingCreate = z
  .object({
    groupId: id,
    kind: choice(meetingKinds),
    title,
    startsLocal: wallTime,
    endsLocal: wallTime,
    timeZone: timeZone.default(HOME_ZONE),
    place: place.default(null),
    placeAddress: place.default(null),
    onlineUrl: orNull(httpUrl).default(null),
    public: z.boolean().default(false),
    answerByDay: orNull(day).default(null),
    proposeByDay: orNull(day).default(null),
    quorum: quorum.default(null),
    agenda: agendaInput.default([]),
    /** Late actions of the group that are not to come onto the agenda by themselves, as all others do. */
    leftOutActionIds: z.array(id).max(500).default([]),
    /** The earlier meeting of the group whose guests are invited again. */
    inviteAsMeetingId: orNull(id).default(null),
  })
  .check(endsAfterStart);
export type MeetingCreate = z.output<typeof meetingCreate>;

/** Absent fields stay as they are; an agenda that is given replaces the stored one, in its order. */
export const meetingUpdate = z
  .object({
    version,
    kind: choice(meetingKinds).optional(),
    title: title.optional(),
    startsLocal: wallTime.optional(),
    endsLocal: wallTime.optional(),
    timeZone: timeZone.optional(),
    place: place.optional(),
    placeAddress: place.optional(),
    onlineUrl: orNull(httpUrl).optional(),
    public: z.boolean().optional(),
    answerByDay: orNull(day).optional(),
    proposeByDay: orNull(day).optional(),
    quorum: quorum.optional(),
    agenda: agendaInput.optional(),
  })
  .check(endsAfterStart);
export type MeetingUpdate = z.output<typeof meetingUpdate>;

export const meetingMove = z.object({ version, to: choice(meetingStates) });
export type MeetingMove = z.output<typeof meetingMove>;

/** A guest: somebody who is invited by mail address, and belongs to no organisation that is known here. */
export const guestInput = z.object({
  name,
  email,
  organisation: orNull(name).default(null),
  locale: locale.default('fr'),
});
export type GuestInput = z.output<typeof guestInput>;

/** How many people a meeting can have: as many as one room, or one screen, holds. */
export const MOST_INVITED = 2000;

/** Whom to invite: the whole group, organisations as such, single contacts of theirs, or guests. */
export const meetingInvite = z
  .object({
    wholeGroup: z.boolean().default(false),
    organisationIds: z.array(id).max(500).default([]),
    contactIds: z.array(id).max(500).default([]),
    guests: z.array(guestInput).max(MOST_INVITED).default([]),
    required: z.boolean().default(true),
    /** Whether those invited host the meeting together with the broker. */
    host: z.boolean().default(false),
  })
  .refine(
    ({ wholeGroup, organisationIds, contactIds, guests }) =>
      wholeGroup || organisationIds.length + contactIds.length + guests.length > 0,
    {
      params: { code: 'nothing-chosen' },
    },
  );
export type MeetingInvite = z.output<typeof meetingInvite>;

/** As whom somebody is invited. Absent fields stay as they are. */
export const invitationUpdate = z.object({ required: z.boolean().optional(), host: z.boolean().optional() });
export type InvitationUpdate = z.output<typeof invitationUpdate>;

/** An answer to one's own invitation; with an invitation's id, an answer that was given to whoever runs the meeting. */
export const meetingAnswer = z.object({
  answer: choice(givenAnswers),
  note: orNull(text(400)).default(null),
  invitationId: id.optional(),
});
export type MeetingAnswer = z.output<typeof meetingAnswer>;

/** What is kept of an answer. */
export const answerGiven = z.object({
  invitationId: id,
  answer: z.enum(answers),
  answeredAt: instant.nullable(),
  answerNote: z.string().nullable(),
});
export type AnswerGiven = z.output<typeof answerGiven>;

/** A colleague whom somebody sends in their place. */
export const colleagueInput = z.object({ name, email });
export type ColleagueInput = z.output<typeof colleagueInput>;

/** Who was there. `version` is the meeting's; null takes an entry back. */
export const meetingAttendance = z
  .object({
    version,
    entries: z
      .array(z.object({ invitationId: id, attendance: z.enum(attendances).nullable() }))
      .max(500)
      .default([]),
    /** Notes all who accepted as having been there, where nothing else is noted of them. */
    asAccepted: z.boolean().default(false),
  })
  .refine(({ entries, asAccepted }) => asAccepted || entries.length > 0, { params: { code: 'nothing-chosen' } });
export type MeetingAttendance = z.output<typeof meetingAttendance>;

export const meetingMinutes = z.object({ version, minutes: orNull(markdown) });
export type MeetingMinutes = z.output<typeof meetingMinutes>;

/** What a list of meetings can be asked to tell of each. */
export const meetingExtras = ['agenda', 'participants'] as const;

export const meetingListQuery = listQuery(
  ['startsAt', 'title', 'group', 'state'],
  {
    groupId: id.optional(),
    kind: queryList(z.enum(meetingKinds)),
    state: queryList(z.enum(meetingStates)),
    /** `upcoming` ends in the future, `past` has ended. */
    period: z.enum(['upcoming', 'past']).optional(),
    from: day.optional(),
    to: day.optional(),
    /** Meetings to which the organisation is invited. */
    organisationId: id.optional(),
    /** Meetings of the groups that the reader leads, or to which the reader is invited. */
    mine: queryBoolean.optional(),
    /** Meetings to which the reader is invited and has not answered. */
    unanswered: queryBoolean.optional(),
    /** What each meeting is told with, beside what a list shows of it. */
    include: queryList(z.enum(meetingExtras)),
  },
  'startsAt',
);
export type MeetingListQuery = z.output<typeof meetingListQuery>;

export const answerCount = z.object({
  invited: count,
  accepted: count,
  tentative: count,
  declined: count,
  needsAction: count,
  attended: count,
  excused: count,
  absent: count,
});
export const answerTally = z.object({ organisations: answerCount, people: answerCount });

/** An item of an agenda as a list of meetings tells it. */
export const agendaLine = agendaItem.pick({
  id: true,
  section: true,
  title: true,
  kind: true,
  minutes: true,
  presenter: true,
});

/** Somebody who is invited: by name for whoever runs the meeting, else the organisation alone. */
export const participant = z.object({
  organisation: organisationLabel.nullable(),
  name: z.string().nullable(),
  answer: z.enum(answers),
  attendance: z.enum(attendances).nullable(),
});

/** `tally` is null for whoever may not see any count, `ownAnswer` for whoever is not invited. */
export const meetingRow = z.object({
  id,
  group: groupLabel,
  kind: z.enum(meetingKinds),
  title: z.string(),
  startsLocal: wallTime,
  endsLocal: wallTime,
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string().nullable(),
  isOnline: z.boolean(),
  state: z.enum(meetingStates),
  public: z.boolean(),
  answerByDay: day.nullable(),
  agendaItems: count,
  tally: answerTally.nullable(),
  ownAnswer: z.enum(answers).nullable(),
  isDemo: z.boolean(),
  /** Where the list was asked for it. */
  agenda: z.array(agendaLine).optional(),
  /** The first of those invited, where the list was asked for them; none for whoever sees counts alone. */
  participants: z.array(participant).optional(),
});
export type MeetingRow = z.output<typeof meetingRow>;

export const meetingPage = pageOf(meetingRow);
export type MeetingPage = z.output<typeof meetingPage>;

/** A guest as whoever runs the meeting sees them. */
export const guestLabel = z.object({
  name: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  /** The language that their mails are in. */
  locale,
});

/** An invitation of an organisation, of a contact of it, or of a guest: then there is neither. */
export const invitationDetail = z.object({
  id,
  organisation: organisationLabel.nullable(),
  contact: contactLabel.nullable(),
  guest: guestLabel.nullable(),
  required: z.boolean(),
  host: z.boolean(),
  /** Who sends this one in their place; null when nobody does. */
  delegatedFrom: z.string().nullable(),
  answer: z.enum(answers),
  answeredAt: instant.nullable(),
  answerNote: z.string().nullable(),
  attendance: z.enum(attendances).nullable(),
  /** When their personal link was ended, as long as they have not been sent another one; null while it holds. */
  linkEndedAt: instant.nullable(),
  /** Whether a personal link of theirs still opens: of an organisation that is invited as a whole, any of its people's. */
  hasLink: z.boolean(),
});
export type InvitationDetail = z.output<typeof invitationDetail>;

/** Who is invited: in the order of their organisations, as the page shows them. */
export const invitationListQuery = listQuery(['place'], {}, 'place');
export type InvitationListQuery = z.output<typeof invitationListQuery>;

export const invitationPage = pageOf(invitationDetail);
export type InvitationPage = z.output<typeof invitationPage>;

export const invitedOrganisation = z.object({
  organisation: organisationLabel,
  answer: z.enum(answers),
  attendance: z.enum(attendances).nullable(),
});
export type InvitedOrganisation = z.output<typeof invitedOrganisation>;

const meetingLabel = z.object({ id, title: z.string(), startsLocal: wallTime });

export const meetingDetail = meetingRow.omit({ agendaItems: true, ownAnswer: true, participants: true }).extend({
  /** The link to join; null also for readers who are not invited. `isOnline` says whether there is one. */
  onlineUrl: z.string().nullable(),
  placeAddress: z.string().nullable(),
  proposeByDay: day.nullable(),
  quorum: z.int().nullable(),
  /** Whether as many are there; null without a quorum, before anybody is noted, and for whoever sees no counts. */
  isQuorumReached: z.boolean().nullable(),
  /** When it really began and ended; null as long as it has not. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** In order; slots are laid out with `planAgenda`. */
  agenda: z.array(agendaItem),
  /** Items that concern organisations, as these say: which ones, for whoever runs the meeting; else only the reader's own. */
  concerns: z.array(z.object({ itemId: id, isOwn: z.boolean(), organisations: z.array(organisationLabel) })),
  minutes: z.string().nullable(),
  minutesSentAt: instant.nullable(),
  sequence: count,
  /** How much of the answers the reader sees, and so which of the next three are filled. */
  answerDetail: z.enum(['by-name', 'by-organisation', 'counts', 'none']),
  /** The first of those invited, as many as a page shows; only `by-name`. */
  invitations: z.array(invitationDetail),
  /** How many invitations there are, and how many accepted and are not noted as there or not; only `by-name`, else none. */
  invited: z.object({ total: count, expected: count }),
  /** Each organisation once; `by-name` and `by-organisation`. */
  organisations: z.array(invitedOrganisation),
  /** The reader's own invitations: usually one, none for whoever is not invited. */
  ownInvitations: z.array(invitationDetail),
  /** Actions born in this meeting. */
  actions: z.array(actionBrief),
  /** What the reader's organisation has promised to this group: what is open, and what it did since the previous meeting. */
  promised: z.array(actionBrief),
  /** The project manager who leads the group; null for the public. */
  lead: accountLabel.nullable(),
  /** The last meeting of the group before this one whose minutes wait for approval, for whoever notes it; else null. */
  minutesToApprove: meetingLabel.nullable(),
  previous: meetingLabel.nullable(),
  next: meetingLabel.nullable(),
  createdAt: instant,
  version,
  /** States to which the reader may move the meeting. */
  moves: z.array(z.enum(meetingStates)),
  can: canSchema(
    'edit',
    'editAgenda',
    'invite',
    'endLinks',
    'sendLinks',
    'answer',
    'noteAnswer',
    'recordAttendance',
    'writeMinutes',
    'createAction',
    'readHistory',
    'openRun',
    'readOutcomes',
    'propose',
    'readProposals',
  ),
});
export type MeetingDetail = z.output<typeof meetingDetail>;

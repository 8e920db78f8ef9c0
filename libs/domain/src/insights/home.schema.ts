import * as z from 'zod';
import { actionBrief } from '../actions/action.schema';
import { actionStatuses, synergies } from '../actions/action.rules';
import { day, instant, wallTime } from '../shared/day';
import { communeLabel, groupLabel, organisationLabel } from '../shared/labels';
import { count, id } from '../shared/primitives';
import { roles } from '../shared/actor';
import { agendaItem } from '../meetings/agenda.schema';
import { invitationDetail, meetingRow } from '../meetings/meeting.schema';
import { assessedMeasure, chapter6Row, scoreTotal } from '../pacte-climat/chapter-6.schema';
import { practiceSheetRow } from '../practice-sheets/practice-sheet.schema';
import { workingGroupRow } from '../working-groups/working-group.schema';
import { questionnaireRow } from '../diagnosis/questionnaire.schema';
import { quietOrganisation } from './quiet.schema';

/** The kinds of things that a project manager has to do first, in order of urgency. */
export const todoKinds = [
  'agenda-incomplete',
  'answers-missing',
  'proposals-waiting',
  'advice-waiting',
  'needs-stated',
  'exchanges-to-lead',
  'questionnaire-to-close',
  'actions-late',
  'minutes-missing',
  'minutes-to-send',
  'minutes-to-approve',
  'draft-to-open',
  'attendance-missing',
  'main-contact-missing',
  'group-without-next-meeting',
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** What a thing to do is about, and so which page it leads to. */
export const linkTarget = z.object({
  type: z.enum([
    'meeting',
    'working-group',
    'action',
    'organisation',
    'action-list',
    'advice-list',
    'need-list',
    'introduction-list',
    'questionnaire',
  ]),
  id: id.nullable(),
  slug: z.string().nullable(),
});

/**
 * One thing to do. `count` is how many items, organisations or actions it is about; `days` how long it has waited, or how
 * long is left where it is negative; `day` the day of the meeting or of the oldest due day.
 */
export const todoItem = z.object({
  kind: z.enum(todoKinds),
  group: groupLabel.nullable(),
  organisation: organisationLabel.nullable(),
  count,
  days: z.int().nullable(),
  day: day.nullable(),
  target: linkTarget,
  isDemo: z.boolean(),
});
export type TodoItem = z.output<typeof todoItem>;

/** One past meeting in the course of attendance: organisations invited, and organisations that came. */
export const attendancePoint = z.object({
  meetingId: id,
  day,
  invited: count,
  attended: count,
  isDemo: z.boolean(),
});

export const attendanceCourse = z.object({ group: groupLabel, meetings: z.array(attendancePoint) });
export type AttendanceCourse = z.output<typeof attendanceCourse>;

/** Actions by kind of synergy (null for none) and status. */
export const actionCount = z.object({
  synergy: z.enum(synergies).nullable(),
  status: z.enum(actionStatuses),
  count,
});
export type ActionCount = z.output<typeof actionCount>;

export const visitorHome = z.object({
  role: z.literal('visitor'),
  groups: z.array(workingGroupRow),
  practiceSheets: z.array(practiceSheetRow),
  meetings: z.array(meetingRow),
});
export type VisitorHome = z.output<typeof visitorHome>;

export const projectManagerHome = z.object({
  role: z.literal('project-manager'),
  /** Most urgent first. */
  todo: z.array(todoItem),
  nextMeetings: z.array(meetingRow),
  groups: z.array(workingGroupRow),
  actions: z.array(actionCount),
  lateActions: z.array(actionBrief),
  attendance: z.array(attendanceCourse),
  /** Organisations that have gone quiet, those of whom nothing was heard for longest first. */
  quiet: z.array(quietOrganisation),
  /** Communes that agreed, those that publish, and those of the groups' territory whose figures may be read. */
  chapter6: z.array(chapter6Row),
});
export type ProjectManagerHome = z.output<typeof projectManagerHome>;

/** The next meeting of a contact, with all that is needed to come and to answer with one tap. */
export const nextMeeting = meetingRow.extend({
  onlineUrl: z.string().nullable(),
  agenda: z.array(agendaItem),
  ownInvitations: z.array(invitationDetail),
  mayAnswer: z.boolean(),
});
export type NextMeeting = z.output<typeof nextMeeting>;

export const contactHome = z.object({
  role: z.literal('contact'),
  organisation: organisationLabel.nullable(),
  nextMeeting: nextMeeting.nullable(),
  /** Those after the next one. */
  upcoming: z.array(meetingRow),
  /** What is asked of the organisation: unfinished actions it is responsible for, late ones first. */
  actions: z.array(actionBrief),
  /** Meetings that still wait for the reader's answer. */
  answersDue: z.array(
    z.object({
      id,
      title: z.string(),
      startsLocal: wallTime,
      answerByDay: day.nullable(),
      group: groupLabel,
      isDemo: z.boolean(),
    }),
  ),
  /** Questionnaires that ask the reader by name and can still be answered, what waits for longest first; answered ones too. */
  questionnaires: z.array(questionnaireRow),
  /** How many exchanges of flows and shared services wait for an answer of the organisation. */
  waiting: z.object({ introductions: count, services: count }),
  groups: z.array(workingGroupRow),
});
export type ContactHome = z.output<typeof contactHome>;

export const communeUserHome = z.object({
  role: z.literal('commune-user'),
  commune: communeLabel.nullable(),
  total: scoreTotal,
  /** By measure, with the actions behind each. */
  measures: z.array(assessedMeasure),
  reviewedOn: day.nullable(),
  /** Comments on its measures that are not settled. */
  openComments: count,
  assessmentIsDemo: z.boolean(),
  /** Groups on the commune's territory. */
  groups: z.array(workingGroupRow),
  nextMeetings: z.array(meetingRow),
  /** Unfinished actions that name the commune, late ones first. */
  actions: z.array(actionBrief),
});
export type CommuneUserHome = z.output<typeof communeUserHome>;

export const adviserHome = z.object({
  role: z.literal('adviser'),
  communes: z.array(
    chapter6Row.extend({
      untilDay: day,
      openComments: count,
      /** The year that the commune reviewed, and no adviser has seen yet. */
      toSee: z.int().nullable(),
    }),
  ),
});
export type AdviserHome = z.output<typeof adviserHome>;

export const administratorHome = z.object({
  role: z.literal('administrator'),
  accounts: z.array(z.object({ role: z.enum(roles), active: count, disabled: count, invited: count })),
  referenceData: z.object({
    communes: count,
    zones: count,
    themes: count,
    naceCodes: count,
    measures: count,
    organisations: count,
    contacts: count,
    groups: count,
  }),
  mail: z.object({ pending: count, sent: count, failed: count }),
  /** Latest first. */
  lastSignIns: z.array(z.object({ accountId: id, displayName: z.string(), role: z.enum(roles), at: instant })),
});
export type AdministratorHome = z.output<typeof administratorHome>;

/** The home page of whoever asks. */
export const home = z.discriminatedUnion('role', [
  visitorHome,
  projectManagerHome,
  contactHome,
  communeUserHome,
  adviserHome,
  administratorHome,
]);
export type Home = z.output<typeof home>;

/** The answer of the home route; an object around the union, because generated types cannot extend a union. */
export const homeResponse = z.object({ today: day, home });
export type HomeResponse = z.output<typeof homeResponse>;

import type { Catalogue } from '../fr';

export const statistics: Catalogue['statistics'] = {
  title: 'Statistics',
  ofGroup: 'Statistics – {group}',
  back: 'Back to the group',
  lede: '{count, plural, =0 {The group has <b>not met yet</b>.} one {<b>One meeting</b> held.} other {The last <b># meetings</b>.}}',
  link: 'Statistics of the group',
  attendance: 'Attendance',
  attendanceSay:
    '{meetings, plural, one {At the meeting} other {At # meetings}}, {attended} came of {invited} invited, which is {share}.',
  regular:
    '{count, plural, =0 {No organisation came each time it was invited.} one {One organisation came each time.} other {# organisations came each time.}}',
  attendanceCaption: 'Attendance by organisation and meeting',
  countsCaption: 'Organisations invited and present, by meeting',
  organisation: 'Organisation',
  meeting: 'Meeting',
  invited: 'Invited',
  came: 'Came',
  total: 'Came',
  of: '{attended} of {invited}',
  presence: {
    attended: 'present',
    excused: 'excused',
    absent: 'absent',
    unknown: 'not noted',
    'not-invited': 'not invited',
  },
  key: 'Key',
  time: 'Time planned and used',
  timeSay:
    '{measured, plural, =0 {No meeting has been run with the clock of the run page yet; the time used is not known.} one {One meeting measured: {used} of {planned} planned.} other {# meetings measured: {used} of {planned} planned.}}',
  minutes: '{minutes, plural, one {# minute} other {# minutes}}',
  planned: 'Planned (minutes)',
  used: 'Used (minutes)',
  carriedOut: 'Decisions and actions carried out',
  carriedOutSay:
    '{dated, plural, =0 {Nothing that had a due day is done yet.} one {One thing done had a due day} other {# things done had a due day}}{dated, plural, =0 {} other {: {inTime, plural, =0 {none in time} one {one in time} other {# in time}}.}}',
  carriedOutCaption: 'Decisions and actions of the group, by what became of them',
  done: 'Done',
  inTime: 'In time',
  afterTime: 'After the due day',
  late: 'Late',
  open: 'To do',
  figureLabel: '{count} – {kind}, {column}: see in the register',
  empty: 'No meeting held yet',
  emptyHint: 'Attendance and durations appear after the first meeting.',
};

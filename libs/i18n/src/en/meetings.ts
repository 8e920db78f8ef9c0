import type { meetings as source } from '../fr/meetings';

export const meetings: typeof source = {
  kind: {
    'working-group': 'Working group',
    workshop: 'Workshop',
    conference: 'Conference',
    steering: 'Steering committee',
  },
  state: {
    draft: 'Draft',
    open: 'Open',
    'in-progress': 'In progress',
    ended: 'Ended',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  itemKind: { information: 'Information', discussion: 'Discussion', decision: 'Decision' },
  answer: {
    'needs-action': 'No answer yet',
    accepted: 'Comes',
    tentative: 'Perhaps',
    declined: 'Does not come',
  },
  attendance: { attended: 'Attended', excused: 'Excused', absent: 'Absent', none: 'Not recorded' },
  online: 'online',
  mail: {
    when: '{day}, {start} – {end}',
    answerBy: 'Please answer by the end of {day}.',
    'meeting-invitation': {
      subject: 'Will you come on {day}? {title}',
      text: 'Hello,\n\n{group} invites you to the meeting “{title}”.',
      action: 'See the meeting and answer',
    },
    'meeting-changed': {
      subject: 'New time or place: {title}, {day}',
      text: 'Hello,\n\nThe time or place of the meeting “{title}” ({group}) has changed. This is what holds now.',
      action: 'See the meeting and answer',
    },
    'meeting-withdrawn': {
      subject: 'You are no longer expected: {title}, {day}',
      text: 'Hello,\n\nYour invitation to the meeting “{title}” ({group}) has been withdrawn. There is nothing to do.',
      action: 'Open Zesumme',
    },
    'meeting-cancelled': {
      subject: 'Cancelled: {title}, {day}',
      text: 'Hello,\n\nThe meeting “{title}” ({group}) is cancelled.',
      action: 'See the meeting',
    },
    'meeting-minutes': {
      subject: 'Minutes: {title}, {day}',
      text: 'Hello,\n\nThe minutes of the meeting “{title}” ({group}) are ready.',
      action: 'Read the minutes',
    },
  },
};

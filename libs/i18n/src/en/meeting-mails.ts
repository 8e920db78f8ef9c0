import type { meetingMails as source } from '../fr/meeting-mails';

export const meetingMails: typeof source = {
  oneDay: '{day}, {start} – {end}',
  severalDays: '{day}, {start} – {endDay}, {end}',
  homeZone: '{when} (Luxembourg time)',
  inZone: '{when} ({zone} time; in Luxembourg: {home})',
  inYourZone: '{when} ({zone} time; where you are, {yours} time: {home})',
  shownTwice: '{when} (this hour comes twice that night; the first one is meant, UTC{offset})',
  agenda: 'Agenda',
  hosts: 'Hosted together with {names}.',
  youHost: 'You are a co-host of this meeting.',
  optional: 'Your presence is optional.',
  answerBy: 'Please answer by the end of {day}.',
  answerHere:
    'Please answer on the page of the meeting: an answer that you give only in your calendar is not recorded by itself.',
  join: 'Join online: {url}',
  page: 'Page of the meeting: {url}',
  changed: 'What changes:',
  changes: {
    title: 'Title: {before} → {after}',
    when: 'Date and time: {before} → {after}',
    place: 'Place: {before} → {after}',
    link: 'Link to join online: {link, select, added {there is one now} removed {there is none any more} other {it is new, the old one no longer works}}',
  },
  noPlace: 'none',
  invitation: {
    subject: 'Will you come on {day}? {title}',
    text: 'Hello,\n\n{group} invites you to the meeting “{title}”.',
    again: 'Hello,\n\n{group} invites you again to the meeting “{title}”.',
    action: 'See the meeting and answer',
  },
  change: {
    subject:
      '{what, select, when {New date} place {New place} link {New link} title {New title} other {Changes}}: {title}, {day}',
    text: 'Hello,\n\nThe meeting “{title}” ({group}) has changed.',
    now: 'What holds now:',
    action: 'See the meeting and answer',
  },
  reminder: {
    subject: '{days, plural, =0 {Today} one {Tomorrow} other {In # days}}: {title}, on {day}',
    text: 'Hello,\n\nThe meeting “{title}” ({group}) is {days, plural, =0 {today} one {tomorrow} other {in # days}}.',
    answered: {
      'needs-action': 'You have not answered yet.',
      accepted: 'You have answered that you are coming.',
      tentative: 'You have answered “maybe”.',
      declined: 'You have answered that you are not coming.',
    },
  },
  link: {
    subject: 'Your new link: {title}, {day}',
    text: 'Hello,\n\nHere is a new personal link to the meeting “{title}” ({group}). Links that were sent before no longer open.',
    personal: 'This link is yours: whoever has it can read the page and answer in your place. Do not pass it on.',
  },
  withdrawn: {
    subject: 'Your invitation is withdrawn: {title}, {day}',
    text: 'Hello,\n\nYour invitation to the meeting “{title}” ({group}) is withdrawn. There is nothing to do.',
    action: 'Open Zesumme',
  },
  cancelled: {
    subject: 'Cancelled: {title}, {day}',
    text: 'Hello,\n\nThe meeting “{title}” ({group}) is cancelled. There is nothing to do.',
    action: 'See the meeting',
  },
};

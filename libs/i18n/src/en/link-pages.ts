import type { linkPages as source } from '../fr/link-pages';

export const linkPages: typeof source = {
  skip: 'Skip to content',
  language: 'Language',
  accessibility: 'Accessibility',
  personalData: 'Personal data',
  demo: 'demo',
  link: 'personal link of {name}',
  when: 'When',
  where: 'Where',
  online: 'Online',
  join: 'Join online',
  zone: 'Luxembourg time',
  calendar: 'Add to my calendar (.ics file)',
  phase: {
    cancelled: 'This meeting is cancelled. There is nothing to do.',
    begun: 'The meeting has begun: answers are no longer taken.',
    over: 'The meeting is over: answers are no longer taken.',
  },
  answer: {
    title: 'Will you come?',
    yours: 'Your answer: {answer}.',
    none: 'You have not answered yet.',
    of: {
      'needs-action': 'none',
      accepted: 'you are coming',
      tentative: 'perhaps',
      declined: 'you are not coming',
    },
    note: 'A word to the project manager',
    optional: 'optional',
    noteHint: 'Only they read it.',
    change: 'You can change your mind until the meeting begins.',
    late: 'An answer was expected before the end of {day}; it still counts.',
  },
  done: {
    answer: 'Noted.',
    concerns: 'Noted: these items concern you.',
    proposal: 'Proposed. The answer will stand on this page.',
    colleague: 'Done: your colleague receives an invitation of their own.',
    withdrawn: 'Done: your colleague is no longer invited. Will you come?',
    action: 'Noted, and the project manager is told.',
  },
  colleague: {
    open: 'Send a colleague in my place',
    hint: 'Your colleague receives an invitation of their own by e-mail and answers for themselves. Your answer becomes “I am not coming”.',
    name: 'First and last name',
    email: 'Their e-mail address',
    send: 'Send the invitation',
    sent: '{name} comes in your place: {answer, select, accepted {they said yes} tentative {they said perhaps} declined {they are not coming either} other {no answer yet}}.',
    withdraw: 'Take my place back',
    withdrawHint: 'Your colleague is told by e-mail.',
    inPlaceOf: 'You come in the place of {name}.',
  },
  agenda: {
    concerns: 'concerns us',
    mark: 'This item concerns us',
    save: 'Save the items that concern us',
    saveHint: 'The project manager and the group see it; it commits you to nothing.',
    sentence:
      '{ours, plural, =0 {No item is marked for us} one {One item of {count} concerns us} other {# items of {count} concern us}}: {duration} in all.',
    end: 'End',
  },
  proposals: {
    hint: 'The project manager decides. Their answer will stand on this page.',
  },
  feed: {
    open: 'Follow all my meetings in my calendar',
    for: 'For {name}, by a personal link.',
    back: 'Back to my subscriptions',
    copy: 'Or copy this address into your calendar',
    fresh: 'new',
    end: 'Change the address or delete',
    renew: 'Make a new address',
    none: 'No subscription yet.',
    android: {
      name: 'Android phone',
      way: 'Subscribe once on a computer, as below for Google Calendar; the meetings then appear on the phone.',
    },
    about: {
      title: 'What this address shows',
      shows:
        'The meetings to which you or your organisation are invited, with the link to join. Neither answers nor others who are invited.',
      until:
        'It holds until you delete it, your e-mail address changes or your personal link is taken back. If you leave your organisation, the calendar empties by itself.',
      forward:
        'Whoever you forward the link of this meeting to can also subscribe in your name: delete here what you do not know.',
    },
  },
  promised: {
    none: 'Nothing was left open.',
    news: 'Tell how it stands',
    newsOf: 'Tell how it stands: {title}',
    text: 'How does it stand?',
    close: 'It is done',
    tell: 'Only tell how it stands',
    doneText: 'It is done.',
  },
  documents: {
    title: 'Documents',
    none: 'No documents yet.',
    opensElsewhere: 'opens another site',
  },
  minutes: {
    title: 'Minutes',
    sent: 'Sent on {day}.',
  },
  about: {
    title: 'This link is yours',
    opens:
      'It opens this one meeting, in the name of {name}: reading it, answering{substitute, select, yes {} other {, sending a colleague}}{organisation, select, no {} other {, marking and proposing items, closing actions of your organisation, following your meetings in a calendar}}{own, select, yes {, correcting your details and naming who comes in your place} other {}}. It opens no account.',
    until: 'It holds until {day}, or until the invitation is taken back.',
    forward: 'Whoever you forward it to can do all this in your place.',
    colleague: 'If a colleague is to come, send them an invitation of their own instead, above.',
    visit: 'On this device the page stays open for twelve hours.',
  },
  you: {
    title: 'For you',
    mails: 'Choose which e-mails I receive',
  },
  details: {
    title: 'My details, and who comes in my place',
    own: 'My details',
    save: 'Save my details',
    saved: 'Your details are saved.',
    email: 'E-mail address',
    emailHint: 'It is not changed by this link: write to the project manager.',
    stale: 'Somebody saved meanwhile. What you typed is kept; compare, then save again to replace it.',
    now: 'Saved: {value}',
    empty: 'nothing',
    place: 'Who comes in my place',
    lede: 'Nothing changes before your project manager has confirmed.',
    named: 'Proposed. Your project manager is told by e-mail.',
    withdrawn: 'The proposal is taken back.',
    nobody: 'Nobody is named.',
    kind: 'What it is about',
    emailOf: 'Their e-mail address',
    about: 'What this link allows here',
    told: 'Every correction stands in the history of your organisation, marked “personal link”; the project manager sees it. When you name somebody, they are told by e-mail.',
    forward:
      'Whoever you forward the link of this meeting to can do the same in your name. Your e-mail address, your account and your colleagues’ details stay closed to them.',
  },
  question: {
    title: 'A question?',
    text: 'IMS Luxembourg runs this group as a neutral third party.',
    act: 'Write to the project manager',
  },
  mails: {
    title: 'Your e-mails from Zesumme',
    for: 'Choice of {name}.',
    kind: {
      invitation: 'invitations to meetings',
      change: 'changes of meetings',
      reminder: 'reminders before meetings',
      minutes: 'minutes',
      announcement: 'announcements of groups',
      action: 'actions given to you',
    },
    question: 'No longer receive: {kind}?',
    stop: 'No longer receive them',
    stopped: 'Noted. You no longer receive: {kind}.',
    again: 'Receive them again',
    resumed: 'Noted. You receive again: {kind}.',
    all: 'All your e-mails',
    hint: 'Tick what you want to receive.',
    save: 'Save my choice',
    saved: 'Your choice is saved.',
    always: 'A meeting that is cancelled or an invitation that is taken back is always written to you.',
  },
  problem: {
    back: 'Back to the meeting',
    home: 'Go to the home page',
    reference: 'Reference {id}',
    summary: '{count, plural, one {One thing to correct} other {# things to correct}}',
    'link-unknown': {
      title: 'This link does not open',
      text: 'It is incomplete, or was not made here. Open it again from the e-mail, in full; some programs cut long links.',
    },
    'visit-over': {
      title: 'Open the link in your e-mail again',
      text: 'As a precaution this page stays open on a device for twelve hours only. Nothing is lost.',
    },
    'link-expired': {
      title: 'This link has ended',
      text: 'The meeting was over more than 30 days ago. With an account you find its documents again.',
    },
    'link-withdrawn': {
      title: 'This link was taken back',
      text: 'A newer one may replace it: look for the latest e-mail about this meeting.',
    },
    'invitation-removed': {
      title: 'You are no longer invited to this meeting',
      text: 'The invitation was taken back, or you no longer speak for the organisation that is invited. If that is a mistake, write to the project manager.',
    },
    'form-already-sent': {
      title: 'This was received already',
      text: 'The same form arrived twice; it was taken once. The page shows what holds now.',
    },
    'form-outdated': {
      title: 'This page was too old',
      text: 'Nothing was saved. Open the page again and answer once more.',
    },
    'meeting-cancelled': {
      title: 'The meeting is cancelled',
      text: 'It was cancelled meanwhile: your answer is no longer needed, and nothing was saved.',
    },
    'meeting-begun': {
      title: 'The meeting has begun',
      text: 'Answers are no longer taken; nothing was saved. Come all the same, or tell the project manager.',
    },
    'meeting-over': {
      title: 'The meeting is over',
      text: 'Answers are no longer taken; nothing was saved.',
    },
    'too-many-calendars': {
      title: 'You have many subscriptions already',
      text: 'Delete one before you make another. Nothing was saved.',
    },
    'colleague-already-sent': {
      title: 'Somebody already comes in your place',
      text: 'Nothing was changed. Take your place back first if somebody else is to come.',
    },
    'proposals-closed': {
      title: 'Proposals are closed',
      text: 'They were taken until the day that the page names; nothing was saved. Write to the project manager if the item cannot wait.',
    },
    'too-many-proposals': {
      title: 'Your organisation has proposed a lot already',
      text: 'It has reached the number of items possible for this meeting; nothing was saved.',
    },
    'succession-open': {
      title: 'Somebody is proposed already',
      text: 'Nothing was saved. Take back the proposal that waits before you make another.',
    },
    'no-colleague': {
      title: 'Nobody comes in your place any more',
      text: 'Nothing was changed. The page shows what holds now.',
    },
    state: {
      title: 'This action is no longer open',
      text: 'It was done or given up meanwhile. Nothing was changed.',
    },
    'too-many-attempts': {
      title: 'Too many unknown links',
      text: 'Try again in a quarter of an hour. A valid link always opens.',
    },
    'too-many-requests': {
      title: 'Too many requests in a short time',
      text: 'Try again in a minute. Nothing is lost.',
    },
    forbidden: {
      title: 'This was not accepted',
      text: 'It was not sent from this page. Nothing was saved.',
    },
    'not-found': {
      title: 'This does not exist, or no longer',
      text: 'It may have been removed meanwhile.',
    },
    invalid: {
      title: 'This was not understood',
      text: 'Something is missing in what was sent. Nothing was saved.',
    },
    unexpected: {
      title: 'An error happened on our side',
      text: 'Nothing was saved. Try again in a moment.',
    },
  },
};

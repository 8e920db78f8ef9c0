import type { councilBrief as source } from '../fr/council-brief';

export const councilBrief: typeof source = {
  title: 'The working groups in {commune} in {year}',
  kicker: 'Brief for the council · {programme}, chapter {chapter}',
  file: 'Council brief {commune} {year}',
  foot: '{commune}, made on {day}',
  lead: '{groups, plural, one {One working group acts} other {# working groups act}} on the territory of {commune}: {names}. This is what {groups, plural, one {it} other {they}} did in {year}.',
  noGroups: 'No working group acts on the territory of {commune}.',
  others: '{count, plural, one {one other} other {# others}}',
  figure: {
    meetings: '{count, plural, one {meeting held} other {meetings held}}',
    organisations: '{count, plural, one {organisation came} other {organisations came}}',
    decisions: '{count, plural, one {decision} other {decisions}}',
    actions: '{count, plural, one {action done} other {actions done}}',
  },
  meetings: 'Meetings held',
  day: 'Date',
  meeting: 'Meeting',
  group: 'Working group',
  came: 'Organisations',
  notNoted: 'not noted',
  noMeetings: 'No meeting was held.',
  decisions: 'Decisions taken',
  noDecisions: 'No decision in minutes that were sent.',
  actions: 'Actions done for the commune',
  noActions: 'No action that names the commune was done.',
  doneOn: 'done on {day}',
  serves:
    '{more, plural, =0 {for “{measure}”} one {for “{measure}” and one other measure} other {for “{measure}” and # other measures}}',
  campaigns: 'Campaigns of the year',
  campaign: '“{title}” ({period})',
  campaignWith: '{campaign}: {figures}',
  campaignFigure: '{label} – {said}',
  campaignFigureToConfirm: '{label} – {said} (to be confirmed)',
  brought: 'What it brings to chapter {chapter}',
  now: '{commune} has {effective} effective points today of {possible} possible ones in the published measures, by its own assessment.',
  then: 'On {day}, {commune} had {effective} effective points of {possible} possible ones in the published measures, by its own assessment.',
  noEnd: 'No snapshot kept the points of the end of {year}: they are not known.',
  brings:
    'By the shares that the commune states{by, select, today { and its assessment of today} other {}}, {count, plural, one {one action done that year accounts} other {# actions done that year account}} for {least, select, yes {at least } other {}}{points} of the effective points{unknown, plural, =0 {} one {; what one more brings is not known} other {; what # more bring is not known}}.',
  bringsNothing:
    '{unknown, plural, =0 {No action done that year serves a measure of this chapter that concerns the commune} one {What the action done that year brings is not known: its share or the assessment of the measure is missing} other {What the # actions done that year bring is not known: their share or the assessment of the measure is missing}}.',
  bringsLater:
    '{count, plural, one {What one action done that year brings is not known: the state of {day} does not hold it as done yet} other {What # actions done that year bring is not known: the state of {day} does not hold them as done yet}}.',
  nothingEntered: 'The commune has not assessed its measures yet: its points are not known.',
  nothingEnteredThen: 'On {day} the commune had not assessed its measures yet: its points of that day are not known.',
  effectiveUnknown:
    '{when, select, today {The commune has not assessed any measure yet: its effective points are not known} other {On {day} the commune had not assessed any measure yet: its effective points of that day are not known}}.',
  noSnapshot:
    'No snapshot kept the points of the beginning of {year}: how the whole chapter moved in the year is not known.',
  beforeUnknown:
    'The snapshot of {day} kept no measure that was assessed: how the whole chapter moved in {year} is not known.',
  otherCatalogue: 'The snapshot of {day} comes from another version of the catalogue: its points do not compare.',
  change:
    'The whole chapter, for whatever reason: {was} points in the snapshot nearest to the beginning of the year ({day}), {sign, select, more {{points} more} less {{points} less} other {as many}} {when, select, today {today} other {on that day}}.',
  next: 'Next steps',
  nextAsOf: 'Next steps, as of {day}',
  nextMeeting: '{day}: meeting “{title}” ({group})',
  nextAction: 'Action “{title}”, by {day}',
  nextActionOpen: 'Action “{title}”, without a due day',
  noNext: 'No meeting or action is planned.',
  more: '{count, plural, one {and one more} other {and # more}}',
  note: 'As of {day}. Attendance counted by organisation. Points are the commune’s own assessment, not the result of an audit.',
};

import type { Catalogue } from '../fr';

/** Chapters 6 as they were on a day. */
export const snapshots: Catalogue['snapshots'] = {
  title: 'Snapshots',
  heading: 'Snapshots of the chapter, {commune}',
  lede: 'A snapshot keeps the catalogue, answers, points and evidence of a day. <b>It never changes again.</b>',
  yearly:
    'In January, Zesumme also keeps the state at the end of the year before; and by itself before an audit, when the commune says that it has gone through the chapter, then with the result, and before any unlocking.',
  auto: {
    reviewed: 'Review {year}, before reading and audit',
    audited: 'Audit of {day}',
    unlocking: 'Year {year}, before unlocking: {reason}',
  },
  kind: {
    'by-hand': 'by hand',
    yearly: 'end of the year',
    'before-audit': 'before an audit',
    'after-audit': 'after an audit',
  },
  kindLabel: 'Occasion',
  allKinds: 'All occasions',
  label: 'Name',
  labelHint: 'What tells this state from others, such as “Voted by the council”.',
  take: 'Take a snapshot',
  taken: 'The snapshot is taken.',
  removeOne: 'Take back the snapshot of {day}',
  removed: 'The snapshot is taken back.',
  burnUp: 'Progress',
  burnUpSentence:
    '{known, select, both {From {from} until today, effective points go from {was} to {is}; {planned} are planned, out of {possible} possible} after {On {from} nothing had been assessed yet. Today {is} points are effective and {planned} planned, out of {possible} possible} before {On {from}, {was} points were effective. Today nothing is assessed, out of {possible} possible points} other {From {from} until today nothing is assessed, out of {possible} possible points}}.',
  burnUpLatest: 'The latest {count} snapshots.',
  day: 'Day',
  now: 'today',
  nowOption: 'Today',
  list: 'All snapshots',
  caption: 'Snapshots with their effective, planned and possible points',
  searchHint: 'Name, author, day, month or occasion',
  count: '{count, plural, =0 {No snapshot} one {One snapshot} other {# snapshots}}',
  by: 'taken by {author}',
  evidence:
    '{count, plural, =0 {no evidence} one {one piece of evidence accepted} other {# pieces of evidence accepted}}',
  effective: 'Effective',
  planned: 'Planned',
  possible: 'Possible',
  remaining: 'Remaining',
  unknown: 'Not known',
  empty: 'No snapshot',
  emptyHint: 'Take one today, before an audit for instance: later on you can compare what has changed.',
  emptyReader: 'The commune has not taken one yet.',
  compare: {
    title: 'Compare',
    before: 'Before',
    after: 'After',
    caption: 'Points of each measure before and after, and the difference',
    more: '+{points}',
    less: '−{points}',
    sentence:
      '{sign, select, more {<b>{points} effective points more</b>} less {<b>{points} effective points fewer</b>} other {<b>As many effective points</b>}} between {before} and {after}: {was}, then {is}.',
    sentenceUnknown:
      '{known, select, after {<b>Nothing had been assessed yet</b> on {before}; on {after}, {points} points are effective} before {<b>Nothing is assessed</b> on {after}; on {before}, {points} points were effective} other {<b>Nothing is assessed</b>, neither on {before} nor on {after}}}.',
    sameTwo: 'Choose two different states.',
    catalogues:
      'The two states rest on two catalogues: a measure is compared only with what it is in another version of its programme.',
    onlyBefore: 'before only',
    onlyAfter: 'after only',
    difference: '{figure}, difference',
    total: 'Total',
    step: '{before} → {after}',
    stepSpoken: '{before}, then {after}',
    unknown: 'not known',
  },
};

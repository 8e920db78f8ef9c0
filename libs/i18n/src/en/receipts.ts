/** How figures of chapter 6 come about, beside the receipt of a measure. */
export const receipts = {
  /** A figure with the receipt that it opens. */
  figure: '{figure}, receipt: {commune}',
  /** Before the two states that are compared. */
  compare: 'Receipts:',
  total: {
    title: 'Receipt of the sum',
    cell: '{commune}, receipt of the sum: ',
    caption: 'What each measure brings to the sum',
    figure: '{effective} of {possible} points',
    notAssessed: 'not assessed yet, {possible} points possible',
    section: 'Sum of the section',
    sectionTitle: 'Receipt of section {section}',
    sum: 'Sum of {measures, plural, one {# measure} other {# measures}}',
    notPublished: 'points not published: nothing is added',
    notConcerning: 'does not concern the commune: nothing is added',
    rounded:
      'Each measure is rounded once, to three decimals; the sum adds these rounded figures. What is not known counts among the possible points, never among the effective ones.',
  },
  said: {
    by: 'Figures last changed by {who}, {when}.',
    carried:
      'Taken over by {who} when moving to another version of the catalogue, on {when}: criteria of which the shares were made are not there, the shares stayed.',
    history: 'History of the measure',
    hand: 'Shares stated by hand, without the criteria.',
    handOnly: 'Shares stated by hand.',
    criteria:
      'Shares reckoned from the criteria: those of the criteria met add up to the effective share, those of the planned ones to the planned share, never more than 100% together.',
    criterion: '{share} · {state} · {criterion}',
    criterionOther: '{share} · {state} · {criterion} (the catalogue gives it {weight})',
    filtered: 'Measure: {measure}',
  },
  gain: {
    label: 'Where these points come from',
    sentence: '{possible} possible points × {share} = {points}',
    now: 'Effective share today',
    brought: '+ {share} · {action}',
    then: 'Effective share then',
    capped: 'Effective share then, never more than 100%',
    points: '{possible} possible points × {share}',
    open: 'How these points are reckoned: {measure}',
    none: 'No chosen action serves this measure.',
  },
};

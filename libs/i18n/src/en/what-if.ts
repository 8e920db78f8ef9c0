/** What planned actions would bring a commune. */
export const whatIf = {
  open: 'What if',
  title: 'What if, {commune}',
  ledeUnknown:
    'Assess the measures first: <b>nothing is assessed yet</b>, out of {possible} possible points ({measures, plural, one {# measure with published points} other {# measures with published points}}). Of what nobody assessed, nobody can say how far an action would lead.',
  lede: '{count, plural, =0 {Tick the actions that you mean to carry out: the points are reckoned at once. Today <b>{now} points</b> are effective, out of {possible} possible} one {With the action ticked, <b>{then} points</b> would be effective instead of {now}, out of {possible} possible} other {With the # actions ticked, <b>{then} points</b> would be effective instead of {now}, out of {possible} possible}} ({measures, plural, one {# measure with published points} other {# measures with published points}}).',
  indicative:
    'Indicative: from the share that the commune expects of each action. Neither an audit nor a promise of points.',
  actions: {
    title: 'Actions to carry out',
    search: 'Action, group or measure',
    none: 'Untick all',
    share: '{share} of the measure',
    empty: 'No action to try',
    emptyHint:
      'It takes an action still to be done, linked to a measure, of which the commune states the share it expects.',
    toChapter: 'See the measures and their actions',
  },
  obstacle: {
    noPoints: 'Does not count here: the points of the measure are not published.',
    notAssessed: 'Does not count here: the commune has not assessed the measure yet.',
    notConcerning: 'Does not count here: the measure does not concern the commune.',
  },
  target: {
    title: 'Reach a target',
    scope: 'Target for',
    all: '{measures, plural, one {the measure with published points} other {the # measures with published points}}',
    points: 'Effective points to reach',
    range: 'From 0 to {most} points.',
    find: 'Tick as few actions as possible',
    found:
      '{count, plural, one {One action is enough} other {# actions are enough, and no fewer}}: {points} effective points. {count, plural, one {It is ticked} other {They are ticked}}.',
    reached: 'Reached already: {points} points are effective.',
    unreachable: 'Out of reach: all actions together lead to {points} points.',
    tooMany: 'The exact search takes too many trials: the smallest choice is not certain, and nothing is ticked.',
    sets: '{sets} choices just as short',
    someSets: '{sets} choices just as short, and there are others',
    leads: 'leads to {points} effective points',
    take: 'Tick',
    isTicked: 'ticked',
  },
  variant: {
    keep: 'Keep to compare',
    swap: 'Swap the two choices',
    forget: 'Stop comparing',
  },
  table: {
    title: 'Effective points by measure',
    bar: 'With what is ticked',
    now: 'Today',
    kept: 'Kept',
    then: 'Then',
    gain: 'Gain',
    total: '{measures, plural, one {# measure with published points} other {# measures with published points}}',
  },
  source:
    'An action carried out moves from planned to effective; a measure never gives more than its possible points. Points are rounded once for each measure, then added.',
};

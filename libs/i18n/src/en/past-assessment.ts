import type { pastAssessment as source } from '../fr/past-assessment';

export const pastAssessment: typeof source = {
  title: 'Past state',
  open: 'Open this state',
  openOf: 'Open this state: {measure}, {when}',
  heading: '{measure}, as of {when}',
  back: 'History of chapter 6',
  backOf: 'History of chapter 6 of {commune}',
  lede: 'What the assessment said on <b>{when}</b>, after what {by} entered.',
  state: 'This state',
  empty: 'The assessment did not say anything yet.',
  points: 'By the points of today: {effective} effective and {planned} planned, of {possible} possible.',
  noEffective:
    'By the points of today: {planned} planned, of {possible} possible. The effective points are not known.',
  noPlanned:
    'By the points of today: {effective} effective, of {possible} possible. The planned points are not known.',
  onlyPossible:
    'By the points of today: {possible} possible. The effective and the planned points are not known.',
  noPoints: 'The points of this state are not known.',
  responsible: 'Responsible',
  difference: 'What would change today',
  same: 'This is the state of today.',
  goneCriteria:
    '{count, plural, one {One criterion is there no more: its answer is left out} other {# criteria are there no more: their answers are left out}}, and the shares stay those of then.',
  goneResponsible: 'Whoever was responsible then no longer speaks for the commune: nobody will be responsible.',
  misfit: 'This state no longer meets the rules of today. Take what you need of it in the form.',
  putBack: 'Put this state back',
  ask: 'Put back the state of {when}?',
  askText: 'The assessment of today stays in the history: you can come back to it.',
  done: 'The state of {when} is back.',
  stale: 'Somebody saved in between. This is what would change now.',
};

import type { importRecord as source } from '../fr/import-record';

export const importRecord: typeof source = {
  title: 'Import of a spreadsheet',
  heading: 'Import of {file}',
  open: 'See this import, or undo it',
  openOf: 'See the import of {file} and undo it, {when}',
  lede: 'Taken over on <b>{when}</b> by {by}.',
  undone: 'Undone on {when} by {by}.',
  compare: 'Compare with what was there before',
  undo: 'Undo this import',
  ask: 'Undo the import of {file}?',
  askText:
    '{count, plural, one {One measure becomes what it was before} other {# measures become what they were before}}. All of it stays in the history.',
  askLeft:
    '{count, plural, one {One measure becomes what it was before} other {# measures become what they were before}}. All of it stays in the history. Left as today: {measures}.',
  left: 'Does not change when you undo: {measures}.',
  nothing: 'Nothing left to undo: the table says why, measure by measure.',
  done: 'The import of {file} is undone: {count, plural, one {one measure is as before} other {# measures are as before}}.',
  stale: 'Somebody saved in between. This is what would be undone now.',
  measures: 'Measures of this import',
  caption: 'Measures of this import: how they are today, and what they would become again',
  measure: 'Measure',
  state: 'Today',
  becomes: 'When you undo',
  notAssessed: 'Not assessed again',
  stays: 'Stays as today',
  isBack: 'As before the import',
  isGone: 'Not assessed, as before the import',
  states: {
    'as-imported': 'As imported',
    changed: 'Changed since',
    'other-version': 'Another version of the catalogue',
    'does-not-fit': 'What was before no longer meets the rules',
    undone: 'Undone',
  },
};

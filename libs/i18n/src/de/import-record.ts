import type { importRecord as source } from '../fr/import-record';

export const importRecord: typeof source = {
  title: 'Import einer Tabelle',
  heading: 'Import von {file}',
  open: 'Diesen Import ansehen oder zurücknehmen',
  openOf: 'Den Import von {file} ansehen und zurücknehmen, {when}',
  lede: 'Übernommen am <b>{when}</b> von {by}.',
  undone: 'Zurückgenommen am {when} von {by}.',
  compare: 'Mit dem Stand davor vergleichen',
  undo: 'Diesen Import zurücknehmen',
  ask: 'Den Import von {file} zurücknehmen?',
  askText:
    '{count, plural, one {Eine Maßnahme wird wieder, was sie zuvor war} other {# Maßnahmen werden wieder, was sie zuvor waren}}. Alles bleibt im Verlauf.',
  askLeft:
    '{count, plural, one {Eine Maßnahme wird wieder, was sie zuvor war} other {# Maßnahmen werden wieder, was sie zuvor waren}}. Alles bleibt im Verlauf. Wie heute bleibt: {measures}.',
  left: 'Ändert sich nicht, wenn Sie zurücknehmen: {measures}.',
  nothing: 'Nichts mehr zurückzunehmen: Die Tabelle sagt je Maßnahme, warum.',
  done: 'Der Import von {file} ist zurückgenommen: {count, plural, one {Eine Maßnahme ist wie zuvor} other {# Maßnahmen sind wie zuvor}}.',
  stale: 'Inzwischen hat jemand gespeichert. Dies würde jetzt zurückgenommen.',
  measures: 'Maßnahmen dieses Imports',
  caption: 'Maßnahmen dieses Imports: wie sie heute stehen, und was wieder aus ihnen würde',
  measure: 'Maßnahme',
  state: 'Heute',
  becomes: 'Wenn Sie zurücknehmen',
  notAssessed: 'Wieder nicht bewertet',
  stays: 'Bleibt wie heute',
  isBack: 'Wie vor dem Import',
  isGone: 'Nicht bewertet, wie vor dem Import',
  states: {
    'as-imported': 'Wie importiert',
    changed: 'Seither geändert',
    'other-version': 'Andere Fassung des Katalogs',
    'does-not-fit': 'Der Stand davor entspricht den Regeln nicht mehr',
    undone: 'Zurückgenommen',
  },
};

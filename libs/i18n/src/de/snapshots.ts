import type { Catalogue } from '../fr';

/** Chapters 6 as they were on a day. */
export const snapshots: Catalogue['snapshots'] = {
  title: 'Momentaufnahmen',
  heading: 'Momentaufnahmen des Kapitels, {commune}',
  lede: 'Eine Momentaufnahme hält Katalog, Antworten, Punkte und Nachweise eines Tages fest. <b>Sie ändert sich nie mehr.</b>',
  yearly:
    'Im Januar hält Zesumme auch den Stand am Ende des Vorjahres fest; von selbst auch vor einem Audit, sobald die Gemeinde das Kapitel für durchgesehen erklärt, dann mit dem Ergebnis und vor jedem Entsperren.',
  auto: {
    reviewed: 'Durchsicht {year}, vor Lesen und Audit',
    audited: 'Audit vom {day}',
    unlocking: 'Jahr {year}, vor dem Entsperren: {reason}',
  },
  kind: {
    'by-hand': 'von Hand',
    yearly: 'Jahresende',
    'before-audit': 'vor einem Audit',
    'after-audit': 'nach einem Audit',
  },
  kindLabel: 'Anlass',
  allKinds: 'Alle Anlässe',
  label: 'Name',
  labelHint: 'Was diesen Stand auszeichnet, zum Beispiel „Im Gemeinderat beschlossen“.',
  take: 'Momentaufnahme festhalten',
  taken: 'Die Momentaufnahme ist festgehalten.',
  removeOne: 'Momentaufnahme vom {day} zurücknehmen',
  removed: 'Die Momentaufnahme ist zurückgenommen.',
  burnUp: 'Verlauf',
  burnUpSentence:
    '{known, select, both {Am {from} waren {was} Punkte wirksam, heute sind es {is}; {planned} sind geplant, von {possible} möglichen} after {Am {from} war noch nichts bewertet. Heute sind {is} Punkte wirksam und {planned} geplant, von {possible} möglichen} before {Am {from} waren {was} Punkte wirksam. Heute ist nichts bewertet, von {possible} möglichen Punkten} other {Vom {from} bis heute ist nichts bewertet, von {possible} möglichen Punkten}}.',
  burnUpLatest: 'Die letzten {count} Momentaufnahmen.',
  day: 'Tag',
  now: 'heute',
  nowOption: 'Heute',
  list: 'Alle Momentaufnahmen',
  caption: 'Momentaufnahmen mit ihren wirksamen, geplanten und möglichen Punkten',
  searchHint: 'Name, Autor, Tag, Monat oder Anlass',
  count: '{count, plural, =0 {Keine Momentaufnahme} one {Eine Momentaufnahme} other {# Momentaufnahmen}}',
  by: 'festgehalten von {author}',
  evidence: '{count, plural, =0 {kein Nachweis} one {ein angenommener Nachweis} other {# angenommene Nachweise}}',
  effective: 'Wirksam',
  planned: 'Geplant',
  possible: 'Möglich',
  remaining: 'Offen',
  unknown: 'Nicht bekannt',
  empty: 'Keine Momentaufnahme',
  emptyHint:
    'Halten Sie heute eine fest, zum Beispiel vor einem Audit: So können Sie später vergleichen, was sich geändert hat.',
  emptyReader: 'Die Gemeinde hat noch keine festgehalten.',
  compare: {
    title: 'Vergleichen',
    before: 'Vorher',
    after: 'Nachher',
    caption: 'Punkte jeder Maßnahme vorher und nachher, und der Unterschied',
    more: '+{points}',
    less: '−{points}',
    sentence:
      '{sign, select, more {<b>{points} wirksame Punkte mehr</b>} less {<b>{points} wirksame Punkte weniger</b>} other {<b>Gleich viele wirksame Punkte</b>}} zwischen dem {before} und dem {after}: erst {was}, dann {is}.',
    sentenceUnknown:
      '{known, select, after {<b>Noch nichts bewertet</b> war am {before}; am {after} sind {points} Punkte wirksam} before {<b>Nichts bewertet</b> ist am {after}; am {before} waren {points} Punkte wirksam} other {<b>Nichts bewertet</b>, weder am {before} noch am {after}}}.',
    sameTwo: 'Wählen Sie zwei verschiedene Stände.',
    catalogues:
      'Die beiden Stände beruhen auf zwei Katalogen: Eine Maßnahme wird nur mit dem verglichen, was sie in einer anderen Fassung ihres Programms ist.',
    onlyBefore: 'nur vorher',
    onlyAfter: 'nur nachher',
    difference: '{figure}, Unterschied',
    total: 'Summe',
    step: '{before} → {after}',
    stepSpoken: '{before}, dann {after}',
    unknown: 'nicht bekannt',
  },
};

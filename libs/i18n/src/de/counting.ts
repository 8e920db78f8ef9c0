/** Which action of which group counts where in chapter 6. */
export const counting = {
  title: 'Welche Aktion wo zählt',
  what: 'Jede Aktion, die mit einer Gemeinde und einer Maßnahme verbunden ist, mit dem Anteil, den die Gemeinde angibt. Eine Aktion zählt für mehrere Gemeinden und für die Gruppe ein einziges Mal.',
  sentence:
    'Noch zu erledigen: {open} bekannte Punkte; erledigt: {done} Punkte. {unknown, plural, =0 {Alle Punkte sind bekannt.} one {Von einer Zeile sind die Punkte nicht bekannt.} other {Von # Zeilen sind die Punkte nicht bekannt.}}',
  search: 'Aktion, Gruppe, Gemeinde oder Maßnahme',
  action: 'Aktion',
  group: 'Gruppe',
  commune: 'Gemeinde',
  measure: 'Maßnahme',
  status: 'Stand der Aktion',
  points: 'Punkte',
  allGroups: 'Alle Gruppen',
  allCommunes: 'Alle Gemeinden',
  allMeasures: 'Alle Maßnahmen',
  allStatuses: 'Alle Stände',
  allStates: 'Bekannt oder nicht',
  count: '{total, plural, =0 {Keine Zeile} one {Eine Zeile} other {# Zeilen}}',
  caption: 'Aktionen mit der Gemeinde und der Maßnahme, für die sie zählen, und ihren Punkten',
  empty: 'Noch zählt keine Aktion',
  emptyHint:
    'Eine Aktion zählt, sobald sie mit einer Maßnahme und einer Gemeinde verbunden ist, die Sie ihr Kapitel 6 lesen lässt.',
  reckoned: '{possible} mögliche × {share}',
  indicative:
    'Unverbindlich: Diese Punkte beruhen auf den Anteilen, die die Gemeinden angeben, und ersetzen kein Audit.',
  state: {
    known: 'Punkte bekannt',
    'no-share': 'Anteil nicht angegeben',
    'no-points': 'Punkte nicht veröffentlicht',
    'not-concerning': 'betrifft die Gemeinde nicht',
  },
  ofAction: {
    proposeHint:
      'Eine erledigte Aktion wird den Gemeinden, die sie nennt und die Sie lesen lassen, von selbst vorgeschlagen; so auch jenen, die seither zugestimmt haben.',
    open: 'Was sie bringen würde',
    done: 'Was sie laut den Gemeinden bringt',
    where: '{commune}, {measure}',
    points: '{points} Punkte',
  },
  ofGroup: {
    title: 'Was die Gruppe im Kapitel 6 zählt',
    all: 'Alle Zeilen',
    actions: 'Aktionen',
    done: '{done, plural, =0 {keine erledigt} other {# erledigt}}',
    unknown: '+ {count} nicht bekannt',
    evidence: 'Nachweise',
    accepted: '{count, plural, =0 {keine} one {# angenommen} other {# angenommen}}',
    waiting: '+ {count} offen',
  },
};

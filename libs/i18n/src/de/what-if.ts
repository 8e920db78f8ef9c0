/** What planned actions would bring a commune. */
export const whatIf = {
  open: 'Durchspielen',
  title: 'Durchgespielt: {commune}',
  ledeUnknown:
    'Bewerten Sie zuerst die Maßnahmen: <b>Noch ist nichts bewertet</b>, von {possible} möglichen Punkten ({measures, plural, one {# Maßnahme mit veröffentlichten Punkten} other {# Maßnahmen mit veröffentlichten Punkten}}). Wie weit eine Aktion führt, weiß niemand, solange nichts bewertet ist.',
  lede: '{count, plural, =0 {Kreuzen Sie an, welche Aktionen Sie umsetzen wollen: Die Punkte werden sofort neu berechnet. Heute sind <b>{now} Punkte</b> wirksam, von {possible} möglichen} one {Mit der angekreuzten Aktion wären <b>{then} Punkte</b> wirksam statt {now}, von {possible} möglichen} other {Mit den # angekreuzten Aktionen wären <b>{then} Punkte</b> wirksam statt {now}, von {possible} möglichen}} ({measures, plural, one {# Maßnahme mit veröffentlichten Punkten} other {# Maßnahmen mit veröffentlichten Punkten}}).',
  indicative:
    'Nur ein Anhaltspunkt: nach dem Anteil, den die Gemeinde von jeder Aktion erwartet. Weder ein Audit noch eine Zusage von Punkten.',
  actions: {
    title: 'Aktionen, die umgesetzt würden',
    search: 'Aktion, Gruppe oder Maßnahme',
    none: 'Alle abwählen',
    share: '{share} der Maßnahme',
    empty: 'Keine Aktion zum Durchspielen',
    emptyHint:
      'Es braucht eine noch offene Aktion zu einer Maßnahme, deren erwarteten Anteil die Gemeinde angegeben hat.',
    toChapter: 'Zu den Maßnahmen und ihren Aktionen',
  },
  obstacle: {
    noPoints: 'Zählt hier nicht: Die Punkte der Maßnahme sind nicht veröffentlicht.',
    notAssessed: 'Zählt hier nicht: Die Gemeinde hat die Maßnahme noch nicht bewertet.',
    notConcerning: 'Zählt hier nicht: Die Maßnahme betrifft die Gemeinde nicht.',
  },
  target: {
    title: 'Ein Ziel erreichen',
    scope: 'Ziel für',
    all: '{measures, plural, one {die Maßnahme mit veröffentlichten Punkten} other {die # Maßnahmen mit veröffentlichten Punkten}}',
    points: 'Wirksame Punkte, die erreicht werden sollen',
    range: 'Von 0 bis {most} Punkte.',
    find: 'So wenige Aktionen wie möglich ankreuzen',
    found:
      '{count, plural, one {Eine Aktion genügt} other {# Aktionen genügen, mit weniger geht es nicht}}: {points} wirksame Punkte. {count, plural, one {Sie ist angekreuzt} other {Sie sind angekreuzt}}.',
    reached: 'Schon erreicht: {points} Punkte sind wirksam.',
    unreachable: 'Nicht erreichbar: Alle Aktionen zusammen führen zu {points} Punkten.',
    tooMany:
      'Die genaue Suche braucht zu viele Versuche: Die kleinste Auswahl ist nicht sicher, und nichts ist angekreuzt.',
    sets: '{sets} gleich kurze Auswahlen',
    someSets: '{sets} gleich kurze Auswahlen, und es gibt weitere',
    leads: 'führt zu {points} wirksamen Punkten',
    take: 'Ankreuzen',
    isTicked: 'angekreuzt',
  },
  variant: {
    keep: 'Zum Vergleichen behalten',
    swap: 'Die beiden Auswahlen tauschen',
    forget: 'Nicht mehr vergleichen',
  },
  table: {
    title: 'Wirksame Punkte je Maßnahme',
    bar: 'Mit der Auswahl',
    now: 'Heute',
    kept: 'Behalten',
    then: 'Dann',
    gain: 'Gewinn',
    total:
      '{measures, plural, one {# Maßnahme mit veröffentlichten Punkten} other {# Maßnahmen mit veröffentlichten Punkten}}',
  },
  source:
    'Eine umgesetzte Aktion wandert von geplant zu wirksam; eine Maßnahme bringt nie mehr als ihre möglichen Punkte. Die Punkte werden je Maßnahme einmal gerundet und dann addiert.',
};

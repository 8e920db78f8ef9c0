/** How figures of chapter 6 come about, beside the receipt of a measure. */
export const receipts = {
  /** A figure with the receipt that it opens. */
  figure: '{figure}, Beleg: {commune}',
  /** Before the two states that are compared. */
  compare: 'Belege:',
  total: {
    title: 'Beleg der Summe',
    cell: '{commune}, Beleg der Summe: ',
    caption: 'Was jede Maßnahme zur Summe beiträgt',
    figure: '{effective} von {possible} Punkten',
    notAssessed: 'noch nicht bewertet, {possible} Punkte möglich',
    section: 'Summe des Abschnitts',
    sectionTitle: 'Beleg des Abschnitts {section}',
    sum: 'Summe von {measures, plural, one {# Maßnahme} other {# Maßnahmen}}',
    notPublished: 'Punkte nicht veröffentlicht: nichts wird addiert',
    notConcerning: 'betrifft die Gemeinde nicht: nichts wird addiert',
    rounded:
      'Jede Maßnahme wird ein einziges Mal gerundet, auf drei Dezimalen; die Summe addiert diese gerundeten Zahlen. Was nicht bekannt ist, zählt zu den möglichen Punkten, nie zu den wirksamen.',
  },
  said: {
    by: 'Zahlen zuletzt geändert von {who}, {when}.',
    carried:
      'Von {who} beim Wechsel in eine andere Fassung des Katalogs übernommen, am {when}: Kriterien, aus denen die Anteile bestanden, gibt es dort nicht, die Anteile blieben.',
    history: 'Verlauf der Maßnahme',
    hand: 'Anteile von Hand angegeben, ohne die Kriterien.',
    handOnly: 'Anteile von Hand angegeben.',
    criteria:
      'Anteile aus den Kriterien berechnet: die der erfüllten Kriterien ergeben den wirksamen Anteil, die der geplanten den geplanten, zusammen nie mehr als 100 %.',
    criterion: '{share} · {state} · {criterion}',
    criterionOther: '{share} · {state} · {criterion} (der Katalog gibt ihm {weight})',
    filtered: 'Maßnahme: {measure}',
  },
  gain: {
    label: 'Woher diese Punkte kommen',
    sentence: '{possible} mögliche Punkte × {share} = {points}',
    now: 'Wirksamer Anteil heute',
    brought: '+ {share} · {action}',
    then: 'Wirksamer Anteil danach',
    capped: 'Wirksamer Anteil danach, nie mehr als 100 %',
    points: '{possible} mögliche Punkte × {share}',
    open: 'Wie diese Punkte berechnet werden: {measure}',
    none: 'Keine gewählte Aktion dient dieser Maßnahme.',
  },
};

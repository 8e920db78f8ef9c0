import type { councilBrief as source } from '../fr/council-brief';

export const councilBrief: typeof source = {
  title: 'Die Arbeitsgruppen in {commune} im Jahr {year}',
  kicker: 'Gemeinderatsvorlage · {programme}, Kapitel {chapter}',
  file: 'Gemeinderatsvorlage {commune} {year}',
  foot: '{commune}, erstellt am {day}',
  lead: '{groups, plural, one {Eine Arbeitsgruppe ist} other {# Arbeitsgruppen sind}} auf dem Gebiet von {commune} tätig: {names}. Das {groups, plural, one {hat sie} other {haben sie}} im Jahr {year} getan.',
  noGroups: 'Auf dem Gebiet von {commune} ist keine Arbeitsgruppe tätig.',
  others: '{count, plural, one {eine weitere} other {# weitere}}',
  figure: {
    meetings: '{count, plural, one {Sitzung} other {Sitzungen}}',
    organisations: '{count, plural, one {anwesende Organisation} other {anwesende Organisationen}}',
    decisions: '{count, plural, one {Beschluss} other {Beschlüsse}}',
    actions: '{count, plural, one {erledigte Aktion} other {erledigte Aktionen}}',
  },
  meetings: 'Sitzungen',
  day: 'Datum',
  meeting: 'Sitzung',
  group: 'Arbeitsgruppe',
  came: 'Organisationen',
  notNoted: 'nicht erfasst',
  noMeetings: 'Es fand keine Sitzung statt.',
  decisions: 'Gefasste Beschlüsse',
  noDecisions: 'Kein Beschluss in einem versandten Protokoll.',
  actions: 'Für die Gemeinde erledigte Aktionen',
  noActions: 'Keine Aktion, die die Gemeinde nennt, wurde erledigt.',
  doneOn: 'erledigt am {day}',
  serves:
    '{more, plural, =0 {für „{measure}“} one {für „{measure}“ und eine weitere Maßnahme} other {für „{measure}“ und # weitere Maßnahmen}}',
  brought: 'Was das für Kapitel {chapter} bringt',
  now: '{commune} hat heute {effective} wirksame Punkte von {possible} möglichen in den veröffentlichten Maßnahmen, nach eigener Bewertung.',
  nothingEntered: 'Die Gemeinde hat ihre Maßnahmen noch nicht bewertet: Ihre Punkte sind nicht bekannt.',
  noSnapshot:
    'Keine Momentaufnahme hat die Punkte von Anfang {year} festgehalten: Was das Jahr gebracht hat, ist nicht bekannt.',
  otherCatalogue:
    'Die Momentaufnahme vom {day} stammt aus einer anderen Fassung des Katalogs: Ihre Punkte sind nicht vergleichbar.',
  change:
    'In der Momentaufnahme, die dem Jahresanfang am nächsten liegt ({day}), waren es {was}: {sign, select, more {heute {points} mehr} less {heute {points} weniger} other {heute ebenso viele}}.',
  next: 'Nächste Schritte',
  nextMeeting: '{day}: Sitzung „{title}“ ({group})',
  nextAction: 'Aktion „{title}“, bis {day}',
  nextActionOpen: 'Aktion „{title}“, ohne Frist',
  noNext: 'Weder eine Sitzung noch eine Aktion steht an.',
  more: '{count, plural, one {und eine weitere} other {und # weitere}}',
  note: 'Stand {day}. Anwesenheit nach Organisationen gezählt. Die Punkte sind die Bewertung der Gemeinde, kein Auditergebnis.',
};

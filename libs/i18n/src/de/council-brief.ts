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
  campaigns: 'Kampagnen des Jahres',
  campaign: '„{title}“ ({period})',
  campaignWith: '{campaign}: {figures}',
  campaignFigure: '{label} – {said}',
  campaignFigureToConfirm: '{label} – {said} (zu bestätigen)',
  brought: 'Was das für Kapitel {chapter} bringt',
  now: '{commune} hat heute {effective} wirksame Punkte von {possible} möglichen in den veröffentlichten Maßnahmen, nach eigener Bewertung.',
  then: 'Am {day} hatte {commune} {effective} wirksame Punkte von {possible} möglichen in den veröffentlichten Maßnahmen, nach eigener Bewertung.',
  noEnd: 'Keine Momentaufnahme hat die Punkte von Ende {year} festgehalten: Sie sind nicht bekannt.',
  brings:
    'Nach den Anteilen, die die Gemeinde angibt{by, select, today {, und ihrer heutigen Bewertung} other {,}} {count, plural, one {steht eine in jenem Jahr abgeschlossene Aktion} other {stehen # in jenem Jahr abgeschlossene Aktionen}} für {least, select, yes {mindestens } other {}}{points} der wirksamen Punkte{unknown, plural, =0 {} one {; was eine weitere bringt, ist nicht bekannt} other {; was # weitere bringen, ist nicht bekannt}}.',
  bringsNothing:
    '{unknown, plural, =0 {Keine in jenem Jahr abgeschlossene Aktion dient einer Maßnahme dieses Kapitels, die die Gemeinde betrifft} one {Was die in jenem Jahr abgeschlossene Aktion bringt, ist nicht bekannt: Ihr Anteil oder die Bewertung der Maßnahme fehlt} other {Was die # in jenem Jahr abgeschlossenen Aktionen bringen, ist nicht bekannt: Ihr Anteil oder die Bewertung der Maßnahme fehlt}}.',
  bringsLater:
    '{count, plural, one {Was eine in jenem Jahr abgeschlossene Aktion bringt, ist nicht bekannt: Der Stand vom {day} führt sie noch nicht als abgeschlossen} other {Was # in jenem Jahr abgeschlossene Aktionen bringen, ist nicht bekannt: Der Stand vom {day} führt sie noch nicht als abgeschlossen}}.',
  nothingEntered: 'Die Gemeinde hat ihre Maßnahmen noch nicht bewertet: Ihre Punkte sind nicht bekannt.',
  nothingEnteredThen:
    'Am {day} hatte die Gemeinde ihre Maßnahmen noch nicht bewertet: Ihre Punkte von jenem Tag sind nicht bekannt.',
  effectiveUnknown:
    '{when, select, today {Die Gemeinde hat noch keine Maßnahme bewertet: Ihre wirksamen Punkte sind nicht bekannt} other {Am {day} hatte die Gemeinde noch keine Maßnahme bewertet: Ihre wirksamen Punkte von jenem Tag sind nicht bekannt}}.',
  noSnapshot:
    'Keine Momentaufnahme hat die Punkte von Anfang {year} festgehalten: Wie sich das ganze Kapitel im Jahr entwickelt hat, ist nicht bekannt.',
  beforeUnknown:
    'Die Momentaufnahme vom {day} hat keine bewertete Maßnahme festgehalten: Wie sich das ganze Kapitel {year} entwickelt hat, ist nicht bekannt.',
  otherCatalogue:
    'Die Momentaufnahme vom {day} stammt aus einer anderen Fassung des Katalogs: Ihre Punkte sind nicht vergleichbar.',
  change:
    'Das ganze Kapitel, aus welchem Grund auch immer: {was} Punkte in der Momentaufnahme, die dem Jahresanfang am nächsten liegt ({day}), {when, select, today {heute} other {an jenem Tag}} {sign, select, more {{points} mehr} less {{points} weniger} other {ebenso viele}}.',
  next: 'Nächste Schritte',
  nextAsOf: 'Nächste Schritte, Stand {day}',
  nextMeeting: '{day}: Sitzung „{title}“ ({group})',
  nextAction: 'Aktion „{title}“, bis {day}',
  nextActionOpen: 'Aktion „{title}“, ohne Frist',
  noNext: 'Weder eine Sitzung noch eine Aktion steht an.',
  more: '{count, plural, one {und eine weitere} other {und # weitere}}',
  note: 'Stand {day}. Anwesenheit nach Organisationen gezählt. Die Punkte sind die Bewertung der Gemeinde, kein Auditergebnis.',
};

import type { Catalogue } from '../fr';

export const statistics: Catalogue['statistics'] = {
  title: 'Statistik',
  ofGroup: 'Statistik – {group}',
  back: 'Zurück zur Gruppe',
  lede: '{count, plural, =0 {Die Gruppe hat <b>noch nicht getagt</b>.} one {<b>Eine Sitzung</b> gehalten.} other {Die letzten <b># Sitzungen</b>.}}',
  link: 'Statistik der Gruppe',
  attendance: 'Anwesenheit',
  attendanceSay:
    '{meetings, plural, one {In der Sitzung} other {In # Sitzungen}} {attended} Anwesenheiten bei {invited} Einladungen, das sind {share}.',
  regular:
    '{count, plural, =0 {Keine Organisation kam jedes Mal, wenn sie eingeladen war.} one {Eine Organisation kam jedes Mal.} other {# Organisationen kamen jedes Mal.}}',
  attendanceCaption: 'Anwesenheit nach Organisation und Sitzung',
  countsCaption: 'Eingeladene und gekommene Organisationen nach Sitzung',
  organisation: 'Organisation',
  meeting: 'Sitzung',
  invited: 'Eingeladen',
  came: 'Gekommen',
  total: 'Gekommen',
  of: '{attended} von {invited}',
  presence: {
    attended: 'anwesend',
    excused: 'entschuldigt',
    absent: 'abwesend',
    unknown: 'nicht festgehalten',
    'not-invited': 'nicht eingeladen',
  },
  key: 'Legende',
  time: 'Geplante und gebrauchte Zeit',
  timeSay:
    '{measured, plural, =0 {Noch keine Sitzung wurde mit der Uhr der Leitungsseite geführt; die gebrauchte Zeit ist nicht bekannt.} one {Eine Sitzung gemessen: {used} bei {planned} geplanten.} other {# Sitzungen gemessen: {used} bei {planned} geplanten.}}',
  minutes: '{minutes, plural, one {# Minute} other {# Minuten}}',
  planned: 'Geplant (Minuten)',
  used: 'Gebraucht (Minuten)',
  carriedOut: 'Ausgeführte Beschlüsse und Aktionen',
  carriedOutSay:
    '{dated, plural, =0 {Noch nichts von dem, was eine Frist hatte, ist erledigt.} one {Eines mit Frist ist erledigt} other {# mit Frist sind erledigt}}{dated, plural, =0 {} other {: {inTime, plural, =0 {keines fristgerecht} one {eines fristgerecht} other {# fristgerecht}}.}}',
  carriedOutCaption: 'Beschlüsse und Aktionen der Gruppe nach dem, was aus ihnen geworden ist',
  done: 'Erledigt',
  inTime: 'Fristgerecht',
  afterTime: 'Nach der Frist',
  late: 'Überfällig',
  open: 'Offen',
  figureLabel: '{count} – {kind}, {column}: im Register ansehen',
  empty: 'Noch keine Sitzung gehalten',
  emptyHint: 'Anwesenheit und Dauer erscheinen nach der ersten Sitzung.',
};

import type { Catalogue } from '../fr';

export const digest: Catalogue['digest'] = {
  subject:
    '{of, select, commune {Kapitel {chapter} von {commune}} other {Verspätete Aktionen}}: {count, plural, one {ein Punkt zu verfolgen} other {# Punkte zu verfolgen}}',
  intro:
    '{of, select, commune {Das will im Kapitel {chapter} von {commune} ({programme}) angesehen werden.} other {Das sind die verspäteten Aktionen, die für Gemeinden zählen, in Ihren Gruppen und in den Gemeinden, die Sie lesen lassen.}} Diese Nachricht kommt höchstens einmal in der Woche, und nur wenn es etwas zu sagen gibt.',
  heading: {
    certificate: 'Das Zertifikat läuft innerhalb eines Jahres ab',
    evidence:
      '{count, plural, one {Ein Nachweis ist abgelaufen oder läuft bald ab} other {# Nachweise sind abgelaufen oder laufen bald ab}}',
    notReviewed:
      '{count, plural, one {Eine Maßnahme wurde seit einem Jahr nicht geprüft} other {# Maßnahmen wurden seit einem Jahr nicht geprüft}}',
    neverReviewed: '{count, plural, one {Eine Maßnahme wurde nie geprüft} other {# Maßnahmen wurden nie geprüft}}',
    notAssessed:
      '{count, plural, one {Eine Maßnahme ist noch nicht bewertet} other {# Maßnahmen sind noch nicht bewertet}}',
    late: '{count, plural, one {Eine verspätete Aktion} other {# verspätete Aktionen}}',
  },
  line: {
    certificate: 'Stufe {title}, bis {day}',
    evidence: '{title}, gültig bis {day}',
    notReviewed: '{title}, geprüft am {day}',
    neverReviewed: '{title}, bewertet seit {day}',
    notAssessed: '{title}, Kapitel begonnen am {day}',
    late: '{title}, fällig am {day}',
  },
  more: '{count, plural, one {und noch eines} other {und # weitere}}',
  openChapter: 'Kapitel öffnen',
  openActions: 'Verspätete Aktionen ansehen',
};

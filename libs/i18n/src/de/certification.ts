import type { certification as source } from '../fr/certification';

export const certification: typeof source = {
  title: 'Zertifizierung',
  heading: 'Zertifizierung, {commune}',
  lede: {
    unknown: 'Ein Audit ist erfasst, aber <b>der Katalog sagt nicht</b>, welche Stufen das Programm vergibt.',
    none: 'Für diese Gemeinde ist <b>kein Zertifikat</b> erfasst.',
    valid:
      '{programme}: zertifiziert mit <b>{level}</b>, gültig bis <b>{day}</b>: noch {days, plural, one {# Tag} other {# Tage}}.',
    ending:
      '{programme}: zertifiziert mit <b>{level}</b>. Das Zertifikat läuft am <b>{day}</b> ab, {days, plural, =0 {heute} one {in # Tag} other {in # Tagen}}: Zeit, das nächste Audit vorzubereiten.',
    ended:
      '{programme}: Das Zertifikat mit <b>{level}</b> ist am <b>{day}</b> abgelaufen, vor {days, plural, one {# Tag} other {# Tagen}}.',
  },
  notChapter6:
    'Die Stufe stammt aus einem Audit des ganzen Katalogs. Sie wird nie aus einem einzelnen Kapitel berechnet.',
  audits: 'Auditergebnisse',
  enter: 'Auditergebnis erfassen',
  correct: 'Auditergebnis berichtigen',
  correctOne: 'Ergebnis vom {day} berichtigen',
  removeOne: 'Ergebnis vom {day} entfernen',
  removed: 'Auditergebnis entfernt.',
  saved: 'Auditergebnis gespeichert.',
  empty: 'Kein Audit erfasst',
  emptyHint: 'Erfassen Sie Tag und Prozentwert des letzten Audits: Stufe und Ende des Zertifikats folgen daraus.',
  day: 'Tag des Audits',
  dayHint: 'Die Gültigkeit des Zertifikats zählt ab diesem Tag.',
  percent: 'Ergebnis, in % des Katalogs',
  percentHint: 'Wie es die Auditorin oder der Auditor mitgeteilt hat.',
  catalogue: 'Beurteilt nach',
  catalogueHint:
    'An diesem Tag kann mehr als eine Version des Katalogs gegolten haben: Wählen Sie die, die der Auditbericht nennt.',
  brings: 'Stufe {level}.',
  brought: 'Stufe {level}, gültig bis {day}',
  judgedBy: 'nach {programme}, {label}',
  enteredBy: 'Erfasst von {who}, {when}.',
  correctedBy: 'Zuletzt berichtigt von {who}, {when}.',
  history: 'Verlauf des Kapitels',
  levelUnknown: 'Stufe unbekannt: Der Katalog der Gemeinde sagt nichts darüber.',
  belowLevels: 'Unter der ersten Stufe: kein Zertifikat.',
  distinction: 'Auszeichnung {name}',
  note: 'Notiz',
  plan: 'Erneuerung vorbereiten',
  past: 'vorbei',
  planEnded:
    'Das Zertifikat ist abgelaufen: Beantragen Sie das nächste Audit. Der Zeitplan entsteht neu, sobald es erfasst ist.',
  noPlan: 'Der Zeitplan wird vom Ende des Zertifikats zurückgerechnet, sobald ein Audit erfasst ist.',
  proposal: 'Von Zesumme vorgeschlagene Tage: Keine Quelle schreibt sie vor.',
  step: {
    review: 'Die Bewertung jeder Maßnahme prüfen',
    evidence: 'Fehlende Nachweise ergänzen',
    request: 'Das Audit beantragen',
    dossier: 'Das Dossier der Klimaberatung oder dem Audit übergeben',
    end: 'Ende des Zertifikats',
  },
};

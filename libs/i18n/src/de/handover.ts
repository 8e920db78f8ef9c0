import type { handover as source } from '../fr/handover';

export const handover: typeof source = {
  title: 'Unterlagen zur Vorlage',
  heading: 'Unterlagen zur Vorlage, {commune}',
  lede: 'Für Gemeinderat, Klimaberatung, Audit oder Ministerium. Jede Unterlage sagt, was bekannt ist, und was nicht.',
  year: 'Jahr',
  language: 'Sprache der Unterlage',
  state: 'Stand des Kapitels',
  format: 'Format',
  in: { fr: 'Französisch', de: 'Deutsch' },
  as: {
    pdf: 'PDF, zum Drucken und Vorlegen',
    docx: 'Word, zum Ergänzen',
    xlsx: 'Excel, zum Rechnen',
  },
  making: 'Wird erstellt …',
  made: '{name}, {size}',
  saved: 'Die Unterlage ist gespeichert.',
  brief: {
    title: 'Gemeinderatsvorlage',
    text: 'Eine Seite: was die Arbeitsgruppen auf dem Gebiet der Gemeinde getan haben, was es bringt, und wie es weitergeht.',
    take: 'Vorlage erstellen',
  },
  dossier: {
    title: 'Dossier zum Kapitel',
    text: 'Das ganze Kapitel: Zusammenfassung, Bewertung jeder Maßnahme mit ihrer Berechnung, Kriterien, Aktionen und Anlagenverzeichnis.',
    take: 'Dossier erstellen',
  },
  archive: {
    title: 'Dossier und Nachweise',
    text: 'Ein ZIP-Archiv: das Dossier als PDF, Word und Excel, die nummerierten Nachweise und ihr Verzeichnis.',
    annexes:
      '{pieces, plural, =0 {Noch liegt kein Nachweis vor.} one {Ein Nachweis liegt vor} other {# Nachweise liegen vor}}{pieces, plural, =0 {} other {, {files, plural, =0 {ohne Datei.} one {davon eine Datei ({size}).} other {davon # Dateien ({size}).}}}}',
    take: 'Archiv erstellen',
    frozen:
      'Eine Momentaufnahme behält die Namen der Nachweise, nicht die Unterlagen: Das Archiv enthält die Dateien, die es noch gibt, und sein Verzeichnis nennt die anderen. Protokolle sind nicht dabei.',
  },
};

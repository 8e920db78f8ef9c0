import type { pastAssessment as source } from '../fr/past-assessment';

export const pastAssessment: typeof source = {
  title: 'Früherer Stand',
  open: 'Diesen Stand öffnen',
  openOf: 'Diesen Stand öffnen: {measure}, {when}',
  heading: '{measure}, Stand vom {when}',
  back: 'Verlauf',
  backOf: 'Verlauf des Kapitels, {commune}',
  lede: 'Was die Bewertung am <b>{when}</b> sagte, nach der Eingabe von {by}.',
  state: 'Dieser Stand',
  empty: 'Die Bewertung sagte noch nichts.',
  points: 'Nach den Punkten von heute: {effective} wirksam und {planned} geplant, von {possible} möglichen.',
  noEffective:
    'Nach den Punkten von heute: {planned} geplant, von {possible} möglichen. Die wirksamen Punkte sind nicht bekannt.',
  noPlanned:
    'Nach den Punkten von heute: {effective} wirksam, von {possible} möglichen. Die geplanten Punkte sind nicht bekannt.',
  onlyPossible:
    'Nach den Punkten von heute: {possible} möglich. Die wirksamen und die geplanten Punkte sind nicht bekannt.',
  noPoints: 'Die Punkte dieses Stands sind nicht bekannt.',
  responsible: 'Verantwortlich',
  difference: 'Was sich heute ändern würde',
  same: 'Das ist der heutige Stand.',
  goneCriteria:
    '{count, plural, one {Ein Kriterium gibt es nicht mehr: Seine Antwort bleibt weg} other {# Kriterien gibt es nicht mehr: Ihre Antworten bleiben weg}}, und die Anteile bleiben die von damals.',
  goneResponsible:
    'Wer damals verantwortlich war, spricht nicht mehr für die Gemeinde: Für die Maßnahme ist dann niemand verantwortlich.',
  goneReviewDay: 'Der damalige Tag der Prüfung ist noch nicht gekommen: Die Maßnahme bleibt ohne Tag der Prüfung.',
  misfit: 'Dieser Stand entspricht den heutigen Regeln nicht mehr. Übernehmen Sie im Formular, was Sie davon brauchen.',
  putBack: 'Diesen Stand wiederherstellen',
  ask: 'Den Stand vom {when} wiederherstellen?',
  askText: 'Die heutige Bewertung bleibt im Verlauf: Sie können zu ihr zurückkehren.',
  done: 'Der Stand vom {when} ist wiederhergestellt.',
  stale: 'Inzwischen hat jemand gespeichert. Das würde sich jetzt ändern.',
};

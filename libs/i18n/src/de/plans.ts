import type { plans as source } from '../fr/plans';

export const plans: typeof source = {
  title: 'Plan der Gemeinde',
  name: 'Name',
  none: 'Noch ist keine Variante als Plan festgehalten. Kreuzen Sie Aktionen an, oder gehen Sie von einer Variante aus.',
  noneReader: 'Die Gemeinde hat noch keinen Plan festgehalten.',
  sentence:
    '<b>{name}</b>, festgehalten von {who} am {day}: {all, plural, one {eine Aktion} other {# Aktionen}}, davon {open, plural, =0 {ist keine mehr offen} one {ist eine noch offen} other {sind # noch offen}}. {known, select, yes {{open, plural, =0 {<b>{then} Punkte</b> sind wirksam, wie heute ({now})} other {Gelingen sie, sind <b>{then} Punkte</b> wirksam statt {now}}}} other {Noch ist nichts bewertet}}.',
  indicative: 'Nur ein Anhaltspunkt: nach den Anteilen, die die Gemeinde erwartet. Das ist kein Audit.',
  open: 'Durchspielen und Plan öffnen',
  tick: 'Ihre Aktionen ankreuzen',
  tickOf: 'Ihre Aktionen ankreuzen: {name}',
  ticked: 'Ihre Aktionen sind statt der anderen angekreuzt.',
  shareChanged: 'Anteil von {before} auf {after} geändert',
  unstated: 'nicht angegeben',
  standing: {
    open: 'offen',
    changed: 'offen, Anteil geändert',
    done: 'erledigt',
    abandoned: 'aufgegeben',
    gone: 'zählt hier nicht mehr',
    unstated: 'offen, ohne angegebenen Anteil',
  },
  obstacle: {
    'not-assessed': 'Bleibt, wie er ist: Die Gemeinde hat die Maßnahme noch nicht bewertet.',
    'not-concerning': 'Bleibt, wie er ist: Die Maßnahme betrifft die Gemeinde nicht.',
    'by-criteria': 'Bleibt, wie er ist: Die Anteile dieser Maßnahme ergeben sich aus den Kriterien.',
  },
  keep: {
    title: 'Als Plan festhalten',
    act: 'Als Plan festhalten',
    ticked:
      '{count, plural, one {Die angekreuzte Aktion als Plan festhalten} other {Die # angekreuzten Aktionen als Plan festhalten}}',
    variant: 'Als Plan festhalten: {name}',
    replaces: 'Ersetzt den Plan «{name}».',
    actions: '{count, plural, one {Hält eine Aktion fest} other {Hält # Aktionen fest}}: {titles}.',
    shares: 'Geplante Anteile anpassen',
    sharesHint:
      'Ein geplanter Anteil wird zur Summe dessen, was die Aktionen des Plans brächten, höchstens so viel, wie noch nicht wirksam ist. Nichts ändert sich, ohne dass es angekreuzt ist.',
    step: 'geplanter Anteil von {before} auf {after}',
    same: 'geplanter Anteil schon bei {share}',
    done: 'Der Plan ist festgehalten.',
    stale: 'Inzwischen hat jemand gespeichert: Die Anteile wurden neu gelesen. Sehen Sie noch einmal hin.',
  },
  end: {
    act: 'Plan beenden',
    ask: 'Den Plan «{name}» beenden?',
    text: 'Geplante Anteile, die er geändert hat, werden wieder wie zuvor, außer wo sie seither jemand geändert hat.',
    locked: 'Das Jahr ist gesperrt. Den Plan beenden, ohne die Anteile zurückzugeben?',
    lockedText: 'Geplante Anteile, die er geändert hat, bleiben, wie sie sind.',
    done: 'Der Plan ist beendet.',
  },
  variants: {
    title: 'Festgehaltene Varianten',
    keep: 'Diese Auswahl als Variante festhalten',
    hint: '{count, plural, =0 {Kreuzen Sie zuerst Aktionen an.} one {Eine Aktion ist angekreuzt.} other {# Aktionen sind angekreuzt.}}',
    kept: '«{name}» ist festgehalten.',
    empty: 'Keine Variante festgehalten',
    emptyHint:
      'Kreuzen Sie Aktionen an, geben Sie der Auswahl einen Namen, und vergleichen Sie sie später mit anderen.',
    said: '{count, plural, one {eine Aktion} other {# Aktionen}}, {points} wirksame Punkte · {who}, {day}',
    other:
      '{count, plural, one {Eine ihrer Aktionen ist erledigt, aufgegeben, ohne angegebenen Anteil oder nicht mehr da und zählt nicht.} other {# ihrer Aktionen sind erledigt, aufgegeben, ohne angegebenen Anteil oder nicht mehr da und zählen nicht.}}',
    overwrite: 'Durch das Angekreuzte ersetzen',
    overwriteOf: 'Durch das Angekreuzte ersetzen: {name}',
    overwriteAsk: 'Die Aktionen von «{name}» durch die angekreuzten ersetzen?',
    removed: '«{name}» ist entfernt.',
    removeOf: 'Entfernen: {name}',
  },
  compare: {
    title: 'Varianten vergleichen',
    act: 'Vergleichen',
    one: 'Vergleichen: {name}',
    ticked: 'Angekreuzt',
    caption: 'Wirksame Punkte jeder Maßnahme, nach Variante',
  },
};

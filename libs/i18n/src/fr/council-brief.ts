/** What a council is told of a year, on one page. */
export const councilBrief = {
  title: 'Les groupes de travail à {commune} en {year}',
  kicker: 'Note au conseil communal · {programme}, chapitre {chapter}',
  file: 'Note au conseil {commune} {year}',
  foot: '{commune}, établi le {day}',
  lead: '{groups, plural, one {Un groupe de travail agit} other {# groupes de travail agissent}} sur le territoire de {commune}\u00a0: {names}. Voici ce {groups, plural, one {qu’il a fait} other {qu’ils ont fait}} en {year}.',
  noGroups: 'Aucun groupe de travail n’agit sur le territoire de {commune}.',
  others: '{count, plural, one {un autre} other {# autres}}',
  figure: {
    meetings: '{count, plural, =0 {réunion tenue} one {réunion tenue} other {réunions tenues}}',
    organisations:
      '{count, plural, =0 {organisation présente} one {organisation présente} other {organisations présentes}}',
    decisions: '{count, plural, =0 {décision} one {décision} other {décisions}}',
    actions: '{count, plural, =0 {action achevée} one {action achevée} other {actions achevées}}',
  },
  meetings: 'Réunions tenues',
  day: 'Date',
  meeting: 'Réunion',
  group: 'Groupe de travail',
  came: 'Organisations',
  notNoted: 'non relevées',
  noMeetings: 'Aucune réunion n’a été tenue.',
  decisions: 'Décisions prises',
  noDecisions: 'Aucune décision dans un procès-verbal envoyé.',
  actions: 'Actions achevées pour la commune',
  noActions: 'Aucune action qui nomme la commune n’a été achevée.',
  doneOn: 'faite le {day}',
  serves:
    '{more, plural, =0 {pour «\u00a0{measure}\u00a0»} one {pour «\u00a0{measure}\u00a0» et une autre mesure} other {pour «\u00a0{measure}\u00a0» et # autres mesures}}',
  campaigns: 'Campagnes de l’année',
  campaign: '«\u00a0{title}\u00a0» ({period})',
  campaignWith: '{campaign}\u00a0: {figures}',
  campaignFigure: '{label} – {said}',
  campaignFigureToConfirm: '{label} – {said} (à confirmer)',
  brought: 'Ce que cela apporte au chapitre {chapter}',
  now: '{commune} compte aujourd’hui {effective} points effectifs sur {possible} possibles dans les mesures publiées, d’après sa propre évaluation.',
  then: 'Le {day}, {commune} comptait {effective} points effectifs sur {possible} possibles dans les mesures publiées, d’après sa propre évaluation.',
  noEnd: 'Aucun instantané n’a gardé les points de la fin de {year}\u00a0: ils ne sont pas connus.',
  brings:
    'D’après les parts indiquées par la commune{by, select, today { et son évaluation d’aujourd’hui} other {}}, {count, plural, one {une action achevée} other {# actions achevées}} cette année-là {count, plural, one {compte} other {comptent}} pour {least, select, yes {au moins } other {}}{points} des points effectifs{unknown, plural, =0 {} one {\u00a0; ce qu’une autre apporte n’est pas connu} other {\u00a0; ce que # autres apportent n’est pas connu}}.',
  bringsNothing:
    '{unknown, plural, =0 {Aucune action achevée cette année-là ne sert une mesure de ce chapitre qui concerne la commune} one {Ce que l’action achevée cette année-là apporte n’est pas connu\u00a0: sa part ou l’évaluation de la mesure manque} other {Ce que les # actions achevées cette année-là apportent n’est pas connu\u00a0: leur part ou l’évaluation de la mesure manque}}.',
  bringsLater:
    '{count, plural, one {Ce qu’une action achevée cette année-là apporte n’est pas connu\u00a0: l’état du {day} ne la tient pas encore pour achevée} other {Ce que # actions achevées cette année-là apportent n’est pas connu\u00a0: l’état du {day} ne les tient pas encore pour achevées}}.',
  nothingEntered: 'La commune n’a pas encore évalué ses mesures\u00a0: ses points ne sont pas connus.',
  nothingEnteredThen:
    'Le {day}, la commune n’avait pas encore évalué ses mesures\u00a0: ses points de ce jour ne sont pas connus.',
  effectiveUnknown:
    '{when, select, today {La commune n’a encore évalué aucune mesure\u00a0: ses points effectifs ne sont pas connus} other {Le {day}, la commune n’avait encore évalué aucune mesure\u00a0: ses points effectifs de ce jour ne sont pas connus}}.',
  noSnapshot:
    'Aucun instantané n’a gardé les points du début de {year}\u00a0: l’évolution de l’ensemble du chapitre sur l’année n’est pas connue.',
  beforeUnknown:
    'L’instantané du {day} n’a gardé aucune mesure évaluée\u00a0: l’évolution de l’ensemble du chapitre en {year} n’est pas connue.',
  otherCatalogue: 'L’instantané du {day} vient d’une autre version du catalogue\u00a0: ses points ne se comparent pas.',
  change:
    'L’ensemble du chapitre, quelle qu’en soit la raison\u00a0: {was} points dans l’instantané le plus proche du début de l’année ({day}), {sign, select, more {{points} de plus} less {{points} de moins} other {autant}} {when, select, today {aujourd’hui} other {à cette date}}.',
  next: 'Prochaines étapes',
  nextAsOf: 'Prochaines étapes, au {day}',
  nextMeeting: '{day}\u00a0: réunion «\u00a0{title}\u00a0» ({group})',
  nextAction: 'Action «\u00a0{title}\u00a0», pour le {day}',
  nextActionOpen: 'Action «\u00a0{title}\u00a0», sans échéance',
  noNext: 'Aucune réunion ni action à venir n’est prévue.',
  more: '{count, plural, one {et une autre} other {et # autres}}',
  note: 'État au {day}. Présences comptées par organisation. Les points sont l’évaluation de la commune, pas un résultat d’audit.',
};

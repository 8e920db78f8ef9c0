import type { participation as source } from '../fr/participation';

export const participation: typeof source = {
  title: 'Teilnahmebestätigung {year}',
  organisation: 'Organisation',
  year: 'Jahr',
  issuedOn: 'Ausgestellt am',
  lead: '{organisation} hat {year} an {meetings, plural, =0 {keiner Sitzung} one {einer Sitzung} other {# Sitzungen}} und {campaigns, plural, =0 {keiner Kampagne} one {einer Kampagne} other {# Kampagnen}} teilgenommen und {actions, plural, =0 {keine Aktion} one {eine Aktion} other {# Aktionen}} abgeschlossen, in {groups, plural, one {einer Arbeitsgruppe} other {# Arbeitsgruppen}} unter der Leitung von IMS Luxembourg.',
  nothing:
    'Für {year} sind bei {organisation} weder Teilnahmen an Sitzungen noch Kampagnen oder abgeschlossene Aktionen vermerkt.',
  meetings: 'Besuchte Sitzungen',
  noMeetings: 'Für dieses Jahr ist keine Teilnahme an einer Sitzung vermerkt.',
  campaigns: 'Kampagnen, an denen die Organisation teilgenommen hat',
  noCampaigns: 'Für dieses Jahr ist keine Kampagne vermerkt.',
  actions: 'Abgeschlossene Aktionen',
  noActions: 'Für dieses Jahr ist keine abgeschlossene Aktion vermerkt.',
  day: 'Tag',
  meeting: 'Sitzung',
  group: 'Arbeitsgruppe',
  doneOn: 'Erledigt am',
  action: 'Aktion',
  campaign: 'Kampagne',
  period: 'Zeitraum',
  basis: 'Was bestätigt wird',
  basisText:
    'IMS Luxembourg bestätigt das Obige nach seinen Registern im Stand vom {day}. Eine Sitzung zählt, wenn mindestens eine Person der Organisation anwesend war, eine Kampagne, wenn die Organisation dort als teilnehmend vermerkt ist, eine Aktion, wenn die Organisation dafür verantwortlich war und sie erledigt ist.',
  section: 'Teilnahme nach Jahren',
  line: '{meetings, plural, =0 {keine Sitzung besucht} one {eine Sitzung besucht} other {# Sitzungen besucht}}, {campaigns, plural, =0 {keine Kampagne} one {eine Kampagne} other {# Kampagnen}}, {actions, plural, =0 {keine Aktion erledigt} one {eine Aktion erledigt} other {# Aktionen erledigt}}',
  download: 'Bestätigung (PDF)',
  downloadOf: 'Bestätigung {year} (PDF)',
  empty: 'Die Bestätigung sagt, dass nichts vermerkt ist.',
};

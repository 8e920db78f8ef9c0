import type { shell as source } from '../fr/shell';

export const shell: typeof source = {
  skip: 'Zum Inhalt',
  signIn: 'Anmelden',
  nav: {
    label: 'Hauptnavigation',
    home: 'Start',
    groups: 'Gruppen',
    meetings: 'Sitzungen',
    actions: 'Aktionen',
    register: 'Register',
    organisations: 'Organisationen',
    chapter6: '{chapter, select, none {Bewertungen} other {Kapitel {chapter}}}',
    communes: 'Gemeinden',
    practiceSheets: 'Praxisblätter',
    publicSheets: 'Öffentliche Praxisblätter',
    zones: 'Zonen',
    accounts: 'Konten',
    personalData: 'Personen\u00addaten',
    reference: 'Referenz\u00addaten',
    contact: 'Kontakt',
  },
  act: {
    newMeeting: 'Neue Sitzung',
    newAccount: 'Neues Konto',
  },
  search: {
    label: 'Überall suchen',
    placeholder: 'Gruppe, Sitzung oder Aktion suchen',
  },
  language: {
    label: 'Sprache wechseln',
  },
  account: {
    label: 'Konto: {name}',
    own: 'Mein Konto',
    signOut: 'Abmelden',
  },
  scheme: {
    label: 'Farben',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  footer: {
    accessibility: 'Barrierefreiheit',
    personalData: 'Personenbezogene Daten',
    aboutTheData: 'Über die Daten',
    contact: 'IMS kontaktieren',
  },
  expired: {
    title: 'Ihre Sitzung ist beendet',
    text: 'Melden Sie sich erneut an. Was Sie eingegeben haben, bleibt erhalten.',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Diese Adresse führt nirgendwohin. Vielleicht ist der Link alt.',
    home: 'Zur Startseite',
  },
};

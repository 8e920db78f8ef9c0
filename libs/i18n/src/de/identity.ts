import type { identity as source } from '../fr/identity';

export const identity: typeof source = {
  role: {
    visitor: 'Besuch',
    contact: 'Kontakt',
    'commune-user': 'Gemeinde',
    adviser: 'Klimaberatung',
    'project-manager': 'Projektleitung',
    administrator: 'Administration',
  },
  demo: {
    title: 'Mit einem Demokonto ausprobieren',
    text: 'Erfundene Personen und Organisationen. Ein Klick genügt.',
    label: {
      'project-manager': 'Projektleiterin',
      'company-contact': 'Kontakt eines Unternehmens',
      'public-actor-contact': 'Kontakt eines öffentlichen Akteurs',
      'commune-user': 'Gemeinde',
      adviser: 'Klimaberater',
      administrator: 'Administratorin',
    },
  },
  login: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen',
  },
  forgotten: {
    title: 'Passwort vergessen',
    text: 'Geben Sie Ihre Adresse an. Gehört ein Konto dazu, kommt in einer Minute ein Link an.',
    submit: 'Link senden',
    sent: 'Gehört zu dieser Adresse ein Konto, ist der Link unterwegs. Er gilt zwei Stunden.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort',
    submit: 'Passwort speichern',
    done: 'Passwort geändert. Sie sind angemeldet.',
    another: 'Anderen Link anfordern',
  },
  invitation: {
    title: 'Willkommen',
    text: 'Wählen Sie Namen und Passwort, um Ihren Zugang zu öffnen.',
    submit: 'Zugang öffnen',
  },
  first: {
    title: 'Erste Administration',
    text: 'Dieser Link legt das Konto an, das diese Installation verwaltet.',
    submit: 'Konto anlegen',
    noToken: 'Dieser Link ist unvollständig. Kopieren Sie ihn ganz aus der Ausgabe des Servers.',
  },
  password: {
    hint: 'Mindestens 12 Zeichen. Ein Satz eignet sich.',
    current: 'Jetziges Passwort',
    new: 'Neues Passwort',
  },
  noToken: 'Dieser Link ist unvollständig. Öffnen Sie ihn aus der erhaltenen Nachricht.',
  own: {
    title: 'Mein Konto',
    who: 'Wer ich bin',
    name: 'Angezeigter Name',
    language: 'Sprache der Seiten und Nachrichten',
    password: 'Passwort ändern',
    passwordText: 'Andere Geräte werden abgemeldet.',
    passwordSaved: 'Passwort geändert. Andere Geräte sind abgemeldet.',
    everywhere: 'Überall abmelden',
    everywhereText: 'Beendet alle Ihre Sitzungen, auch diese.',
    everywhereQuestion: 'Alle Ihre Sitzungen schließen?',
  },
};

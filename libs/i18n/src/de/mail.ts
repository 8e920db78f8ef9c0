import type { mail as source } from '../fr/mail';

export const mail: typeof source = {
  invitation: {
    subject: 'Ihr Zugang zu Zesumme',
    text: 'Guten Tag,\n\nfür Sie wurde ein Zugang zu Zesumme eröffnet. Wählen Sie über den Link unten Ihr Passwort. Er gilt einmal und vierzehn Tage lang.',
    action: 'Passwort wählen',
  },
  'password-reset': {
    subject: 'Neues Passwort für Zesumme',
    text: 'Guten Tag,\n\nfür Ihr Konto wurde ein neues Passwort angefordert. Waren Sie es, so gilt der Link unten einmal und zwei Stunden lang. Andernfalls ist nichts zu tun.',
    action: 'Neues Passwort wählen',
  },
  'account-address-new': {
    subject: 'Neue Adresse Ihres Zesumme-Kontos',
    text: 'Guten Tag,\n\nein Administrator hat Ihrem Zesumme-Konto diese Adresse gegeben. Sie melden sich jetzt mit ihr an, Ihr Passwort bleibt dasselbe. Alle Ihre Geräte wurden abgemeldet.\n\nHaben Sie kein Zesumme-Konto oder haben Sie diese Änderung nicht erwartet, schreiben Sie sofort einem Administrator.',
    action: 'Anmelden',
  },
  'account-address-former': {
    subject: 'Diese Adresse öffnet kein Zesumme-Konto mehr',
    text: 'Guten Tag,\n\nein Administrator hat diese Adresse von einem Zesumme-Konto genommen, das jetzt eine andere hat. Mit dieser meldet man sich nicht mehr an, und Links, die an sie gingen, gelten nicht mehr.\n\nHaben Sie diese Änderung nicht erwartet, schreiben Sie uns sofort.',
    action: 'Uns schreiben',
  },
  'action-assigned': {
    subject: 'Eine Aktion ist Ihnen anvertraut: {title}',
    text: 'Guten Tag,\n\ndie Gruppe „{group}“ zählt bei der Aktion „{title}“ auf Sie.\n\nFrist: {due}.\n\nTeilen Sie auf der Seite der Aktion mit, wie es steht; die Gruppe wird informiert.',
    noDue: 'noch offen',
    action: 'Aktion ansehen',
  },
  'action-reported': {
    subject: 'Neues zur Aktion: {title}',
    text: '{author} schreibt zur Aktion „{title}“ der Gruppe „{group}“:\n\n{text}',
    action: 'Aktion ansehen',
  },
  unsubscribe: 'Nicht mehr erhalten: {kind}',
};

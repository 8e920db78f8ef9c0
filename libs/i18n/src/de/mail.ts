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
};

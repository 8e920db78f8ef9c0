import type { meetingMails as source } from '../fr/meeting-mails';

export const meetingMails: typeof source = {
  oneDay: '{day}, {start} – {end}',
  severalDays: '{day}, {start} – {endDay}, {end}',
  homeZone: '{when} (Luxemburger Zeit)',
  inZone: '{when} (Ortszeit {zone}; in Luxemburg: {home})',
  inYourZone: '{when} (Ortszeit {zone}; bei Ihnen, Ortszeit {yours}: {home})',
  shownTwice: '{when} (diese Stunde gibt es in jener Nacht zweimal; gemeint ist die erste, UTC{offset})',
  agenda: 'Tagesordnung',
  hosts: 'Gemeinsam veranstaltet mit {names}.',
  youHost: 'Sie sind Mitveranstalter dieser Sitzung.',
  optional: 'Ihre Teilnahme ist freigestellt.',
  answerBy: 'Antwort erbeten bis {day}, Ende des Tages.',
  answerHere:
    'Bitte antworten Sie auf der Seite der Sitzung: Eine Antwort, die Sie nur in Ihrem Kalender geben, wird nicht von selbst erfasst.',
  join: 'Online teilnehmen: {url}',
  page: 'Seite der Sitzung: {url}',
  changed: 'Was sich ändert:',
  changes: {
    title: 'Titel: {before} → {after}',
    when: 'Datum und Uhrzeit: {before} → {after}',
    place: 'Ort: {before} → {after}',
    link: 'Link zur Online-Teilnahme: {link, select, added {jetzt vorhanden} removed {entfällt} other {neu, der bisherige gilt nicht mehr}}',
  },
  noPlace: 'keiner',
  invitation: {
    subject: 'Kommen Sie am {day}? {title}',
    text: 'Guten Tag,\n\n{group} lädt Sie zur Sitzung „{title}“ ein.',
    again: 'Guten Tag,\n\n{group} lädt Sie erneut zur Sitzung „{title}“ ein.',
    action: 'Sitzung ansehen und antworten',
  },
  change: {
    subject:
      '{what, select, when {Neuer Termin} place {Neuer Ort} link {Neuer Link} title {Neuer Titel} other {Änderungen}}: {title}, {day}',
    text: 'Guten Tag,\n\ndie Sitzung „{title}“ ({group}) hat sich geändert.',
    now: 'Was jetzt gilt:',
    action: 'Sitzung ansehen und antworten',
  },
  reminder: {
    subject: '{days, plural, =0 {Heute} one {Morgen} other {In # Tagen}}: {title}, am {day}',
    text: 'Guten Tag,\n\ndie Sitzung „{title}“ ({group}) findet {days, plural, =0 {heute} one {morgen} other {in # Tagen}} statt.',
    answered: {
      'needs-action': 'Sie haben noch nicht geantwortet.',
      accepted: 'Sie haben zugesagt.',
      tentative: 'Sie haben mit „vielleicht“ geantwortet.',
      declined: 'Sie haben abgesagt.',
    },
  },
  link: {
    subject: 'Ihr neuer Link: {title}, {day}',
    text: 'Guten Tag,\n\nhier ist ein neuer persönlicher Link zur Sitzung „{title}“ ({group}). Früher gesendete Links öffnen nichts mehr.',
    personal:
      'Dieser Link gehört zu Ihnen: Wer ihn hat, kann die Seite lesen und an Ihrer Stelle antworten. Geben Sie ihn nicht weiter.',
  },
  withdrawn: {
    subject: 'Ihre Einladung ist zurückgezogen: {title}, {day}',
    text: 'Guten Tag,\n\nIhre Einladung zur Sitzung „{title}“ ({group}) ist zurückgezogen. Es ist nichts zu tun.',
    action: 'Zesumme öffnen',
  },
  cancelled: {
    subject: 'Abgesagt: {title}, {day}',
    text: 'Guten Tag,\n\ndie Sitzung „{title}“ ({group}) ist abgesagt. Es ist nichts zu tun.',
    action: 'Sitzung ansehen',
  },
};

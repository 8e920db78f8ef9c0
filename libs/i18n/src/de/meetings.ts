import type { meetings as source } from '../fr/meetings';

export const meetings: typeof source = {
  kind: {
    'working-group': 'Arbeitsgruppe',
    workshop: 'Workshop',
    conference: 'Konferenz',
    steering: 'Lenkungsausschuss',
  },
  state: {
    draft: 'Entwurf',
    open: 'Offen',
    'in-progress': 'Läuft',
    ended: 'Beendet',
    closed: 'Abgeschlossen',
    cancelled: 'Abgesagt',
  },
  itemKind: { information: 'Information', discussion: 'Diskussion', decision: 'Entscheidung' },
  answer: {
    'needs-action': 'Ohne Antwort',
    accepted: 'Kommt',
    tentative: 'Vielleicht',
    declined: 'Kommt nicht',
  },
  attendance: { attended: 'Anwesend', excused: 'Entschuldigt', absent: 'Abwesend', none: 'Nicht erfasst' },
  online: 'online',
  mail: {
    when: '{day}, {start} – {end}',
    answerBy: 'Antwort bitte bis {day}, Ende des Tages.',
    'meeting-invitation': {
      subject: 'Kommen Sie am {day}? {title}',
      text: 'Guten Tag,\n\n{group} lädt Sie zur Sitzung „{title}“ ein.',
      action: 'Sitzung ansehen und antworten',
    },
    'meeting-changed': {
      subject: 'Zeit oder Ort geändert: {title}, {day}',
      text: 'Guten Tag,\n\nZeit oder Ort der Sitzung „{title}“ ({group}) hat sich geändert. Jetzt gilt:',
      action: 'Sitzung ansehen und antworten',
    },
    'meeting-withdrawn': {
      subject: 'Sie werden nicht mehr erwartet: {title}, {day}',
      text: 'Guten Tag,\n\nIhre Einladung zur Sitzung „{title}“ ({group}) ist zurückgezogen. Sie müssen nichts tun.',
      action: 'Zesumme öffnen',
    },
    'meeting-cancelled': {
      subject: 'Abgesagt: {title}, {day}',
      text: 'Guten Tag,\n\nDie Sitzung „{title}“ ({group}) ist abgesagt.',
      action: 'Sitzung ansehen',
    },
    'meeting-minutes': {
      subject: 'Protokoll: {title}, {day}',
      text: 'Guten Tag,\n\nDas Protokoll der Sitzung „{title}“ ({group}) liegt vor.',
      action: 'Protokoll lesen',
    },
  },
};

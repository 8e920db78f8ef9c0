import type { linkPages as source } from '../fr/link-pages';

export const linkPages: typeof source = {
  skip: 'Zum Inhalt',
  language: 'Sprache',
  accessibility: 'Barrierefreiheit',
  personalData: 'Datenschutz',
  demo: 'Demo',
  link: 'persönlicher Link von {name}',
  when: 'Wann',
  where: 'Wo',
  online: 'Online',
  join: 'Online teilnehmen',
  zone: 'Luxemburger Zeit',
  calendar: 'In meinen Kalender eintragen (.ics-Datei)',
  phase: {
    cancelled: 'Diese Sitzung ist abgesagt. Es gibt nichts zu tun.',
    begun: 'Die Sitzung hat begonnen: Antworten werden nicht mehr angenommen.',
    over: 'Die Sitzung ist vorbei: Antworten werden nicht mehr angenommen.',
  },
  answer: {
    title: 'Kommen Sie?',
    yours: 'Ihre Antwort: {answer}.',
    none: 'Sie haben noch nicht geantwortet.',
    of: {
      'needs-action': 'keine',
      accepted: 'Sie kommen',
      tentative: 'vielleicht',
      declined: 'Sie kommen nicht',
    },
    note: 'Ein Wort an die Projektleitung',
    optional: 'freiwillig',
    noteHint: 'Nur sie liest es.',
    change: 'Bis zum Beginn der Sitzung können Sie Ihre Antwort ändern.',
    late: 'Eine Antwort war bis Ende {day} erwünscht; sie zählt noch.',
  },
  done: {
    answer: 'Ist notiert.',
    concerns: 'Ist notiert: Diese Punkte betreffen Sie.',
    proposal: 'Vorgeschlagen. Die Antwort kommt per E-Mail und steht dann auf dieser Seite.',
    'proposal-withdrawn': 'Erledigt: Der Punkt ist nicht mehr vorgeschlagen.',
    colleague: 'Erledigt: Die Kollegin oder der Kollege erhält eine eigene Einladung.',
    withdrawn: 'Erledigt: Die Kollegin oder der Kollege ist nicht mehr eingeladen. Kommen Sie?',
    action: 'Ist notiert, und die Projektleitung weiß Bescheid.',
  },
  colleague: {
    open: 'Jemanden an meiner Stelle schicken',
    hint: 'Die Kollegin oder der Kollege erhält eine eigene Einladung per E-Mail und antwortet selbst. Ihre Antwort wird „ich komme nicht“.',
    name: 'Vor- und Nachname',
    email: 'E-Mail-Adresse',
    send: 'Einladung senden',
    sent: '{name} kommt an Ihrer Stelle: {answer, select, accepted {hat zugesagt} tentative {kommt vielleicht} declined {kommt auch nicht} other {noch keine Antwort}}.',
    withdraw: 'Doch selbst kommen',
    withdrawHint: 'Die Kollegin oder der Kollege wird per E-Mail benachrichtigt.',
    inPlaceOf: 'Sie kommen an Stelle von {name}.',
  },
  agenda: {
    concerns: 'betrifft uns',
    mark: 'Dieser Punkt betrifft uns',
    save: 'Punkte speichern, die uns betreffen',
    saveHint: 'Die Projektleitung und die Gruppe sehen es; es verpflichtet zu nichts.',
    sentence:
      '{ours, plural, =0 {Kein Punkt ist für uns markiert} one {Ein Punkt von {count} betrifft uns} other {# Punkte von {count} betreffen uns}}: insgesamt {duration}.',
    end: 'Ende',
  },
  proposals: {
    hint: 'Die Projektleitung entscheidet. Ihre Antwort kommt per E-Mail und steht auf dieser Seite.',
    takeBack: 'Diesen Punkt zurückziehen',
    takeBackHint:
      'Die Projektleitung sieht ihn dann nicht mehr. Solange Vorschläge angenommen werden, können Sie ihn erneut vorschlagen.',
    takeBackNow: 'Zurückziehen',
  },
  feed: {
    open: 'Alle meine Sitzungen im Kalender abonnieren',
    for: 'Für {name}, über einen persönlichen Link.',
    back: 'Zurück zu meinen Abonnements',
    copy: 'Oder kopieren Sie diese Adresse in Ihren Kalender',
    fresh: 'neu',
    end: 'Adresse ändern oder löschen',
    renew: 'Neue Adresse erstellen',
    none: 'Noch kein Abonnement.',
    android: {
      name: 'Android-Telefon',
      way: 'Abonnieren Sie einmal am Computer, wie unten für Google Kalender; danach erscheinen die Sitzungen auf dem Telefon.',
    },
    about: {
      title: 'Was diese Adresse zeigt',
      shows:
        'Die Sitzungen, zu denen Sie oder Ihre Organisation eingeladen sind, mit dem Link zur Teilnahme. Weder Antworten noch andere Eingeladene.',
      until:
        'Sie gilt, bis Sie sie löschen, sich Ihre E-Mail-Adresse ändert oder Ihr persönlicher Link zurückgenommen wird. Verlassen Sie Ihre Organisation, leert sich der Kalender von selbst.',
      forward:
        'Wer den Link dieser Sitzung von Ihnen erhält, kann auch in Ihrem Namen abonnieren: Löschen Sie hier, was Sie nicht kennen.',
    },
  },
  promised: {
    none: 'Nichts ist offen geblieben.',
    news: 'Stand mitteilen',
    newsOf: 'Stand mitteilen: {title}',
    text: 'Wie steht es?',
    close: 'Ist erledigt',
    tell: 'Nur den Stand mitteilen',
    doneText: 'Ist erledigt.',
  },
  documents: {
    title: 'Dokumente',
    none: 'Noch keine Dokumente.',
    opensElsewhere: 'öffnet eine andere Website',
  },
  minutes: {
    title: 'Protokoll',
    sent: 'Versandt am {day}.',
    open: 'Protokoll herunterladen',
    about: 'In der Sprache der Gruppe, mit den Korrekturen seit dem Versand.',
  },
  about: {
    title: 'Dieser Link gehört Ihnen',
    opens:
      'Er öffnet nur diese Sitzung, im Namen von {name}: lesen, antworten{substitute, select, yes {} other {, jemanden schicken}}{organisation, select, no {} other {, Punkte markieren und vorschlagen, Aktionen Ihrer Organisation abschließen, Ihre Sitzungen im Kalender abonnieren}}{own, select, yes {, Ihre Angaben berichtigen und benennen, wer an Ihre Stelle tritt} other {}}. Er öffnet kein Konto.',
    until: 'Er gilt bis {day}, oder bis die Einladung zurückgenommen wird.',
    forward: 'Wer ihn von Ihnen erhält, kann all das an Ihrer Stelle tun.',
    colleague: 'Soll jemand anderes kommen, senden Sie lieber weiter oben eine eigene Einladung.',
    visit: 'Auf diesem Gerät bleibt die Seite zwölf Stunden offen.',
  },
  held: {
    text: 'Um die Arbeit der Gruppen zu organisieren, speichert Zesumme über Sie {own, select, yes {Ihre Kontaktdaten, Ihre Funktion, Ihre Sitzungen, Ihre Antworten und die gesendeten E-Mails; Name und Kontaktdaten werden gelöscht, {months, plural, one {einen Monat} other {# Monate}} nachdem Ihr Kontakt archiviert wurde} other {Ihren Namen, Ihre E-Mail-Adresse, Ihre Organisation, Ihre Sitzungen, Ihre Antworten und die gesendeten E-Mails; Name und Adresse werden {months, plural, one {einen Monat} other {# Monate}} nach Ihrer letzten Sitzung gelöscht}}.',
    ask: 'Um alles zu erhalten, berichtigen oder löschen zu lassen, schreiben Sie an {controller}',
    more: 'Was gespeichert wird, warum und wie lange',
  },
  you: {
    title: 'Für Sie',
    mails: 'Wählen, welche E-Mails ich erhalte',
  },
  details: {
    title: 'Meine Angaben, und wer an meine Stelle tritt',
    own: 'Meine Angaben',
    save: 'Meine Angaben speichern',
    saved: 'Ihre Angaben sind gespeichert.',
    email: 'E-Mail-Adresse',
    emailHint: 'Über diesen Link lässt sie sich nicht ändern: Schreiben Sie der Projektleitung.',
    stale:
      'Jemand hat inzwischen gespeichert. Ihre Eingabe ist erhalten; vergleichen Sie und speichern Sie erneut, um zu ersetzen.',
    now: 'Gespeichert: {value}',
    empty: 'nichts',
    place: 'Wer an meine Stelle tritt',
    lede: 'Nichts ändert sich, bevor Ihre Projektleitung bestätigt hat.',
    named: 'Vorgeschlagen. Ihre Projektleitung ist per E-Mail benachrichtigt.',
    withdrawn: 'Der Vorschlag ist zurückgezogen.',
    nobody: 'Niemand ist benannt.',
    kind: 'Worum es geht',
    emailOf: 'E-Mail-Adresse der Person',
    about: 'Was dieser Link hier erlaubt',
    told: 'Jede Korrektur steht im Verlauf Ihrer Organisation, mit dem Vermerk „persönlicher Link“; die Projektleitung sieht sie, und Sie erfahren davon per E-Mail. Benennen Sie jemanden, wird sie per E-Mail benachrichtigt.',
    forward:
      'Wer den Link dieser Sitzung von Ihnen erhält, kann dasselbe in Ihrem Namen tun. Ihre E-Mail-Adresse, Ihr Konto und die Angaben Ihrer Kolleginnen und Kollegen bleiben verschlossen.',
  },
  question: {
    title: 'Eine Frage?',
    text: 'IMS Luxembourg begleitet diese Gruppe als neutrale Stelle.',
    act: 'Der Projektleitung schreiben',
  },
  mails: {
    title: 'Ihre E-Mails von Zesumme',
    for: 'Auswahl von {name}.',
    kind: {
      invitation: 'Einladungen zu Sitzungen',
      change: 'Änderungen von Sitzungen',
      reminder: 'Erinnerungen vor Sitzungen',
      minutes: 'Protokolle',
      announcement: 'Ankündigungen der Gruppen',
      action: 'übertragene Aktionen',
      advice: 'Ratgesuche',
      comment: 'Kommentare zur Bewertung einer Gemeinde',
      digest: 'wöchentliche Erinnerungen zur Bewertung einer Gemeinde',
      'certificate-end': 'Erinnerungen: Zertifikat, das abläuft',
      'evidence-end': 'Erinnerungen: Nachweise, die ablaufen',
      'review-due': 'Erinnerungen: Maßnahmen, die zu prüfen sind',
      'late-action': 'Erinnerungen: verspätete Aktionen',
    },
    question: 'Nicht mehr erhalten: {kind}?',
    stop: 'Nicht mehr erhalten',
    stopped: 'Ist notiert. Sie erhalten nicht mehr: {kind}.',
    again: 'Wieder erhalten',
    resumed: 'Ist notiert. Sie erhalten wieder: {kind}.',
    all: 'Alle Ihre E-Mails',
    hint: 'Kreuzen Sie an, was Sie erhalten möchten.',
    save: 'Auswahl speichern',
    saved: 'Ihre Auswahl ist gespeichert.',
    always: 'Eine abgesagte Sitzung oder eine zurückgenommene Einladung wird Ihnen immer mitgeteilt.',
  },
  notice: {
    corrected: {
      subject: 'Ihre Angaben wurden über Ihren persönlichen Link berichtigt',
      text: 'Guten Tag,\n\nam {at} wurden Ihre Kontaktangaben über Ihren persönlichen Link berichtigt. Geändert wurde: {fields}.\n\nWaren Sie das, ist nichts zu tun.\n\nSonst hat jemand anderes Ihren Link. Bitten Sie die Projektleitung, Ihre Angaben wiederherzustellen und Ihnen einen neuen Link zu senden; der alte gilt dann nicht mehr.',
    },
    calendar: {
      subject: 'Über Ihren persönlichen Link wurde ein Kalender Ihrer Sitzungen erstellt',
      text: 'Guten Tag,\n\nam {at} wurde über Ihren persönlichen Link ein Kalender zum Abonnieren erstellt. Wer seine Adresse kennt, sieht die Sitzungen, zu denen Sie oder Ihre Organisation eingeladen sind, mit dem Link zur Teilnahme.\n\nWaren Sie das, ist nichts zu tun.\n\nSonst hat jemand anderes Ihren Link. Öffnen Sie Ihre Seite und löschen Sie unter „Alle meine Sitzungen im Kalender abonnieren“, was Sie nicht kennen. Bitten Sie außerdem die Projektleitung um einen neuen Link; der alte und die darüber erstellten Kalender gelten dann nicht mehr.',
      action: 'Meine Seite öffnen',
    },
  },
  problem: {
    back: 'Zurück zur Sitzung',
    home: 'Zur Startseite',
    reference: 'Kennung {id}',
    summary: '{count, plural, one {Eine Angabe ist zu berichtigen} other {# Angaben sind zu berichtigen}}',
    'link-unknown': {
      title: 'Dieser Link lässt sich nicht öffnen',
      text: 'Er ist unvollständig oder stammt nicht von hier. Öffnen Sie ihn noch einmal ganz aus der E-Mail; manche Programme schneiden lange Links ab.',
    },
    'visit-over': {
      title: 'Öffnen Sie den Link aus Ihrer E-Mail noch einmal',
      text: 'Zur Sicherheit bleibt diese Seite auf einem Gerät nur zwölf Stunden offen. Nichts ist verloren.',
    },
    'link-expired': {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Die Sitzung ist seit über 30 Tagen vorbei. Mit einem Konto finden Sie ihre Dokumente wieder.',
    },
    'link-withdrawn': {
      title: 'Dieser Link wurde zurückgenommen',
      text: 'Vielleicht ersetzt ihn ein neuerer: Suchen Sie die letzte E-Mail zu dieser Sitzung.',
    },
    'invitation-removed': {
      title: 'Sie sind zu dieser Sitzung nicht mehr eingeladen',
      text: 'Die Einladung wurde zurückgenommen, oder Sie vertreten die eingeladene Organisation nicht mehr. Ist das ein Irrtum, schreiben Sie der Projektleitung.',
    },
    'form-already-sent': {
      title: 'Diese Sendung ist schon angekommen',
      text: 'Dasselbe Formular kam zweimal; es wurde einmal angenommen. Die Seite zeigt, was jetzt gilt.',
    },
    'form-outdated': {
      title: 'Diese Seite war zu alt',
      text: 'Nichts wurde gespeichert. Öffnen Sie die Seite neu und antworten Sie noch einmal.',
    },
    'meeting-cancelled': {
      title: 'Die Sitzung ist abgesagt',
      text: 'Sie wurde inzwischen abgesagt: Ihre Antwort ist nicht mehr nötig, nichts wurde gespeichert.',
    },
    'meeting-begun': {
      title: 'Die Sitzung hat begonnen',
      text: 'Antworten werden nicht mehr angenommen; nichts wurde gespeichert. Kommen Sie trotzdem, oder sagen Sie der Projektleitung Bescheid.',
    },
    'meeting-over': {
      title: 'Die Sitzung ist vorbei',
      text: 'Antworten werden nicht mehr angenommen; nichts wurde gespeichert.',
    },
    'too-many-calendars': {
      title: 'Sie haben schon viele Abonnements',
      text: 'Löschen Sie eines, bevor Sie ein weiteres erstellen. Nichts wurde gespeichert.',
    },
    'colleague-already-sent': {
      title: 'Es kommt schon jemand an Ihrer Stelle',
      text: 'Nichts wurde geändert. Nehmen Sie zuerst Ihren Platz zurück, wenn jemand anderes kommen soll.',
    },
    'proposal-decided': {
      title: 'Dieser Punkt ist bereits beantwortet',
      text: 'Die Antwort kam inzwischen: Es wurde nichts geändert, und die Seite zeigt den jetzigen Stand.',
    },
    'proposals-closed': {
      title: 'Vorschläge werden nicht mehr angenommen',
      text: 'Sie wurden bis zu dem Tag angenommen, der auf der Seite steht; nichts wurde gespeichert. Schreiben Sie der Projektleitung, wenn der Punkt nicht warten kann.',
    },
    'too-many-proposals': {
      title: 'Ihre Organisation hat schon viel vorgeschlagen',
      text: 'Für diese Sitzung ist die mögliche Zahl von Punkten erreicht; nichts wurde gespeichert.',
    },
    'succession-open': {
      title: 'Es ist schon jemand vorgeschlagen',
      text: 'Nichts wurde gespeichert. Ziehen Sie zuerst den offenen Vorschlag zurück.',
    },
    'no-colleague': {
      title: 'Es kommt niemand mehr an Ihrer Stelle',
      text: 'Nichts wurde geändert. Die Seite zeigt, was jetzt gilt.',
    },
    state: {
      title: 'Diese Aktion ist nicht mehr offen',
      text: 'Sie wurde inzwischen erledigt oder aufgegeben. Nichts wurde geändert.',
    },
    'too-many-attempts': {
      title: 'Zu viele unbekannte Links',
      text: 'Versuchen Sie es in einer Viertelstunde wieder. Ein gültiger Link öffnet sich immer.',
    },
    'too-many-requests': {
      title: 'Zu viele Anfragen in kurzer Zeit',
      text: 'Versuchen Sie es in einer Minute wieder. Nichts ist verloren.',
    },
    forbidden: {
      title: 'Das wurde nicht angenommen',
      text: 'Die Sendung kommt nicht von dieser Seite. Nichts wurde gespeichert.',
    },
    'not-found': {
      title: 'Das gibt es nicht, oder nicht mehr',
      text: 'Vielleicht wurde es inzwischen entfernt.',
    },
    invalid: {
      title: 'Das wurde nicht verstanden',
      text: 'In der Sendung fehlt etwas. Nichts wurde gespeichert.',
    },
    unexpected: {
      title: 'Bei uns ist ein Fehler aufgetreten',
      text: 'Nichts wurde gespeichert. Versuchen Sie es gleich noch einmal.',
    },
  },
};

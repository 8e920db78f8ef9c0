/** Why the law lets a kind of data be held. Source: GDPR, article 6, paragraph 1. */
export const legalBases = ['consent', 'contract', 'legitimate-interests'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** How long a kind is kept, in months, and within which bounds an administrator may choose it. */
export interface RetentionPeriod {
  months: number;
  least: number;
  most: number;
}

/** What is the same for all data of one kind. */
export interface DataKindFacts {
  basis: LegalBasis;
  /** Null where no number of months decides: the kind says in words what does. */
  period: RetentionPeriod | null;
}

const kinds = {
  /** Name, function, telephone and address of a contact, and whom it speaks for. */
  'contact-details': { basis: 'legitimate-interests', period: { months: 36, least: 12, most: 120 } },
  /** The account, and what lets its holder in. */
  access: { basis: 'contract', period: { months: 36, least: 12, most: 120 } },
  /** Invitations, answers, attendance, responsibilities. */
  participation: { basis: 'legitimate-interests', period: { months: 24, least: 6, most: 60 } },
  /** Whoever is invited by mail address alone. */
  guests: { basis: 'legitimate-interests', period: { months: 24, least: 6, most: 60 } },
  /** What somebody wrote, proposed, uploaded or decided. */
  contributions: { basis: 'legitimate-interests', period: null },
  /** Mails that wait or were sent. */
  mails: { basis: 'legitimate-interests', period: { months: 12, least: 3, most: 36 } },
  /** Which mails and calendars somebody wants. */
  choices: { basis: 'consent', period: null },
  /** Who changed what. */
  history: { basis: 'legitimate-interests', period: { months: 60, least: 12, most: 120 } },
  /** Calls, mails and visits, noted by the broker. */
  log: { basis: 'legitimate-interests', period: { months: 60, least: 12, most: 120 } },
  /** Who comes after whom. */
  successions: { basis: 'legitimate-interests', period: { months: 24, least: 6, most: 60 } },
  /** What was written through the public pages. */
  messages: { basis: 'consent', period: { months: 12, least: 1, most: 36 } },
  /** Spreadsheets that were brought in. */
  imports: { basis: 'legitimate-interests', period: null },
  /** What a contact answers for their organisation in a questionnaire. */
  'questionnaire-answers': { basis: 'legitimate-interests', period: { months: 12, least: 6, most: 36 } },
  /** What people of an organisation enter in a campaign under a code, until they were asked half a year later: nobody can tell who it is. */
  'campaign-entries': { basis: 'consent', period: { months: 9, least: 9, most: 18 } },
  /** Names that a public page shows, and for how long it can be proved that whoever bears one had agreed. */
  publication: { basis: 'consent', period: { months: 36, least: 12, most: 120 } },
} as const satisfies Record<string, DataKindFacts>;

/** A kind of personal data: one purpose, one legal basis, one period. */
export type DataKind = keyof typeof kinds;

export const dataKinds = Object.keys(kinds) as [DataKind, ...DataKind[]];

/** The kinds that end by themselves after some months. */
export type PeriodKind = { [K in DataKind]: (typeof kinds)[K]['period'] extends null ? never : K }[DataKind];

/** What holds for a kind unless an administrator has chosen another period. */
export const dataKindFacts = (kind: DataKind): DataKindFacts => kinds[kind];

/** The kinds whose period an administrator may choose. */
export const periodKinds = dataKinds.filter((kind) => dataKindFacts(kind).period !== null) as [
  PeriodKind,
  ...PeriodKind[],
];

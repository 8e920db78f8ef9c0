/** What a meeting gives. A follow-up is an action that was born in it. */
export const outcomeKinds = ['information', 'decision', 'follow-up'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** Outcomes of one meeting: more than anybody reads aloud. */
export const MOST_OUTCOMES = 500;

/** How long the title of an action, and so the text of a follow-up, can be. */
export const LONGEST_FOLLOW_UP = 200;

/** The part of an outcome that depends on its kind. */
interface Shaped {
  text: string;
  responsibleOrganisationId: string | null;
  contactId: string | null;
  dueDay: string | null;
  votes: readonly { organisationId: string; vote: VoteChoice }[];
  actionId: string | null;
}

export interface OutcomeProblem {
  path: string;
  code: 'not-of-this-kind' | 'too-long' | 'duplicate' | 'contact-without-organisation';
  params: Record<string, unknown>;
}

/** What each kind has beside its text. */
const parts: Record<OutcomeKind, readonly (keyof Omit<Shaped, 'text'>)[]> = {
  information: [],
  decision: ['responsibleOrganisationId', 'dueDay', 'votes'],
  'follow-up': ['responsibleOrganisationId', 'contactId', 'dueDay', 'actionId'],
};

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/** What does not fit the kind of the outcome, in the order of its fields; nothing when all of it does. */
export function problemsOfOutcome(kind: OutcomeKind, outcome: Shaped): OutcomeProblem[] {
  const problems: OutcomeProblem[] = [];
  if (kind === 'follow-up' && outcome.text.length > LONGEST_FOLLOW_UP)
    problems.push({ path: 'text', code: 'too-long', params: { maximum: LONGEST_FOLLOW_UP } });
  for (const part of ['responsibleOrganisationId', 'contactId', 'dueDay', 'votes', 'actionId'] as const) {
    if (isFilled(outcome[part]) && !parts[kind].includes(part))
      problems.push({ path: part, code: 'not-of-this-kind', params: {} });
  }
  if (kind === 'follow-up' && outcome.contactId !== null && outcome.responsibleOrganisationId === null)
    problems.push({ path: 'contactId', code: 'contact-without-organisation', params: {} });
  const seen = new Set<string>();
  outcome.votes.forEach(({ organisationId }, at) => {
    if (seen.has(organisationId)) problems.push({ path: `votes.${at}.organisationId`, code: 'duplicate', params: {} });
    seen.add(organisationId);
  });
  return problems;
}

/** Votes on one decision, counted. */
export interface VoteCount {
  for: number;
  against: number;
  abstain: number;
}

/** The votes by what was chosen; null where nobody voted, which is not the same as nobody being for it. */
export function countVotes(votes: readonly { vote: VoteChoice }[]): VoteCount | null {
  if (votes.length === 0) return null;
  const of = (choice: VoteChoice): number => votes.filter(({ vote }) => vote === choice).length;
  return { for: of('for'), against: of('against'), abstain: of('abstain') };
}

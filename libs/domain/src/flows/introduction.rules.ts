/** The way of an exchange. An idea becomes a discussion when both sides accept; nobody moves it there by hand. */
export const exchangePhases = [
  'idea',
  'discussion',
  'negotiation',
  'implementation',
  'completed',
  'abandoned',
] as const;
export type ExchangePhase = (typeof exchangePhases)[number];

/** What a side says to an introduction. */
export const sideAnswers = ['accepted', 'declined'] as const;
export type SideAnswer = (typeof sideAnswers)[number];

/** What both sides said so far; null where one has not answered. */
export interface Answers {
  offerAnswer: SideAnswer | null;
  needAnswer: SideAnswer | null;
}

/** Whether both sides know each other: from then on the names are shown. */
export const areIntroduced = ({ offerAnswer, needAnswer }: Answers): boolean =>
  offerAnswer === 'accepted' && needAnswer === 'accepted';

/** The phase that the answers alone lead to. */
export function phaseAfter(answers: Answers): ExchangePhase {
  if (answers.offerAnswer === 'declined' || answers.needAnswer === 'declined') return 'abandoned';
  return areIntroduced(answers) ? 'discussion' : 'idea';
}

const way = ['discussion', 'negotiation', 'implementation', 'completed'] as const;
const stepOf = (phase: ExchangePhase): number => way.findIndex((each) => each === phase);

/** How somebody may move an exchange: one step on, back with a reason, or to its end with a reason. */
export type PhaseMove = 'on' | 'back' | 'abandon';

/**
 * How an exchange gets from one phase to another; null where it does not. What was abandoned while both knew each other can be
 * taken up again, and what is completed go back, each with a reason.
 */
export function phaseMove(from: ExchangePhase, to: ExchangePhase, answers: Answers): PhaseMove | null {
  if (from === to) return null;
  if (to === 'abandoned') return from === 'completed' ? null : 'abandon';
  if (!areIntroduced(answers) || stepOf(to) < 0) return null;
  if (from === 'abandoned') return to === 'completed' ? null : 'back';
  if (stepOf(to) === stepOf(from) + 1) return 'on';
  return stepOf(to) < stepOf(from) ? 'back' : null;
}

/** Whether the move has to say why. */
export const needsReason = (move: PhaseMove): boolean => move !== 'on';

/** What an exchange brought, as it is stated; null where nobody has said. */
export interface ExchangeFigures {
  tonnes: number | null;
  kgCo2e: number | null;
  euros: number | null;
}

export interface StatedExchange extends ExchangeFigures {
  phase: ExchangePhase;
  /** What shows the figures: a document by its name, or an address. */
  evidence: string | null;
  evidenceUrl: string | null;
}

/** Whether the figures of an exchange count: it is implemented, and something shows them. */
export function figuresCount({ phase, evidence, evidenceUrl, tonnes, kgCo2e, euros }: StatedExchange): boolean {
  const isDone = phase === 'implementation' || phase === 'completed';
  const isShown = evidence !== null || evidenceUrl !== null;
  return isDone && isShown && (tonnes !== null || kgCo2e !== null || euros !== null);
}

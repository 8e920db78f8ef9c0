import { type Signal, computed, signal } from '@angular/core';
import {
  type AnswerForm,
  type AnswerIssue,
  type Question,
  type QuestionAnswer,
  askedQuestions,
  countedAnswers,
} from '@zesumme/domain';

/** The ranks that were chosen of a question, by option; 0 where none is. */
type Ranks = Record<string, number>;

/** What is kept on this device while somebody answers. */
export interface KeptAnswers {
  answers: QuestionAnswer[];
  ranks: Record<string, Ranks>;
}

/** What somebody has answered so far, and what follows from it: which questions are asked, and what is wrong. */
export class AnswersState {
  private readonly given: ReturnType<typeof signal<QuestionAnswer[]>>;
  /** Questions whose answer was typed and is no number. */
  private readonly unread = signal<readonly string[]>([]);
  private readonly ranks: ReturnType<typeof signal<Record<string, Ranks>>>;
  readonly asked: Signal<Question[]>;

  constructor(
    private readonly content: AnswerForm['content'],
    begun: KeptAnswers,
    private readonly changed: (kept: KeptAnswers) => void,
  ) {
    this.given = signal(begun.answers);
    this.ranks = signal(begun.ranks);
    this.asked = computed(() => askedQuestions(content, this.given()));
  }

  of(question: Question): QuestionAnswer {
    const found = this.given().find(({ questionId }) => questionId === question.id);
    return found ?? { questionId: question.id, optionIds: [], number: null, text: null, point: null };
  }

  set(question: Question, change: Partial<QuestionAnswer>): void {
    const next = { ...this.of(question), ...change };
    this.given.update((all) => [...all.filter(({ questionId }) => questionId !== question.id), next]);
    this.keep();
  }

  /** Keeps a number as it was typed; what is none is wrong, and not lost silently. */
  count(question: Question, typed: string): void {
    const number = Number(typed.replace(',', '.').replaceAll(/\s/g, ''));
    const isNumber = typed.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= 1_000_000_000;
    const others = this.unread().filter((id) => id !== question.id);
    this.unread.set(typed.trim() === '' || isNumber ? others : [...others, question.id]);
    this.set(question, { number: isNumber ? number : null });
  }

  /** Chooses an option, or of several also lets one go. */
  choose(question: Question, optionId: string): void {
    const { optionIds } = this.of(question);
    const several = optionIds.includes(optionId)
      ? optionIds.filter((each) => each !== optionId)
      : [...optionIds, optionId];
    this.set(question, { optionIds: question.kind === 'single' ? [optionId] : several });
  }

  rankOf(question: Question, optionId: string): number {
    const kept = this.ranks()[question.id];
    return kept ? (kept[optionId] ?? 0) : this.of(question).optionIds.indexOf(optionId) + 1;
  }

  /** An order is an answer once every option has a rank of its own. */
  rank(question: Question, optionId: string, rank: number): void {
    const own: Ranks = Object.fromEntries(question.options.map(({ id }) => [id, this.rankOf(question, id)]));
    own[optionId] = rank;
    this.ranks.update((all) => ({ ...all, [question.id]: own }));
    const order = question.options.map(({ id }) => id).sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
    const isWhole = order.every((id, at) => own[id] === at + 1);
    this.set(question, { optionIds: isWhole ? order : [] });
  }

  clear(question: Question): void {
    this.ranks.update((all) => ({ ...all, [question.id]: {} }));
    this.set(question, { optionIds: [], number: null, text: null, point: null });
  }

  /** What would be sent, and what is wrong with it. */
  counted(): { answers: QuestionAnswer[]; issues: AnswerIssue[] } {
    const { answers, issues } = countedAnswers(this.content, this.given());
    const begun = this.asked()
      .filter(({ id, kind }) => kind === 'ranking' && !issues.some(({ questionId }) => questionId === id))
      .filter(
        (question) =>
          this.of(question).optionIds.length === 0 && question.options.some(({ id }) => this.rankOf(question, id) > 0),
      )
      .map(({ id }): AnswerIssue => ({ questionId: id, code: 'rank-all' }));
    const unread = this.asked()
      .filter(({ id }) => this.unread().includes(id))
      .map(({ id }): AnswerIssue => ({ questionId: id, code: 'not-a-number' }));
    const found = issues.filter(({ questionId }) => !unread.some((each) => each.questionId === questionId));
    return { answers, issues: [...found, ...begun, ...unread] };
  }

  private keep(): void {
    this.changed({ answers: this.given(), ranks: this.ranks() });
  }
}

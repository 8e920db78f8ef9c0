import { computed, signal } from '@angular/core';
import type { Drafts } from '../../platform/drafts';
import { Problem } from '../../platform/problem';

/** A text as the server has it. */
export interface TextState {
  text: string;
  version: number;
}

/** What is kept on this device: the text that was typed, and the one of the server that it was typed on top of. */
interface Draft {
  text: string;
  base: string;
}

interface Options {
  /** Under which name it is kept on this device until the server has it. */
  draft: string;
  drafts: Drafts;
  /** Sends it; what is thrown is a Problem, `stale` with the present state where somebody else wrote in between. */
  save: (text: string, version: number) => Promise<TextState>;
  /** What the server sends as the present state. */
  currentOf: (current: unknown) => TextState;
}

/**
 * A text that saves itself while it is typed. It is kept on this device until the server has it; and where two people wrote,
 * both texts stay until one of them chose.
 */
export class KeptText {
  readonly text = signal('');
  /** What somebody else wrote meanwhile; null as long as nobody did. */
  readonly theirs = signal<TextState | null>(null);
  /** Whether what stands here was typed earlier and had not got through. */
  readonly isRestored = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** What the server has, as far as it is known here; null before it was read. */
  private readonly stored = signal<TextState | null>(null);
  private readonly saving = signal(false);
  /** What is on its way; only one text at a time is, since each is sent on top of what the one before became. */
  private underway: Promise<void> | null = null;
  /** Whether it was asked to send while something was on its way. */
  private isAskedAgain = false;
  readonly isDirty = computed(() => this.text() !== (this.stored()?.text ?? ''));
  readonly isSaving = this.saving.asReadonly();

  constructor(private readonly options: Options) {}

  /** What the server has now: it stands here unless something else was typed. */
  take(state: TextState): void {
    const before = this.stored();
    if (before === null) return this.begin(state);
    if (state.version <= before.version || this.isSaving()) return;
    if (!this.isDirty() || this.text() === state.text) this.settle(state);
    else this.theirs.set(state);
  }

  type(text: string): void {
    this.text.set(text);
    const { draft, drafts } = this.options;
    if (this.isDirty()) drafts.keep(draft, { text, base: this.stored()?.text ?? '' } satisfies Draft);
    else drafts.drop(draft);
  }

  /**
   * Sends what was typed, if there is anything to send and nobody else's text stands against it. Whoever asks while a text is
   * on its way waits for that one, and for what was typed since.
   */
  save(): Promise<void> {
    if (this.underway) this.isAskedAgain = true;
    else this.underway = this.sendAll().finally(() => (this.underway = null));
    return this.underway;
  }

  private async sendAll(): Promise<void> {
    let sent: string | null = null;
    do {
      this.isAskedAgain = false;
      const text = this.text();
      // What was refused is not sent again as it is without being asked anew.
      if (!this.stored() || !this.isDirty() || this.theirs() || sent === text) return;
      sent = text;
      await this.send(text);
    } while (this.isAskedAgain);
  }

  private async send(text: string): Promise<void> {
    this.saving.set(true);
    try {
      const state = await this.options.save(text, this.stored()?.version ?? 1);
      this.problem.set(null);
      // The server trims: what it keeps of a text that was not typed on stands here.
      if (this.text() === text) this.settle(state);
      else {
        this.stored.set(state);
        this.type(this.text());
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'stale') this.theirs.set(this.options.currentOf(error.current));
      else this.problem.set(error);
    } finally {
      this.saving.set(false);
    }
  }

  /** Ends the conflict: with both texts, one after the other; with one's own; or with theirs. */
  resolve(choice: 'both' | 'mine' | 'theirs'): void {
    const theirs = this.theirs();
    if (!theirs) return;
    const mine = this.text();
    this.theirs.set(null);
    this.isRestored.set(false);
    this.stored.set(theirs);
    if (choice === 'theirs') this.settle(theirs);
    else this.type(choice === 'mine' ? mine : `${theirs.text}\n\n${mine}`);
  }

  /** The first that is known of the server: beside what was left on this device, if anything was. */
  private begin(state: TextState): void {
    const left = this.options.drafts.find<Draft>(this.options.draft);
    if (!left || left.text.trim() === state.text.trim()) return this.settle(state);
    this.text.set(left.text);
    this.isRestored.set(true);
    this.stored.set(state);
    // Texts are compared, and no versions: not every text has one that outlives the page.
    if (left.base !== state.text) this.theirs.set(state);
  }

  private settle(state: TextState): void {
    this.stored.set(state);
    this.text.set(state.text);
    this.theirs.set(null);
    this.isRestored.set(false);
    this.options.drafts.drop(this.options.draft);
  }
}

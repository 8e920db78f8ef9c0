import { computed, signal } from '@angular/core';
import type { Drafts } from '../../platform/drafts';
import { Problem } from '../../platform/problem';

/** A text as the server has it. */
export interface TextState {
  text: string;
  version: number;
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
  private readonly saving = signal(0);
  /** The text that is on its way, and is not sent a second time. */
  private sent: string | null = null;
  readonly isDirty = computed(() => this.text() !== (this.stored()?.text ?? ''));
  readonly isSaving = computed(() => this.saving() > 0);

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
    if (this.isDirty()) drafts.keep(draft, { text, version: this.stored()?.version ?? 1 } satisfies TextState);
    else drafts.drop(draft);
  }

  /** Sends what was typed, if there is anything to send and nobody else's text stands against it. */
  async save(): Promise<void> {
    const text = this.text();
    const stored = this.stored();
    if (!stored || !this.isDirty() || this.theirs() || this.sent === text) return;
    this.sent = text;
    this.saving.update((count) => count + 1);
    try {
      const state = await this.options.save(text, stored.version);
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
      this.sent = null;
      this.saving.update((count) => count - 1);
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
    const left = this.options.drafts.find<TextState>(this.options.draft);
    if (!left || left.text === state.text) return this.settle(state);
    this.text.set(left.text);
    this.isRestored.set(true);
    this.stored.set(state);
    if (left.version !== state.version && state.text !== '') this.theirs.set(state);
  }

  private settle(state: TextState): void {
    this.stored.set(state);
    this.text.set(state.text);
    this.theirs.set(null);
    this.isRestored.set(false);
    this.options.drafts.drop(this.options.draft);
  }
}

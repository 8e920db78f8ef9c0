import { inject, signal } from '@angular/core';
import type { OutcomeCreate } from '@zesumme/domain';
import { Drafts } from '../../platform/drafts';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problem';
import type { Sending } from '../../platform/sending';
import { RunData } from './run-data';

/** An outcome that was noted and that the server does not have yet. */
export interface PendingOutcome {
  body: OutcomeCreate & { id: string };
  /** Why the server refused it; null as long as it is on its way. */
  problem: Problem | null;
}

/**
 * Outcomes on their way: noted at once, sent as soon as the connection allows, and kept on this device until then. Call it
 * where a component is made.
 */
export class PendingOutcomes {
  private readonly data = inject(RunData);
  private readonly drafts = inject(Drafts);
  private readonly known = signal<readonly PendingOutcome[]>([]);
  readonly all = this.known.asReadonly();
  private meetingId = '';

  constructor(
    private readonly sending: Sending,
    private readonly taken: () => void,
  ) {}

  /** Goes on with what was left of this meeting. */
  of(meetingId: string): void {
    this.meetingId = meetingId;
    const left = this.drafts.find<PendingOutcome['body'][]>(this.draft) ?? [];
    this.known.set(left.map((body) => ({ body, problem: null })));
    for (const body of left) void this.send(body);
  }

  add(outcome: OutcomeCreate): void {
    const body = { ...outcome, id: outcome.id ?? newId() };
    this.set([...this.known(), { body, problem: null }]);
    void this.send(body);
  }

  /** Takes out what was refused, to be corrected or dropped. */
  drop(id: string): void {
    this.set(this.known().filter(({ body }) => body.id !== id));
  }

  private async send(body: PendingOutcome['body']): Promise<void> {
    const { meetingId } = this;
    try {
      await this.sending.send(() => this.data.note(meetingId, body));
      this.drop(body.id);
      this.taken();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.set(this.known().map((each) => (each.body.id === body.id ? { ...each, problem: error } : each)));
    }
  }

  private set(pending: readonly PendingOutcome[]): void {
    this.known.set(pending);
    if (pending.length === 0) this.drafts.drop(this.draft);
    else
      this.drafts.keep(
        this.draft,
        pending.map(({ body }) => body),
      );
  }

  private get draft(): string {
    return `meeting.${this.meetingId}.pending`;
  }
}

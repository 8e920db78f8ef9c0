import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type Actor,
  type Me,
  type Permission,
  type Role,
  type SignInStep,
  type SignedIn,
  mayTry,
} from '@zesumme/domain';
import { I18n } from '@zesumme/ui/i18n';
import { Api } from './api';
import { Drafts } from './drafts';
import { Problem } from './problem';

const nobody: Me = {
  actor: { kind: 'visitor' },
  account: null,
  instance: { mode: null, otherSignIn: null, chapter: null, demoAccounts: [] },
};

/** Who uses the dashboard. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly i18n = inject(I18n);
  private readonly known = signal<Me>(nobody);
  private readonly unanswered = signal(false);

  readonly me = this.known.asReadonly();
  /** Whether the API did not say who is signed in: then nobody seems to be. */
  readonly isUnanswered = this.unanswered.asReadonly();
  readonly actor = computed<Actor>(() => this.known().actor);
  readonly account = computed(() => {
    const actor = this.actor();
    return actor.kind === 'account' ? actor : null;
  });
  readonly role = computed<Role | 'visitor'>(() => this.account()?.role ?? 'visitor');
  readonly isDemonstration = computed(() => this.known().instance.mode === 'demonstration');

  /** The number of the chapter that every catalogue has, for what is called by it; `none` where they have several. */
  readonly chapter = computed(() => this.known().instance.chapter ?? 'none');

  /** Whether the reader's role may try this at all; the policies say to which record. */
  readonly may = (permission: Permission): boolean => mayTry(this.actor(), permission);

  /** Asks who is signed in. */
  async load(): Promise<void> {
    try {
      this.known.set((await this.api.ask(this.api.client.GET('/api/me'))) as Me);
      this.unanswered.set(false);
    } catch {
      this.unanswered.set(true);
    }
  }

  /** @returns the step that is still asked for; null when the session is open */
  signIn(email: string, password: string): Promise<SignInStep | null> {
    return this.enter(this.api.ask(this.api.client.POST('/api/session', { body: { email, password } })));
  }

  /**
   * Waits for what asks the API to let somebody in.
   *
   * @returns the step that is still asked for; null when the session is open
   */
  async enter(request: Promise<unknown>): Promise<SignInStep | null> {
    try {
      await request;
    } catch (error) {
      if (error instanceof Problem && error.code === 'second-factor-needed') return error.params['step'] as SignInStep;
      throw error;
    }
    await this.entered();
    return null;
  }

  /** The second step. @returns how many recovery codes are left where one was used */
  async giveCode(code: string): Promise<number | null> {
    const answer = await this.api.ask(this.api.client.POST('/api/session/code', { body: { code } }));
    await this.entered();
    return (answer as SignedIn).recoveryCodesLeft;
  }

  /** Takes over a session that the API just opened: who it is, and the language of the account. */
  async entered(): Promise<void> {
    await this.load();
    const account = this.account();
    if (account) await this.i18n.use(account.locale);
  }

  /** Leaves; what this device kept of unfinished texts goes too, since others may use it. */
  async signOut(): Promise<void> {
    await this.api.ask(this.api.client.DELETE('/api/session'));
    this.drafts.dropAll();
    this.known.update((me) => ({ ...nobody, instance: me.instance }));
    await this.load();
  }

  /** Takes over what an answer of the API said about the own account. */
  set(me: Me): void {
    this.known.set(me);
  }
}

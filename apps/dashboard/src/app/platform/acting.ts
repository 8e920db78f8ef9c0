import { type Signal, inject, signal } from '@angular/core';
import { I18n } from '@zesumme/ui';
import { Problem } from './problem';

/** Acts of a page, one after another. */
export interface Acting {
  /** Whether something is on its way. */
  readonly isBusy: Signal<boolean>;
  /** What went wrong last, in words; empty when nothing did. */
  readonly problem: Signal<string>;
  /**
   * Does it once what is on its way is done, so that quick taps are neither lost nor mixed up.
   *
   * @returns what it gives, or nothing when it failed: `problem` then says why
   */
  run<T>(act: () => Promise<T>): Promise<T | undefined>;
}

/** For buttons that act at once, outside a form. Call it where a component is made. */
export function acting(options: { stale?: (current: unknown) => void } = {}): Acting {
  const i18n = inject(I18n);
  const waiting = signal(0);
  const problem = signal('');
  let last: Promise<unknown> = Promise.resolve();
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      problem.set('');
      return await act();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'stale') options.stale?.(error.current);
      problem.set(inWords(i18n, error));
      return undefined;
    } finally {
      waiting.update((count) => count - 1);
    }
  };
  const isBusy = signal(false);
  return {
    isBusy: isBusy.asReadonly(),
    problem: problem.asReadonly(),
    run: (act) => {
      waiting.update((count) => count + 1);
      isBusy.set(true);
      const done = last.then(() => attempt(act)).finally(() => isBusy.set(waiting() > 0));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** A problem in words: the field that is wrong says more than that something is. */
export function inWords(i18n: I18n, problem: Problem): string {
  const [issue] = problem.issues;
  const field = issue && i18n.find(`errors.field.${issue.code}`, issue.params);
  return field ?? i18n.find(`errors.problem.${problem.code}`, problem.params) ?? i18n.t('errors.offline');
}

import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter6Detail, type ReviewDetail, type ReviewState, luxembourgDay, reviewStates } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, type IconName, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { ReviewData, type ReviewStep } from './review-data';
import { ReviewLock } from './review-lock';
import { UnlockForm } from './unlock-form';
import { Words } from './words';

interface Step {
  state: ReviewState;
  icon: IconName;
  /** Where the step stands, for those who do not see the mark. */
  standing: 'done' | 'now' | 'notYet' | 'overtaken';
  detail: string;
}

/** What each step is called in the words of the catalogue. */
const words = { reviewed: 'review', seen: 'see', locking: 'lock', next: 'next' } as const;
const marks: Record<Step['standing'], IconName> = {
  done: 'check-circle-fill',
  now: 'clock',
  notYet: 'circle-dashed',
  overtaken: 'arrow-counter-clockwise',
};

/**
 * Where a step stands.
 *
 * @param distance how many steps it lies ahead of the one that was reached; below nothing where it lies behind
 */
function standingOf(distance: number, isSaid: boolean, isBeingWritten: boolean): Step['standing'] {
  if (isBeingWritten) return 'now';
  if (distance > 0) return isSaid ? 'overtaken' : 'notYet';
  return isSaid ? 'done' : 'notYet';
}

/** The review of the year: where it stands, who said so and when, and what the reader can do next. */
@Component({
  selector: 'z-review',
  imports: [DemoMark, Failure, Icon, ReviewLock, Rich, RouterLink, Skeleton, UnlockForm],
  templateUrl: './review-panel.html',
  styleUrl: './review-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPanel {
  readonly chapter = input.required<Chapter6Detail>();
  /** What may be done with the chapter is not what it was. */
  readonly changed = output<void>();
  private readonly data = inject(ReviewData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly measureWords = inject(Words);
  private readonly form = viewChild(UnlockForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly isUnlocking = signal(false);
  protected readonly code = computed(() => this.chapter().commune.code);
  protected readonly review = read(
    () => ({ code: this.code(), after: this.chapter() }),
    ({ code }) => this.data.of(code),
  );
  /** As it was read, or as the last act left it. */
  protected readonly detail = linkedSignal<ReviewDetail | undefined>(() => this.review.value());
  protected readonly acting = acting({ stale: (current) => this.detail.set(current as ReviewDetail) });
  protected readonly steps = computed((): Step[] => {
    const current = this.detail()?.current;
    if (!current) return [];
    const reached = reviewStates.indexOf(current.state);
    return reviewStates.map((state, position) => {
      const said = state === 'draft' ? '' : this.saidOf(current, state);
      const standing = standingOf(position - reached, said !== null, state === 'draft' && reached === 0);
      return { state, icon: marks[standing], standing, detail: said ?? '' };
    });
  });
  /** What was changed after the commune, or the audit, had spoken. */
  protected readonly changes = computed(() => {
    const current = this.detail()?.current;
    if (!current?.changed) return null;
    const { at, by, measure } = current.changed;
    const key = current.state === 'audited' ? 'reviews.changedAfterAudit' : 'reviews.changed';
    return this.i18n.parts(key, {
      measure: measure ? this.measureWords.measure(measure) : 'none',
      who: by,
      day: this.dayOf(at),
    });
  });
  protected readonly unlocked = computed(() => {
    const unlocked = this.detail()?.current.unlocked;
    if (!unlocked) return null;
    return this.i18n.parts('reviews.unlocked', {
      who: unlocked.by,
      day: this.dayOf(unlocked.at),
      reason: unlocked.reason,
    });
  });
  /** Whoever enters the result of an audit closes the year with it. */
  protected readonly mayAudit = computed(() => {
    const current = this.detail()?.current;
    return this.session.may('certification.edit') && this.chapter().can.assess && current?.state === 'seen';
  });

  protected readonly stepKey = (state: ReviewState) => `reviews.step.${state}` as const;
  protected readonly standingKey = (standing: Step['standing']) => `reviews.${standing}` as const;
  protected readonly actKey = (step: ReviewStep) => `reviews.act.${words[step]}` as const;

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  /** Asks before it is said by name, and says that it was. */
  protected async act(step: ReviewStep): Promise<void> {
    const detail = this.detail();
    if (!detail || this.acting.isBusy()) return;
    const { current, nextYear } = detail;
    const year = String(step === 'next' ? nextYear : current.year);
    const told = { year, before: String(current.year), commune: detail.commune.name };
    const isSure = await this.ask.confirm({
      title: this.t(this.actKey(step), told),
      text: this.t(`reviews.ask.${words[step]}`, told),
      act: this.t(this.actKey(step), told),
    });
    if (!isSure) return;
    const after = await this.acting.run(() => this.data.step(this.code(), step, current.version));
    if (!after) return;
    this.keep(after);
    await this.say.done(this.t(`reviews.said.${words[step]}`, told));
  }

  protected async unlockedNow(after: ReviewDetail): Promise<void> {
    this.isUnlocking.set(false);
    this.keep(after);
    await this.say.done(this.t('reviews.said.unlock', { year: String(after.current.year) }));
  }

  protected leaveUnlocking(): void {
    this.isUnlocking.set(false);
    this.focusOn('#unlock-open');
  }

  private keep(after: ReviewDetail): void {
    this.detail.set(after);
    this.changed.emit();
    this.focusOn('h2');
  }

  /** The button that was pressed may be gone: the focus goes on within the section. */
  private focusOn(what: string): void {
    const root = this.host.nativeElement;
    const focus = (): void => root.querySelector<HTMLElement>(what)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private saidOf(current: ReviewDetail['current'], state: Exclude<ReviewState, 'draft'>): string | null {
    const said = state === 'audited' ? current.audit : current[state];
    if (!said) return null;
    const by = this.t('reviews.by', { who: said.by, day: this.dayOf(said.at) });
    if (state !== 'audited' || !current.audit) return by;
    const { day, percent } = current.audit;
    return `${this.t('reviews.auditOf', { day: this.i18n.day(day, 'medium'), percent: this.i18n.percent(percent) })} · ${by}`;
  }

  private readonly dayOf = (instant: string): string => this.i18n.day(luxembourgDay(new Date(instant)), 'medium');
}

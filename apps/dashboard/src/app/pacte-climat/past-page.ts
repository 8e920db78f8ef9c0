import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PastAssessment } from '@zesumme/domain';
import { Ask, DemoMark, Failure, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { AssessmentLines } from './assessment-lines';
import { PastData } from './past-data';
import { ReviewLock } from './review-lock';
import { Words } from './words';

/** What an assessment said at a time, what of today that would change, and the way to put it back. */
@Component({
  selector: 'z-past-page',
  imports: [AssessmentLines, DemoMark, Failure, Icon, ReviewLock, Rich, RouterLink, Skeleton],
  template: `@if (past.error(); as error) {
      <p class="crumbs">
        <a [routerLink]="['/chapter-6', code(), 'history']"
          ><z-icon name="arrow-left" size="s" />{{ t('pastAssessment.back') }}</a
        >
      </p>
      <h1>{{ t('pastAssessment.title') }}</h1>
      <z-failure [level]="2" [title]="t('errors.title.page')" [error]="error" (retried)="past.reload()" />
    } @else if (past.value(); as state) {
      <p class="crumbs">
        <a [routerLink]="['/chapter-6', code(), 'history']"
          ><z-icon name="arrow-left" size="s" />{{ t('pastAssessment.backOf', { commune: state.commune.name }) }}</a
        >
        @if (state.isDemo) {
          <z-demo />
        }
      </p>
      <h1>{{ heading() }}</h1>
      <p class="lede">
        <z-rich [parts]="i18n.parts('pastAssessment.lede', { when: when(), by: by() })" />
      </p>
      <z-review-lock [code]="code()" />
      @if (acting.problem()) {
        <p class="note x" role="alert">{{ isStale() ? t('pastAssessment.stale') : acting.problem() }}</p>
      }
      <section class="sect" aria-labelledby="state">
        <header>
          <h2 id="state">{{ t('pastAssessment.state') }}</h2>
        </header>
        @if (isEmpty()) {
          <p class="m">{{ t('pastAssessment.empty') }}</p>
        } @else {
          <z-assessment-lines [difference]="state.state" [alone]="true" />
        }
        @if (state.responsible.after; as name) {
          <p class="s">
            <span class="m">{{ t('pastAssessment.responsible') }}</span>&ngsp;<b>{{ name }}</b>
          </p>
        }
        <p class="s m points">{{ points() }}</p>
      </section>
      <section class="sect" aria-labelledby="difference">
        <header>
          <h2 id="difference">{{ t('pastAssessment.difference') }}</h2>
        </header>
        @if (state.obstacle === 'is-current') {
          <p>{{ t('pastAssessment.same') }}</p>
        } @else {
          <z-assessment-lines [difference]="state.difference" />
          @if (state.responsible.before !== state.responsible.after) {
            <p class="s">
              <span class="m">{{ t('pastAssessment.responsible') }}</span>&ngsp;<span aria-hidden="true"
                >{{ nameOr(state.responsible.before) }} → <b>{{ nameOr(state.responsible.after) }}</b></span
              ><span class="sr">{{
                t('assessmentImport.preview.stepSpoken', {
                  before: nameOr(state.responsible.before),
                  after: nameOr(state.responsible.after),
                })
              }}</span>
            </p>
          }
          @if (state.gone.criteria > 0) {
            <p class="note w">{{ t('pastAssessment.goneCriteria', { count: state.gone.criteria }) }}</p>
          }
          @if (state.gone.responsible) {
            <p class="note w">{{ t('pastAssessment.goneResponsible') }}</p>
          }
          @if (state.gone.reviewDay) {
            <p class="note w">{{ t('pastAssessment.goneReviewDay') }}</p>
          }
          @if (state.obstacle === 'does-not-fit') {
            <p class="note w">{{ t('pastAssessment.misfit') }}</p>
          }
          @if (state.can.putBack) {
            <p class="acts">
              <button
                type="button"
                class="b p"
                [attr.aria-disabled]="acting.isBusy() ? true : null"
                (click)="putBack()"
              >
                <z-icon name="arrow-counter-clockwise" size="s" />{{ t('pastAssessment.putBack') }}
              </button>
            </p>
          }
        }
      </section>
    } @else {
      <z-skeleton />
    }`,
  styles: `
    .acts,
    .note,
    .points {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastPage {
  /** The commune, and the event that left the state. */
  readonly code = input.required<string>();
  readonly id = input.required<string>();
  private readonly data = inject(PastData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly pageTitle = inject(PageTitle);
  private readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** Whether somebody saved while the state was looked at. */
  protected readonly isStale = signal(false);
  protected readonly acting = acting({
    stale: () => {
      this.isStale.set(true);
      this.past.reload();
    },
  });
  protected readonly past = read(
    () => ({ code: this.code(), id: this.id() }),
    ({ code, id }) => this.data.of(code, id),
  );
  protected readonly when = computed(() => this.i18n.instant(this.past.value()?.at ?? ''));
  protected readonly by = computed(() => {
    const by = this.past.value()?.by ?? '';
    return by === 'system' ? this.t('common.history.system') : by;
  });
  protected readonly heading = computed(() => {
    const state = this.past.value();
    return state
      ? this.t('pastAssessment.heading', { measure: this.words.measure(state.state.measure), when: this.when() })
      : '';
  });
  protected readonly isEmpty = computed(() => {
    const { fields, criteria, values } = this.past.value()?.state ?? { fields: [], criteria: [], values: [] };
    return fields.length + criteria.length + values.length === 0;
  });
  protected readonly points = computed(() => {
    const after = this.past.value()?.state.after;
    if (!after || after.possible === null) return this.t('pastAssessment.noPoints');
    const told = {
      effective: this.i18n.points(after.effective),
      planned: this.i18n.points(after.planned),
      possible: this.i18n.points(after.possible),
    };
    // What is not known is said to be so, and never is 0.
    if (after.effective === null) {
      return this.t(`pastAssessment.${after.planned === null ? 'onlyPossible' : 'noEffective'}`, told);
    }
    return this.t(`pastAssessment.${after.planned === null ? 'noPlanned' : 'points'}`, told);
  });

  constructor() {
    effect(() => {
      if (this.past.value()) this.pageTitle.set(this.heading());
    });
  }

  protected nameOr(name: string | null): string {
    return name ?? this.t('assessmentImport.preview.nothing');
  }

  protected async putBack(): Promise<void> {
    const state: PastAssessment | undefined = this.past.value();
    if (!state || this.acting.isBusy()) return;
    const when = this.when();
    const isSure = await this.ask.confirm({
      title: this.t('pastAssessment.ask', { when }),
      text: this.t('pastAssessment.askText'),
      act: this.t('pastAssessment.putBack'),
    });
    if (!isSure) return;
    this.isStale.set(false);
    const saved = await this.acting.run(() => this.data.putBack(state));
    if (!saved) return;
    void this.say.done(this.t('pastAssessment.done', { when }));
    await this.router.navigate(['/chapter-6', this.code(), 'history']);
  }
}

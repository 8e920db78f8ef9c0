import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ProblemDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { IdeasForProblem } from '../platform/method/ideas-for-problem';
import { Session } from '../platform/session';
import { DiagnosisData } from './diagnosis-data';

/** One problem: what it is, what shows it, and what has become of it. */
@Component({
  selector: 'z-problem-page',
  imports: [DemoMark, Failure, Icon, IdeasForProblem, RouterLink, Skeleton],
  template: `@if (stored.error(); as error) {
      <z-failure [level]="1" [title]="t('errors.title.page')" [error]="error" (retried)="stored.reload()" />
    } @else if (problem(); as problem) {
      <ol class="crumbs">
        <li>
          <a routerLink="/problems">{{ t('problems.title') }}</a>
        </li>
        <li>
          <a [routerLink]="['/groups', problem.group.slug]">{{ problem.group.name }}</a>
        </li>
      </ol>
      <div class="head">
        <h1>
          {{ problem.title }}
          @if (problem.isDemo) {
            <z-demo />
          }
        </h1>
        <div class="acts">
          @if (problem.can.edit) {
            <a class="b" [routerLink]="['/problems', problem.id, 'edit']"
              ><z-icon name="pencil-simple" size="s" />{{ t('problems.edit') }}</a
            >
          }
          @if (problem.can.remove) {
            <button type="button" class="b t" [disabled]="acting.isBusy()" (click)="remove(problem)">
              <z-icon name="trash" size="s" />{{ t('problems.remove') }}
            </button>
          }
        </div>
      </div>
      <p class="lede">
        <a [routerLink]="['/themes', problem.theme.slug]">{{ themeName(i18n, problem.theme) }}</a>,
        {{ state(problem) }}, {{ t('problems.effortLabel') }}:
        {{ effort(problem) }}
      </p>
      @if (acting.problem()) {
        <p class="note x" role="alert">{{ acting.problem() }}</p>
      }
      @if (problem.description) {
        <p class="text">{{ problem.description }}</p>
      }
      <section class="sect" aria-labelledby="source">
        <header>
          <h2 id="source">{{ t('problems.source') }}</h2>
        </header>
        @if (problem.source; as source) {
          <p>
            <a [routerLink]="['/questionnaires', source.id]" [fragment]="source.questionId ?? undefined">{{
              t('problems.toAnswers', { title: source.title[i18n.locale()] })
            }}</a>
          </p>
        } @else {
          <p class="m">{{ t('problems.noSource') }}</p>
        }
      </section>
      <z-ideas-for-problem [problemId]="problem.id" [groupId]="problem.group.id" />
      <p class="s m">{{ t('problems.noted', { day: i18n.instant(problem.createdAt) }) }}</p>
    } @else {
      <z-skeleton />
    }`,
  styles: '.text { white-space: pre-line; max-width: 68ch; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemPage {
  readonly id = input.required<string>();
  private readonly data = inject(DiagnosisData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.problem(id),
  );
  protected readonly problem = computed(() => {
    const problem = this.stored.value();
    return problem?.id === this.id() ? problem : undefined;
  });

  constructor() {
    effect(() => {
      const problem = this.problem();
      if (problem) this.title.set(problem.title);
    });
  }

  protected state({ state }: ProblemDetail): string {
    return this.t(`problems.state.${state}`);
  }

  protected effort({ effort }: ProblemDetail): string {
    return effort ? this.t(`problems.effort.${effort}`) : this.t('problems.noEffort');
  }

  protected async remove({ id }: ProblemDetail): Promise<void> {
    if (!(await this.acting.run(() => this.data.removeProblem(id)))) return;
    await this.router.navigateByUrl('/problems');
    await this.say.done(this.t('problems.removed'), () => void this.restore(id));
  }

  private async restore(id: string): Promise<void> {
    if (!(await this.acting.run(() => this.data.restoreProblem(id)))) return;
    await this.router.navigate(['/problems', id]);
    void this.say.done(this.t('problems.restored'));
  }
}

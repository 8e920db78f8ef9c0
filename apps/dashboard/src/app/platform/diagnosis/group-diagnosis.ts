import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProblemRow, QuestionnaireRow } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { themeName } from '../names';
import { QuestionnaireCall } from './questionnaire-call';

const LATEST = 5;

/** The diagnosis of a group: its last questionnaires and the problems that they found, and the way to make both. */
@Component({
  selector: 'z-group-diagnosis',
  imports: [DemoMark, Failure, Icon, QuestionnaireCall, RouterLink, Skeleton],
  template: `<section class="sect" id="diagnosis" aria-labelledby="diagnosis-title">
    <header>
      <h2 id="diagnosis-title">{{ t('common.phase.diagnosis') }}</h2>
    </header>
    @if (latest.error(); as error) {
      <z-failure [error]="error" (retried)="latest.reload()" />
    } @else if (latest.value(); as page) {
      @for (row of page.asked; track row.id) {
        <p class="note"><z-questionnaire-call [row]="row" [withGroup]="false" [marksDemo]="marksDemo()" /></p>
      }
      <h3>
        <a routerLink="/questionnaires" [queryParams]="{ groupId: groupId() }">{{ t('questionnaires.ofGroup') }}</a>
      </h3>
      <ul class="rows">
        @for (row of page.questionnaires; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/questionnaires', row.id]"
                ><strong>{{ row.title[i18n.locale()] }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(row) }}</span>
              @if (row.way === 'employees' && row.state === 'open') {
                <br /><span class="s m">{{ t('questionnaires.call.employees') }}</span>
              }
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('questionnaires.noneOfGroup') }}</li>
        }
      </ul>
      <h3>
        <a routerLink="/problems" [queryParams]="{ groupId: groupId() }">{{ t('problems.ofGroup') }}</a>
      </h3>
      <ul class="rows">
        @for (row of page.problems; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/problems', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ state(row) }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('problems.noneOfGroup') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canWrite()) {
      <a class="b sm" routerLink="/questionnaires/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('questionnaires.new') }}</a
      >
      <a class="b sm" routerLink="/problems/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('problems.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupDiagnosis {
  readonly groupId = input.required<string>();
  readonly canWrite = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly api = inject(Api);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly latest = read(
    () => this.groupId(),
    async (groupId) => {
      const params = { query: { groupId, size: LATEST } };
      const mine = { query: { groupId, size: LATEST, asked: 'true' as const, sort: 'untilDay' as const } };
      const [questionnaires, problems, asked] = await Promise.all([
        this.api.ask(this.api.client.GET('/api/questionnaires', { params })),
        this.api.ask(this.api.client.GET('/api/problems', { params })),
        this.api.ask(this.api.client.GET('/api/questionnaires', { params: mine })),
      ]);
      return { questionnaires: questionnaires.items, problems: problems.items, asked: asked.items };
    },
  );

  protected facts({ theme, way, state }: QuestionnaireRow): string {
    return [
      themeName(this.i18n, theme),
      this.t(`questionnaires.way.${way}`),
      this.t(`questionnaires.state.${state}`),
    ].join(' · ');
  }

  protected state({ theme, state }: ProblemRow): string {
    return [themeName(this.i18n, theme), this.t(`problems.state.${state}`)].join(' · ');
  }
}

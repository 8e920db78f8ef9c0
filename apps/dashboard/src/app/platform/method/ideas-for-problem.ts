import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { Session } from '../session';

const FIRST = 5;

/** What could be done about a problem: the ideas with most support, and the way to put one forward. */
@Component({
  selector: 'z-ideas-for-problem',
  imports: [Icon, RouterLink],
  template: `<section class="sect" aria-labelledby="ideas">
    <header>
      <h2 id="ideas">{{ t('ideas.ofGroup') }}</h2>
      @if (first.value()?.total; as count) {
        <a class="s" routerLink="/ideas" [queryParams]="{ problemId: problemId() }">{{ t('ideas.all', { count }) }}</a>
      }
    </header>
    <ul class="rows">
      @for (row of first.value()?.items ?? []; track row.id) {
        <li>
          <a class="grow" [routerLink]="['/ideas', row.id]">{{ row.title }}</a>
          <span class="s m">{{
            t('ideas.supportOf', { votesFor: row.votesFor, votesAgainst: row.votesAgainst })
          }}</span>
        </li>
      } @empty {
        <li class="m">{{ t('ideas.noneOfGroup') }}</li>
      }
    </ul>
    @if (session.may('idea.create')) {
      <a class="b sm" routerLink="/ideas/new" [queryParams]="{ groupId: groupId(), problemId: problemId() }"
        ><z-icon name="plus" size="s" />{{ t('ideas.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeasForProblem {
  readonly problemId = input.required<string>();
  readonly groupId = input.required<string>();
  private readonly api = inject(Api);
  protected readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly first = read(
    () => this.problemId(),
    (problemId) => this.api.ask(this.api.client.GET('/api/ideas', { params: { query: { problemId, size: FIRST } } })),
  );
}

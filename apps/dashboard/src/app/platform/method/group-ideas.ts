import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaRow } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Api } from '../api';
import { read } from '../list-state';
import { themeName } from '../names';

const FIRST = 5;

/** The ideas of a group with most support, and the way to put one forward. */
@Component({
  selector: 'z-group-ideas',
  imports: [DemoMark, Failure, Icon, RouterLink, Skeleton],
  template: `<section class="sect" aria-labelledby="ideas">
    <header>
      <h2 id="ideas">{{ t('ideas.ofGroup') }}</h2>
      @if (first.value()?.total; as count) {
        <a class="s" routerLink="/ideas" [queryParams]="{ groupId: groupId() }">{{ t('ideas.all', { count }) }}</a>
      }
    </header>
    @if (first.error(); as error) {
      <z-failure [error]="error" (retried)="first.reload()" />
    } @else if (first.value(); as page) {
      <ul class="rows">
        @for (row of page.items; track row.id) {
          <li>
            <div class="grow">
              <a [routerLink]="['/ideas', row.id]"
                ><strong>{{ row.title }}</strong></a
              >
              @if (row.isDemo && marksDemo()) {
                <z-demo />
              }
              <br /><span class="s m">{{ facts(row) }}</span>
            </div>
          </li>
        } @empty {
          <li class="m">{{ t('ideas.noneOfGroup') }}</li>
        }
      </ul>
    } @else {
      <z-skeleton [rows]="3" />
    }
    @if (canWrite()) {
      <a class="b sm" routerLink="/ideas/new" [queryParams]="{ groupId: groupId() }"
        ><z-icon name="plus" size="s" />{{ t('ideas.new') }}</a
      >
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupIdeas {
  readonly groupId = input.required<string>();
  readonly canWrite = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly first = read(
    () => this.groupId(),
    (groupId) => {
      const query = { groupId, size: FIRST, sort: '-support' as const };
      return this.api.ask(this.api.client.GET('/api/ideas', { params: { query } }));
    },
  );

  protected facts({ theme, votesFor, votesAgainst, state }: IdeaRow): string {
    return [
      themeName(this.i18n, theme),
      this.t('ideas.supportOf', { votesFor, votesAgainst }),
      ...(state === 'action' ? [this.t('ideas.state.action')] : []),
    ].join(' · ');
  }
}

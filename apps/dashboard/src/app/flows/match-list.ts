import { ChangeDetectionStrategy, Component, inject, input, signal, viewChildren } from '@angular/core';
import { Empty, Failure, I18n, Pager, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { FlowsData } from './flows-data';
import { MatchItem } from './match-item';

const SIZE = 10;

/** Matches, the best first: of one flow, or of all that the reader sees. */
@Component({
  selector: 'z-match-list',
  imports: [Empty, Failure, MatchItem, Pager, Skeleton],
  template: `<div class="acts">
      <p class="s m" role="status">
        @if (matches.value(); as page) {
          {{ t('flows.match.count', { count: page.total }) }}
        }
      </p>
      <button type="button" class="b t sm" (click)="toggle()">
        {{ t(dismissed() ? 'flows.match.showOpen' : 'flows.match.showDismissed') }}
      </button>
    </div>
    @if (matches.error(); as error) {
      <z-failure [error]="error" (retried)="matches.reload()" />
    } @else if (matches.value(); as page) {
      @if (page.items.length === 0) {
        <z-empty [level]="3" [title]="t('flows.match.empty')" [hint]="t('flows.match.emptyHint')" />
      } @else {
        <ul class="rows">
          @for (match of page.items; track match.id) {
            <li><z-match-item class="grow" [match]="match" (changed)="matches.reload()" /></li>
          }
        </ul>
        <z-pager [page]="page.page" [size]="page.size" [total]="page.total" (moved)="current.set($event)" />
      }
    } @else {
      <z-skeleton />
    }`,
  styles: '.acts { align-items: center; justify-content: space-between; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchList {
  readonly flowId = input<string>();
  /** What else the list is narrowed to. */
  readonly filters = input<Record<string, string>>({});
  private readonly data = inject(FlowsData);
  private readonly items = viewChildren(MatchItem);
  protected readonly t = inject(I18n).t;
  protected readonly current = signal(1);
  protected readonly dismissed = signal(false);
  protected readonly matches = read(
    () => ({
      ...this.filters(),
      ...(this.flowId() ? { flowId: this.flowId() } : {}),
      ...(this.dismissed() ? { dismissed: 'true' } : {}),
      page: this.current(),
      size: SIZE,
    }),
    (query) => this.data.matches(query),
  );

  /** Reads it again, since what goes together was proposed elsewhere on the page. */
  reload(): void {
    this.matches.reload();
  }

  get hasUnsavedChanges(): boolean {
    return this.items().some((item) => item.hasUnsavedChanges);
  }

  protected toggle(): void {
    this.current.set(1);
    this.dismissed.update((before) => !before);
  }
}

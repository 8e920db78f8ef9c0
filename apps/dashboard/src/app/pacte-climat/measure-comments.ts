import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { CommentPage } from '@zesumme/domain';
import { Failure, I18n, Icon, Pager, Say, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';
import { ReviewData } from './review-data';

const PAGE = 5;
let made = 0;

/** What is said of one measure, and where one says something of it. */
@Component({
  selector: 'z-measure-comments',
  imports: [CommentForm, CommentItem, Failure, Icon, Pager, Skeleton],
  template: `<section [attr.aria-labelledby]="headingId">
    <h3 [id]="headingId" tabindex="-1">{{ t('reviews.comments.title') }}</h3>
    @if (comments.error(); as error) {
      <z-failure [error]="error" (retried)="comments.reload()" />
    } @else if (comments.value(); as page) {
      @if (page.items.length === 0) {
        <p class="s m">{{ t('reviews.comments.none') }}</p>
      } @else {
        <ul class="rows">
          @for (thread of page.items; track thread.id) {
            <li><z-comment class="grow" [thread]="thread" (changed)="reload()" /></li>
          }
        </ul>
        @if (page.total > page.size) {
          <z-pager
            [page]="page.page"
            [size]="page.size"
            [total]="page.total"
            [label]="t('reviews.comments.ofMeasure', { measure: title() })"
            (moved)="pageNumber.set($event)"
          />
        }
      }
      @if (isWriting()) {
        <z-comment-form
          [code]="code()"
          [measureId]="measureId()"
          [heading]="t('reviews.comments.ofMeasure', { measure: title() })"
          (saved)="saved()"
          (left)="close()"
        />
      } @else if (page.can.write) {
        <p>
          <button type="button" class="b sm" [id]="headingId + '-write'" (click)="isWriting.set(true)">
            <z-icon name="chat-text" size="s" />{{ t('reviews.comments.write')
            }}<span class="sr"> – {{ title() }}</span>
          </button>
        </p>
      }
    } @else {
      <z-skeleton />
    }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureComments {
  readonly code = input.required<string>();
  readonly measureId = input.required<string>();
  readonly title = input.required<string>();
  /** How many are open is not what it was. */
  readonly changed = output<void>();
  private readonly data = inject(ReviewData);
  private readonly say = inject(Say);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = inject(I18n).t;
  protected readonly headingId = `measure-comments-${(made += 1)}`;
  protected readonly pageNumber = signal(1);
  protected readonly isWriting = signal(false);
  protected readonly comments = read(
    () => ({ code: this.code(), measureId: this.measureId(), page: this.pageNumber() }),
    ({ code, ...query }): Promise<CommentPage> => this.data.comments(code, { ...query, size: PAGE }),
  );

  protected saved(): void {
    this.pageNumber.set(1);
    this.close();
    this.reload();
    void this.say.done(this.t('reviews.comments.said'));
  }

  protected close(): void {
    this.isWriting.set(false);
    const focus = (): void => this.host.nativeElement.querySelector<HTMLElement>(`#${this.headingId}-write`)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected reload(): void {
    this.comments.reload();
    this.changed.emit();
  }
}

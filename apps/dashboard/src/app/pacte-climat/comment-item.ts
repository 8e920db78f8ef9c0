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
import { RouterLink } from '@angular/router';
import { type CommentAnswer, type CommentThread, luxembourgDay } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { RowActs } from '../platform/row-acts';
import { removing } from '../platform/removing';
import { CommentForm } from './comment-form';
import { ReviewData } from './review-data';
import { Words } from './words';

type Said = Pick<CommentAnswer, 'id' | 'author' | 'createdAt'>;

/** A comment with the answers to it, and what the reader can do with each. */
@Component({
  selector: 'z-comment',
  imports: [CommentForm, DemoMark, Icon, RouterLink, RowActs],
  templateUrl: './comment-item.html',
  styles: `
    :host {
      display: block;
    }
    .answers {
      margin: var(--z-2) 0 0;
      padding: 0 0 0 var(--z-4);
      border-left: 2px solid var(--z-line);
      list-style: none;
    }
    .answers li + li {
      margin-top: var(--z-2);
    }
    .by {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--z-2);
    }
    .acts {
      margin-top: var(--z-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommentItem {
  readonly thread = input.required<CommentThread>();
  /** Whether the measure is named, where comments on several stand together. */
  readonly withMeasure = input(false);
  /** The list is to be read again. */
  readonly changed = output<void>();
  private readonly data = inject(ReviewData);
  private readonly say = inject(Say);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What is being written: an answer, or another text for the comment of this id. */
  protected readonly opened = signal<string | null>(null);
  protected readonly acting = acting({ stale: () => this.changed.emit() });
  private readonly takeOut = removing(this.acting, { reload: () => this.changed.emit() });

  protected readonly roleKey = ({ author }: Said) => `identity.role.${author.role}` as const;
  protected readonly told = ({ author, createdAt }: Said) => ({
    author: author.name,
    day: this.dayOf(createdAt),
  });
  protected readonly dayOf = (instant: string): string => this.i18n.day(luxembourgDay(new Date(instant)), 'medium');

  protected saved(): void {
    const key = this.opened() === 'answer' ? 'reviews.comments.answered' : 'reviews.comments.saved';
    this.close();
    this.changed.emit();
    void this.say.done(this.t(key));
  }

  /** The form is gone, and the focus goes back to what opened it. */
  protected close(): void {
    const opener = `open-${this.opened()}`;
    this.opened.set(null);
    const focus = (): void => this.host.nativeElement.querySelector<HTMLElement>(`[id="${opener}"]`)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected async setResolved(resolved: boolean): Promise<void> {
    const { id, version, commune } = this.thread();
    const after = await this.acting.run(() => this.data.setResolved(commune.code, id, version, resolved));
    if (!after) return;
    this.changed.emit();
    await this.say.done(this.t(resolved ? 'reviews.comments.nowSettled' : 'reviews.comments.reopened'));
  }

  protected remove({ id }: Said): Promise<void> {
    const { code } = this.thread().commune;
    return this.takeOut({
      said: this.t('reviews.comments.removed'),
      remove: () => this.data.remove(code, id),
      restore: () => this.data.restore(code, id),
    });
  }
}

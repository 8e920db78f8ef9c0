import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ReviewDetail, luxembourgDay } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { ReviewData } from './review-data';

/** Says of a locked year what is locked, since when, by which audit, and how it goes on; nothing where it is not. */
@Component({
  selector: 'z-review-lock',
  imports: [Icon, RouterLink],
  template: `@if (locked(); as lock) {
    <div class="note w" role="note">
      <p>
        <z-icon name="lock" size="s" />&ngsp;<strong>{{ t('reviews.locked.title', { year: lock.year }) }}</strong>
      </p>
      <p>{{ t('reviews.locked.text', { since: lock.since, audit: lock.audit }) }}</p>
      <p>
        {{ lock.goesOn }}
        @if (!review()) {
          <a [routerLink]="['/chapter-6', code()]" fragment="review">{{ t('reviews.title', { year: lock.year }) }}</a>
        }
      </p>
    </div>
  }`,
  styles: `
    .note {
      margin-block: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewLock {
  readonly code = input.required<string>();
  /** The review where it was read already; without it, it is read here. */
  readonly review = input<ReviewDetail>();
  private readonly data = inject(ReviewData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly own = read(
    () => (this.review() ? undefined : this.code()),
    (code) => this.data.of(code),
  );
  /** Whether the year is locked, for the form beside it: what is typed there could not be saved. */
  readonly isLocked = computed(() => this.locked() !== null);
  protected readonly locked = computed(() => {
    const detail = this.review() ?? this.own.value();
    if (!detail?.current.locked) return null;
    const { year, locked, audit } = detail.current;
    const { nextYear } = detail;
    return {
      year: String(year),
      since: this.i18n.day(luxembourgDay(new Date(locked.at))),
      audit: audit ? this.i18n.day(audit.day) : '',
      goesOn: nextYear
        ? this.t('reviews.locked.next', { year: String(nextYear) })
        : this.t('reviews.locked.later', { year: String(year + 1) }),
    };
  });
}

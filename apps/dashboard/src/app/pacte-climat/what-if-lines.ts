import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AssessedMeasure, type MeasureScore, effectiveShareWith } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { exactPoints } from '../platform/exact-points';
import type { Candidate } from './what-if-model';

/** What binary fractions may miss a sum by. */
const TINY = 1e-9;

/** How the points of a measure with the chosen actions come about: the share today, what each action adds, the whole. */
@Component({
  selector: 'z-what-if-lines',
  imports: [RouterLink],
  template: `<dl class="lines s">
    <div>
      <dt>
        <a [routerLink]="['/chapter-6', code()]" [queryParams]="{ measure: row().measure.slug }">{{
          t('receipts.gain.now')
        }}</a>
      </dt>
      <dd>{{ i18n.share(now()) }}</dd>
    </div>
    @for (each of own(); track each.action.id) {
      <div>
        <dt>
          <a [routerLink]="['/actions', each.action.id]" fragment="chapter-6">{{ each.action.title }}</a>
        </dt>
        <dd>+ {{ i18n.share(each.possible.share) }}</dd>
      </div>
    } @empty {
      <div>
        <dt class="m">{{ t('receipts.gain.none') }}</dt>
      </div>
    }
    <div class="sum">
      <dt>{{ t(isCapped() ? 'receipts.gain.capped' : 'receipts.gain.then') }}</dt>
      <dd>{{ i18n.share(share()) }}</dd>
    </div>
    <div class="sum">
      <dt>{{ t('receipts.gain.points', { possible: points(then().possible), share: i18n.share(share()) }) }}</dt>
      <dd>
        <b>{{ points(then().effective) }}</b>
      </dd>
    </div>
  </dl>`,
  styles: `
    .lines {
      margin: var(--z-2) 0 0;
      font-weight: normal;
    }
    .lines div {
      display: flex;
      justify-content: space-between;
      gap: var(--z-4);
      padding-block: var(--z-1);
    }
    .lines dd {
      margin: 0;
      white-space: nowrap;
    }
    .lines .sum {
      border-top: 1px solid var(--z-line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfLines {
  readonly code = input.required<string>();
  readonly row = input.required<AssessedMeasure>();
  readonly then = input.required<MeasureScore>();
  /** The chosen actions, of whatever measure. */
  readonly ticked = input.required<readonly Candidate[]>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly points = (points: number | null): string => exactPoints(this.i18n, points);
  protected readonly now = computed(() => this.row().assessment?.effectiveShare ?? 0);
  protected readonly own = computed(() =>
    this.ticked().filter(({ measures }) => measures.some(({ id }) => id === this.row().measure.id)),
  );
  protected readonly share = computed(() =>
    effectiveShareWith(
      this.now(),
      this.own().map(({ possible }) => possible),
    ),
  );
  protected readonly isCapped = computed(
    () => this.share() === 1 && this.own().reduce((sum, { possible }) => sum + possible.share, this.now()) > 1 + TINY,
  );
}

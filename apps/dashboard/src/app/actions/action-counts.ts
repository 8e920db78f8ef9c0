import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionDetail, CountingAction } from '@zesumme/domain';
import { Failure, I18n } from '@zesumme/ui';
import { CountingData } from '../platform/counting-data';
import { reckoned } from '../platform/counting-words';
import { exactPoints } from '../platform/exact-points';
import { read } from '../platform/list-state';
import { measureTitle } from '../platform/names';
import { Session } from '../platform/session';

/** So many pairs of commune and measure are shown here; the list of all of them has the others. */
const MOST = 50;

/** What the action would bring each commune under each measure: the share stated, the arithmetic, the points. */
@Component({
  selector: 'z-action-counts',
  imports: [Failure, RouterLink],
  template: `@if (counting.error(); as error) {
      <z-failure [level]="3" [error]="error" (retried)="counting.reload()" />
    } @else if (counting.value(); as page) {
      @if (page.total > 0) {
        <h3>{{ t(isDone() ? 'counting.ofAction.done' : 'counting.ofAction.open') }}</h3>
        <ul class="rows s">
          @for (row of page.items; track row.commune.code + row.measure.id) {
            <li>
              <div class="grow">
                <a [routerLink]="['/chapter-6', row.commune.code]" [queryParams]="{ measure: row.measure.slug }">{{
                  t('counting.ofAction.where', { commune: row.commune.name, measure: titleOf(row) })
                }}</a>
                @if (row.gain !== null) {
                  <br /><span class="m">{{ reckoned(row) }}</span>
                }
              </div>
              @if (row.gain !== null) {
                <b class="nw">{{ t('counting.ofAction.points', { points: exact(row.gain) }) }}</b>
              } @else {
                <span class="m">{{ t(wordOf(row)) }}</span>
              }
            </li>
          }
        </ul>
        @if (page.total > page.items.length) {
          <p class="s">
            <a routerLink="/chapter-6/actions" [queryParams]="{ q: action().title }">{{ t('counting.ofGroup.all') }}</a>
          </p>
        }
        <p class="xs m">{{ t('counting.indicative') }}</p>
      }
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionCounts {
  readonly action = input.required<ActionDetail>();
  private readonly data = inject(CountingData);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly counting = read(
    () => {
      const { id, version, communes, measures } = this.action();
      if (!this.session.may('chapter-6.responsibles') || communes.length === 0 || measures.length === 0)
        return undefined;
      // What a commune states changes no version: the shares themselves ask again.
      return { id, round: `${version} ${communes.map(({ share }) => share).join(' ')}` };
    },
    ({ id }) => this.data.list({ actionId: id, size: MOST, sort: 'commune' }),
  );
  protected readonly isDone = computed(() => this.action().status === 'done');
  protected readonly titleOf = ({ measure }: CountingAction): string => measureTitle(this.i18n, measure);
  protected readonly exact = (points: number | null): string => exactPoints(this.i18n, points);
  protected readonly reckoned = (row: CountingAction): string => reckoned(this.i18n, row);
  protected readonly wordOf = ({ state }: CountingAction) => `counting.state.${state}` as const;
}

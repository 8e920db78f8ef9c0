import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Chapter6Detail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** What a commune was formed from, and what became of one that merged. */
@Component({
  selector: 'z-merges',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (chapter().mergedInto; as successor) {
      <p class="note w">
        {{ t('territory.merges.mergedInto', { day: i18n.day(successor.since), commune: successor.name }) }}
        <a [routerLink]="['/chapter-6', successor.code]">{{
          t('territory.merges.openSuccessor', { commune: successor.name })
        }}</a>
      </p>
    }
    @if (formedOn(); as day) {
      <p class="note">
        {{ t('territory.merges.formedOn', { day: i18n.day(day), count: chapter().formedFrom.length }) }}
        @for (former of chapter().formedFrom; track former.code; let last = $last) {
          @if (chapter().can.readHistory) {
            <a [routerLink]="['/chapter-6', former.code]">{{ former.name }}</a>{{ last ? '.' : ', ' }}
          } @else {
            {{ former.name }}{{ last ? '.' : ', ' }}
          }
        }
        {{ t('territory.merges.keptApart') }}
      </p>
    }
  `,
})
export class Merges {
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  readonly chapter = input.required<Chapter6Detail>();

  protected readonly formedOn = computed(() => this.chapter().formedFrom[0]?.mergedOn ?? null);
}

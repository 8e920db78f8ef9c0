import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CampaignFigure } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';

/** Where a figure comes from, and when that was published. */
@Component({
  selector: 'z-figure-source',
  template: `@if (figure().sourceUrl; as url) {
      <a [href]="url" target="_blank" rel="noopener noreferrer"
        >{{ figure().sourceTitle ?? url }}<span class="sr"> {{ t('files.newTab') }}</span></a
      >
    } @else {
      {{ figure().sourceTitle ?? t('campaigns.sourceMissing') }}
    }
    @if (published(); as day) {
      · {{ t('campaigns.publishedOn', { day }) }}
    }`,
  styles: ':host { overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FigureSource {
  readonly figure = input.required<Pick<CampaignFigure, 'sourceTitle' | 'sourceUrl' | 'publishedDay'>>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly published = computed(() => {
    const { publishedDay } = this.figure();
    return publishedDay && this.i18n.day(publishedDay, 'medium');
  });
}

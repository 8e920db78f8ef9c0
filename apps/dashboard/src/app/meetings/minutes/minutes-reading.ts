import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type MinutesDetail, type MinutesItem, clockOf } from '@zesumme/domain';
import { I18n, Markdown } from '@zesumme/ui';
import { MinutesOutcomeView } from './minutes-outcome';

/** Minutes as they are read: what was said of each item, what came out, and what was corrected since. */
@Component({
  selector: 'z-minutes-reading',
  imports: [Markdown, MinutesOutcomeView],
  templateUrl: './minutes-reading.html',
  styleUrl: './minutes-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesReading {
  readonly minutes = input.required<MinutesDetail>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** Items under the section that they share with the one before, numbered through. */
  protected readonly items = computed(() =>
    this.minutes().items.map((item, at, all) => ({
      item,
      title: `${at + 1}. ${item.title}`,
      section: item.section !== (all[at - 1]?.section ?? null) ? item.section : null,
      meta: this.metaOf(item),
    })),
  );
  protected readonly lead = computed(() => {
    const { items, others } = this.minutes();
    const all = [...items.flatMap(({ outcomes }) => outcomes), ...others];
    const count = (kind: 'decision' | 'follow-up'): number => all.filter((outcome) => outcome.kind === kind).length;
    return this.t('minutes.document.leadSentence', { decisions: count('decision'), followUps: count('follow-up') });
  });

  protected day(day: string): string {
    return this.i18n.day(day);
  }

  private metaOf(item: MinutesItem): string {
    return [
      `${clockOf(item.startsLocal)} – ${clockOf(item.endsLocal)}`,
      this.t(`meetings.itemKind.${item.kind}`),
      item.presenter,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

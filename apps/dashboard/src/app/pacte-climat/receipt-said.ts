import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AssessedMeasure, type Chapter6Detail, otherThanStated } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Chapter6Data } from './chapter-6-data';
import { Words } from './words';

/** Who said what the receipt rests on, when, and by which rule the shares come about. */
@Component({
  selector: 'z-receipt-said',
  imports: [RouterLink],
  template: `@if (rule(); as rule) {
      <p class="s">{{ rule }}</p>
    }
    @if (added().length > 0) {
      <ul class="plain s m">
        @for (each of added(); track each.id) {
          <li>{{ each.text }}</li>
        }
      </ul>
    }
    @if (last(); as last) {
      <p class="s">
        {{ t(saidHow(), { who: who(), when: i18n.instant(last.at) }) }}
        <a
          class="nw"
          [routerLink]="['/chapter-6', detail().commune.code, 'history']"
          [queryParams]="{ measureId: row().measure.id }"
          >{{ t('receipts.said.history') }}</a
        >
      </p>
    }`,
  styles: `
    :host {
      display: block;
      margin-top: var(--z-3);
    }
    .plain {
      margin: 0;
    }
    .plain li {
      padding-block: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceiptSaid {
  readonly row = input.required<AssessedMeasure>();
  readonly detail = input.required<Chapter6Detail>();
  private readonly data = inject(Chapter6Data);
  private readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly history = read(
    () => {
      const { assessment, measure } = this.row();
      if (!assessment || !this.detail().can.readHistory) return undefined;
      // The version asks again once the assessment is another.
      return { code: this.detail().commune.code, measureId: measure.id, version: assessment.version };
    },
    ({ code, measureId }) => this.data.history(code, { measureId, figures: 'true', size: 1 }),
  );
  /** What changed the figures last: a comment or a value of the indicator says nothing of them. */
  protected readonly last = computed(() => this.history.value()?.items[0]);
  protected readonly who = computed(() => {
    const label = this.last()?.actorLabel ?? '';
    return label === 'system' ? this.t('common.history.system') : label;
  });
  /** A move to another version may have made shares by hand of shares of criteria, and said nothing else. */
  protected readonly saidHow = computed(() =>
    this.last()?.kind === 'assessment.carried' ? 'receipts.said.carried' : 'receipts.said.by',
  );
  protected readonly rule = computed(() => {
    const { assessment, measure } = this.row();
    if (!assessment?.concerns || (assessment.effectiveShare === null && assessment.plannedShare === null)) return '';
    if (assessment.sharesBy === 'criteria') return this.t('receipts.said.criteria');
    return this.t(measure.criteria.length > 0 ? 'receipts.said.hand' : 'receipts.said.handOnly');
  });
  /** The criteria whose shares were added. */
  protected readonly added = computed(() => {
    const { assessment, measure } = this.row();
    if (assessment?.sharesBy !== 'criteria') return [];
    return assessment.criteria.flatMap(({ criterionId, state, share }) => {
      const criterion = measure.criteria.find(({ id }) => id === criterionId);
      if (!criterion || share === null || state === 'open') return [];
      const told = {
        share: this.i18n.share(share),
        state: this.t(`pacteClimat.criteria.${state}`),
        criterion: this.words.text(criterion),
      };
      const other = otherThanStated(criterion, share);
      const text =
        other === null
          ? this.t('receipts.said.criterion', told)
          : this.t('receipts.said.criterionOther', { ...told, weight: this.i18n.share(other) });
      return [{ id: criterionId, text }];
    });
  });
}

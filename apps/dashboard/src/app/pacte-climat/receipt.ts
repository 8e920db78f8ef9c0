import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type CatalogueHead,
  type MeasureDetail,
  type ReceiptLine,
  type ReceiptLineKind,
  type ScoredAssessment,
  type ScoredMeasure,
  luxembourgDay,
  receipt,
  reviewedBy,
  sourceName,
  sourceOf,
} from '@zesumme/domain';
import { formatSource } from '@zesumme/i18n';
import { DemoMark, I18n } from '@zesumme/ui';

/** What is said under a line, besides the arithmetic. */
export interface Said extends ScoredAssessment {
  reductionReason?: string | null;
  reviewedOn?: string | null;
  isDemo?: boolean;
}

interface Shown {
  kind: ReceiptLineKind;
  value: string;
  note: string;
  isSum: boolean;
  isStated: boolean;
}

const sums: readonly ReceiptLineKind[] = ['possible', 'effective', 'planned'];
const stated: readonly ReceiptLineKind[] = ['effective-share', 'planned-share'];

/** How the points of a measure come about, line by line, with the addition that proves them. */
@Component({
  selector: 'z-receipt',
  imports: [DemoMark],
  template: `<div class="slip" role="group" [attr.aria-labelledby]="'receipt-' + measure().id">
    <h3 [id]="'receipt-' + measure().id">{{ t('pacteClimat.receipt.title') }}</h3>
    @if (lines(); as lines) {
      <dl>
        @for (line of lines; track line.kind) {
          <div class="rl" [class.sum]="line.isSum" [class.tot]="line.kind === 'check'">
            <dt>
              {{ t(labelOf(line.kind)) }}
              @if (line.isStated && assessment()?.isDemo) {
                &ngsp;<z-demo />
              }
              @if (line.note) {
                <small>{{ line.note }}</small>
              }
            </dt>
            <dd>{{ line.value }}</dd>
          </div>
        }
      </dl>
      @if (measure().maxPoints === null) {
        <p class="xs m">{{ t('pacteClimat.receipt.withoutPoints') }}</p>
      } @else {
        <p class="xs m">{{ t('pacteClimat.receipt.rounded') }}</p>
      }
    } @else {
      <p class="s">{{ t('pacteClimat.receipt.notConcerning') }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Receipt {
  readonly measure = input.required<ScoredMeasure & Pick<MeasureDetail, 'sources'>>();
  /** The day whose state it tells: a review that has not come by then is none. */
  readonly day = input(luxembourgDay(new Date()));
  readonly assessment = input.required<Said | null>();
  /** What the points come from where the measure does not say so itself. */
  readonly catalogue = input.required<Pick<CatalogueHead, 'sourceUrl' | 'retrievedOn'>>();
  /** How many actions are linked. */
  readonly actions = input<number>();
  /** How many accepted pieces of evidence prove the measure today, and how many did and have ended. */
  readonly evidence = input<{ valid: number; ended: number }>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly labelOf = (kind: ReceiptLineKind) => `pacteClimat.receipt.${kind}` as const;

  protected readonly lines = computed<Shown[] | null>(() => {
    const slip = receipt(this.measure(), this.assessment());
    if (!slip) return null;
    const points = (value: number): string => this.i18n.number(value, slip.decimals);
    return slip.lines
      .filter(({ kind }) => this.measure().maxPoints !== null || stated.includes(kind) || kind === 'published-points')
      .map((line) => ({
        kind: line.kind,
        value: line.kind === 'check' ? this.sum(slip.addends, line.value, points) : this.valueOf(line, points),
        note: this.noteOf(line.kind),
        isSum: sums.includes(line.kind),
        isStated: stated.includes(line.kind),
      }));
  });

  private sum(addends: readonly number[], whole: number | null, points: (value: number) => string): string {
    return `${addends.map(points).join(' + ')} = ${points(whole ?? 0)}`;
  }

  private valueOf({ kind, unit, value }: ReceiptLine, points: (value: number) => string): string {
    if (value === null) return this.absent(kind);
    if (unit === 'share') return this.i18n.share(value);
    return unit === 'factor'
      ? this.t('pacteClimat.receipt.times', { factor: this.i18n.number(value, 2) })
      : points(value);
  }

  private absent(kind: ReceiptLineKind): string {
    if (kind === 'published-points') return this.t('pacteClimat.receipt.notPublished');
    if (kind === 'effective-share') return this.t('pacteClimat.receipt.notAssessed');
    return kind === 'planned-share' ? this.t('pacteClimat.receipt.none') : '–';
  }

  private statedNote(reviewedOn: string | null): string {
    const proof = this.evidence();
    return [
      ...(reviewedOn ? [this.t('pacteClimat.receipt.reviewed', { day: this.i18n.day(reviewedOn) })] : []),
      ...(proof ? [this.t('evidence.receipt', { ...proof })] : []),
    ].join(' · ');
  }

  private noteOf(kind: ReceiptLineKind): string {
    const assessment = this.assessment();
    switch (kind) {
      case 'published-points': {
        const told = sourceOf(this.measure(), 'points', this.catalogue());
        return formatSource(this.i18n.locale(), { ...told, source: sourceName(told.source) }, this.t);
      }
      case 'factor':
        if ((assessment?.reductionFactor ?? 1) === 1) return this.t('pacteClimat.receipt.noReduction');
        return assessment?.reductionReason || this.t('pacteClimat.receipt.reduction');
      case 'effective-share':
        return this.statedNote(reviewedBy(assessment?.reviewedOn ?? null, this.day()));
      case 'planned-share': {
        const count = this.actions();
        return count === undefined ? '' : this.t('pacteClimat.receipt.linked', { count });
      }
      default:
        return '';
    }
  }
}

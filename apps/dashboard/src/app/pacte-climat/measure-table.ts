import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  type AssessedMeasure,
  type Chapter6Detail,
  type ScoreTotal,
  effectivePointsOf,
  isNumberInferred,
} from '@zesumme/domain';
import { I18n, Icon, ScoreBar } from '@zesumme/ui';
import { measuresOf } from './chapter-6-data';
import { MeasureDetail } from './measure-detail';
import { Words } from './words';

/** The measures, section by section, drawn on one scale; the open one with what stands behind its figures. */
@Component({
  selector: 'z-measure-table',
  imports: [Icon, MeasureDetail, ScoreBar],
  templateUrl: './measure-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureTable {
  readonly detail = input.required<Chapter6Detail>();
  /** The slug of the open measure; `all` for every one. */
  readonly opened = input<string>();
  readonly toggled = output<string>();
  /** The reader wants to see how the sum of a section comes about. */
  readonly receiptWanted = output<void>();
  /** What is said of a measure is not what it was. */
  readonly changed = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  /** The points that the whole width of a bar stands for: those of the greatest measure. */
  protected readonly scale = computed(() =>
    Math.max(1, ...measuresOf(this.detail()).map(({ measure }) => measure.maxPoints ?? 0)),
  );

  protected isOpen({ measure }: AssessedMeasure): boolean {
    return this.opened() === measure.slug || this.opened() === 'all';
  }

  /** How many comments on it are open. */
  protected readonly openOn = ({ measure }: AssessedMeasure): number =>
    this.detail().comments.find(({ measureId }) => measureId === measure.id)?.open ?? 0;

  protected addressOf({ measure }: AssessedMeasure): string {
    return `/chapter-6/${this.detail().commune.code}?measure=${encodeURIComponent(measure.slug)}`;
  }

  /** The points of a section in words; that nobody has assessed any of it yet is said rather than counted as none. */
  protected sumOf(total: ScoreTotal): string {
    const effective = effectivePointsOf(total);
    const possible = this.i18n.points(total.possible);
    return effective === null
      ? this.t('receipts.total.notAssessed', { possible })
      : this.t('receipts.total.figure', { effective: this.i18n.points(effective), possible });
  }

  protected readonly isInferred = isNumberInferred;
  protected readonly receiptAddress = computed(() => `/chapter-6/${this.detail().commune.code}?receipt=total`);

  protected openReceipt(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.receiptWanted.emit();
  }

  /** Opens in place; with a modifier the browser opens the address as it does any link. */
  protected open(event: MouseEvent, { measure }: AssessedMeasure): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.toggled.emit(measure.slug);
  }

  /** What the name of the measure is followed by, when its figures need a word. */
  protected remark({ measure, assessment, score }: AssessedMeasure): string | null {
    if (score.state === 'not-concerning') return this.t('pacteClimat.measures.notConcerning');
    if (score.state === 'not-assessed') return this.t('pacteClimat.measures.notAssessed');
    if (assessment && assessment.reductionFactor < 1 && measure.maxPoints !== null) {
      const [possible, published] = [this.i18n.points(score.possible), this.i18n.points(measure.maxPoints)];
      return this.t('pacteClimat.measures.reduced', { possible, published });
    }
    return null;
  }

  /** What stands in the place of a bar that cannot be drawn. */
  protected withoutBar({ measure, assessment, score }: AssessedMeasure): string | null {
    if (score.state === 'not-concerning') return this.t('pacteClimat.measures.outside');
    if (measure.maxPoints !== null) return null;
    const noPoints = this.t('pacteClimat.measures.noPoints');
    if (!assessment || assessment.effectiveShare === null) return noPoints;
    const shares = this.t('pacteClimat.measures.shares', {
      effective: this.i18n.share(assessment.effectiveShare),
      planned: this.i18n.share(assessment.plannedShare ?? 0),
    });
    return `${noPoints}, ${shares}`;
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type AssessedMeasure,
  type Chapter6Detail,
  type CriterionState,
  isProof,
  isUnfinished,
  luxembourgDay,
  noGainBecause,
} from '@zesumme/domain';
import { formatValidity } from '@zesumme/i18n';
import { DemoMark, I18n, Icon, type IconName, StatusMark, SynergyMark } from '@zesumme/ui';
import { Evidence } from '../platform/evidence/evidence';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { Files } from '../platform/files/files';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { MeasureComments } from './measure-comments';
import { MeasureSources, notValidOn } from './measure-sources';
import { Receipt } from './receipt';
import { ReceiptSaid } from './receipt-said';
import { Words } from './words';

/** So many pieces are answered at once. */
const MOST = 100;
const marks: Record<CriterionState, IconName> = { met: 'check-circle-fill', planned: 'clock', open: 'circle-dashed' };

/** What stands behind the figures of a measure: the receipt, what is published of it, and the actions. */
@Component({
  selector: 'z-measure-detail',
  imports: [
    DemoMark,
    Evidence,
    Files,
    Icon,
    MeasureComments,
    MeasureSources,
    Receipt,
    ReceiptSaid,
    RouterLink,
    StatusMark,
    SynergyMark,
  ],
  templateUrl: './measure-detail.html',
  styles: `
    .values {
      margin: 0;
    }
    .values div {
      display: flex;
      gap: var(--z-3);
    }
    .values dd {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureDetail {
  readonly row = input.required<AssessedMeasure>();
  readonly detail = input.required<Chapter6Detail>();
  /** What is said of the measure is not what it was. */
  readonly changed = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly isUnfinished = isUnfinished;
  protected readonly measure = computed(() => this.row().measure);
  /** Why an action still to be done brings no points that are known. */
  protected readonly noGain = computed(() => {
    const because = noGainBecause(this.measure(), this.assessment());
    return because && (`pacteClimat.measure.noGain.${because}` as const);
  });
  private readonly evidence = inject(EvidenceData);
  private readonly session = inject(Session);
  /** The pieces of this measure that the commune accepted; whoever sees published figures alone is told of none. */
  private readonly accepted = read(
    () =>
      this.detail().part === 'full' && this.session.may('evidence.list')
        ? { communeCode: this.detail().commune.code, measureId: this.measure().id, state: 'accepted', size: MOST }
        : undefined,
    (query) => this.evidence.list(query),
  );
  protected readonly proof = computed(() => {
    const pieces = this.accepted.value()?.items;
    if (!pieces) return undefined;
    const valid = pieces.filter(({ standing }) => isProof(standing)).length;
    return { valid, ended: pieces.filter(({ standing }) => standing === 'stale').length };
  });
  protected readonly assessment = computed(() => this.row().assessment);
  protected readonly title = computed(() => this.words.measure(this.measure()));
  protected readonly tags = computed(() =>
    this.measure().tags.map((tag) => this.i18n.find(`pacteClimat.measure.tag.${tag}`) ?? tag),
  );
  private readonly answers = computed(
    () => new Map(this.assessment()?.criteria.map((answer) => [answer.criterionId, answer])),
  );
  protected readonly saidOf = (criterionId: string) => this.answers().get(criterionId);
  protected readonly stateKey = (state: CriterionState) => `pacteClimat.criteria.${state}` as const;
  protected readonly markOf = (criterionId: string): IconName =>
    marks[this.answers().get(criterionId)?.state ?? 'open'];
  /** That the measure does not hold today, where it does not. */
  protected readonly notValid = computed(() => notValidOn(this.measure(), luxembourgDay(new Date()), this.i18n));
  protected readonly validity = (days: Parameters<typeof formatValidity>[1]): string | null =>
    formatValidity(this.i18n.locale(), days, this.t);
  /** In what the indicator counts, and which way is better. */
  protected readonly counted = computed(() => {
    const { unit, direction } = this.measure().indicator ?? {};
    return [unit, direction && this.t(`catalogues.direction.${direction}`)].filter(Boolean).join(' · ');
  });
}

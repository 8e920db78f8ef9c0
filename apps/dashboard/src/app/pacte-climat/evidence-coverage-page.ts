import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceCoverage, type Proof, proofs } from '@zesumme/domain';
import { Failure, I18n, Icon, Skeleton } from '@zesumme/ui';
import { Chart, type ChartFill, type ChartSeries } from '@zesumme/ui/chart';
import { EvidenceHead } from './evidence-head';
import { Words } from './words';

const fills = { proven: 'effective', ended: 'half', unproven: 'remaining' } as const satisfies Record<Proof, ChartFill>;
const marks = { proven: 'check', ended: 'warning-circle', unproven: 'circle-dashed' } as const satisfies Record<
  Proof,
  string
>;

/** How far a commune's criteria are proven by its evidence, measure by measure, as a picture and in words. */
@Component({
  selector: 'z-evidence-coverage-page',
  imports: [Chart, EvidenceHead, Failure, Icon, RouterLink, Skeleton],
  templateUrl: './evidence-coverage-page.html',
  styles: `
    .each > li {
      padding-block: var(--z-4);
      border-top: 1px solid var(--z-line);
    }
    .each h3 {
      margin: 0 0 var(--z-1);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceCoveragePage {
  readonly code = input.required<string>();
  protected readonly head = viewChild.required(EvidenceHead);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly marks = marks;
  private readonly rows = computed((): EvidenceCoverage['measures'] => this.head().coverage.value()?.measures ?? []);
  /** The measures of which criteria are published and that concern the commune: only these have a bar. */
  protected readonly withCriteria = computed(() =>
    this.rows().filter(({ criteria, concerns }) => criteria.length > 0 && concerns !== false),
  );
  protected readonly labels = computed(() => this.withCriteria().map(({ measure }) => this.words.measure(measure)));
  protected readonly series = computed(() =>
    proofs.map((proof): ChartSeries => ({
      name: this.t(`evidence.coverage.proof.${proof}`),
      fill: fills[proof],
      values: this.withCriteria().map(({ counts }) => counts[proof]),
    })),
  );
  protected readonly sentence = computed(() => {
    const count = (proof: Proof): number => this.withCriteria().reduce((sum, { counts }) => sum + counts[proof], 0);
    const [proven, ended, unproven] = [count('proven'), count('ended'), count('unproven')];
    return this.t('evidence.coverage.sentence', { proven, ended, unproven, all: proven + ended + unproven });
  });
}

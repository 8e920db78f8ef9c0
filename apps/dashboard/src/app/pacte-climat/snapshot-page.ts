import { ChangeDetectionStrategy, Component, afterRenderEffect, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SnapshotSaid, frozenEvidence } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Keys, ScoreBar, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { saveAsCsv } from './chapter-6-csv';
import { PicturesData } from './pictures-data';
import { SnapshotEvidence } from './snapshot-evidence';
import { SnapshotMeasure } from './snapshot-measure';
import { type AddressOf, TotalReceipt } from './total-receipt';
import { Words } from './words';

const keyKinds = { effective: 'e', planned: 'p_', remaining: 'r', unknown: 'u' } as const;
const parts = ['effective', 'planned', 'remaining', 'unknown'] as const;

/** All that one snapshot froze: the catalogue, the points, each measure with its answers, and the evidence. */
@Component({
  selector: 'z-snapshot-page',
  imports: [
    DemoMark,
    Failure,
    Icon,
    Keys,
    RouterLink,
    ScoreBar,
    Skeleton,
    SnapshotEvidence,
    SnapshotMeasure,
    TotalReceipt,
  ],
  templateUrl: './snapshot-page.html',
  styles: `
    .frozen {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: var(--z-3) var(--z-5);
      margin-top: var(--z-4);
    }
    .frozen dt {
      color: var(--z-muted);
      font-size: var(--z-text-s);
    }
    .frozen dd {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotPage {
  /** The commune. */
  readonly code = input.required<string>();
  readonly id = input.required<string>();
  /** The measure that a figure led to, by its slug. */
  readonly measure = input<string>();
  /** Which receipt a figure led to: `total` for that of the sum. */
  readonly receipt = input<string>();
  private readonly data = inject(PicturesData);
  private readonly pageTitle = inject(PageTitle);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly snapshot = read(
    () => ({ code: this.code(), id: this.id() }),
    ({ code, id }) => this.data.snapshot(code, id),
  );
  private readonly content = computed(() => this.snapshot.value()?.content);
  protected readonly heading = computed(() => {
    const found = this.snapshot.value();
    if (!found) return '';
    return this.t('pictures.snapshot.heading', {
      chapter: found.content.catalogue.chapter,
      day: this.i18n.day(found.day),
      commune: found.content.commune.name,
    });
  });
  /** The latest first, for the measures; the list of all of them is read page by page. */
  protected readonly evidence = computed(() =>
    (this.content()?.evidence ?? []).map(frozenEvidence).sort((a, b) => b.day.localeCompare(a.day)),
  );
  private readonly said = computed(() => new Map(this.content()?.said?.map((each) => [each.measureId, each])));
  protected readonly keys = computed(() => {
    const total = this.content()?.total;
    if (!total) return [];
    return parts
      .filter((part) => total[part] > 0)
      .map((part) => ({
        kind: keyKinds[part],
        label: this.t(`snapshots.${part}`),
        figure: this.i18n.points(total[part]),
      }));
  });

  constructor() {
    effect(() => this.pageTitle.set(this.heading()));
    const arrival = afterRenderEffect(() => {
      if (!this.snapshot.value()) return;
      const slug = this.measure();
      if (slug) this.show(slug);
      arrival.destroy();
    });
  }

  protected readonly addressOf: AddressOf = ({ slug }) =>
    `/chapter-6/${this.code()}/snapshots/${this.id()}?measure=${encodeURIComponent(slug)}`;

  /** When the figures of a measure were said last; nothing in snapshots that were taken before this was kept. */
  protected saidOf(measureId: string): SnapshotSaid | undefined {
    return this.said().get(measureId);
  }

  protected show(slug: string): void {
    document.getElementById(`measure-${slug}`)?.scrollIntoView({ block: 'start' });
  }

  protected saveCsv(): void {
    const found = this.snapshot.value();
    if (found) saveAsCsv(found.content, this.i18n, this.words, found.day);
  }

  protected print(): void {
    window.print();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FrozenEvidence, evidenceKinds, evidenceStandings } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { figureWords } from '../platform/campaigns/figure-words';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PicturesData } from './pictures-data';
import { Words } from './words';

/** All evidence that a snapshot froze, page by page. */
@Component({
  selector: 'z-snapshot-evidence',
  imports: [ActiveFilters, Control, Empty, Failure, Field, ListSearch, Pager, Skeleton, SortButton],
  templateUrl: './snapshot-evidence.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotEvidence {
  /** The commune, and the snapshot. */
  readonly code = input.required<string>();
  readonly id = input.required<string>();
  private readonly data = inject(PicturesData);
  private readonly words = inject(Words);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = evidenceKinds;
  protected readonly standings = evidenceStandings;
  protected readonly state = listState({ sort: '-day', filters: ['kind', 'standing'] });
  protected readonly pieces = read(
    () => ({ code: this.code(), id: this.id(), query: this.state.query() }),
    ({ code, id, query }) => this.data.snapshotEvidence(code, id, query),
  );
  protected readonly activeFilters = computed(() => {
    const { kind, standing } = this.state.filters();
    const named = (name: string, label: string, value: string) => ({ name, label: `${label} – ${value}` });
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(kind ? [named('kind', this.t('pictures.snapshot.kind'), this.t(this.kindKey(kind as never)))] : []),
      ...(standing
        ? [named('standing', this.t('pictures.snapshot.standing'), this.t(this.standingKey(standing as never)))]
        : []),
    ];
  });
  protected readonly ariaSort = (by: string) => ariaSort(by, this.state.sort());
  protected readonly figureWords = figureWords;
  protected readonly kindKey = (kind: FrozenEvidence['kind']) => `evidence.kind.${kind}` as const;
  protected readonly standingKey = (standing: FrozenEvidence['standing']) => `evidence.standing.${standing}` as const;

  protected proves({ measures }: FrozenEvidence): string {
    return measures.map((measure) => this.words.measure(measure)).join(', ');
  }
}

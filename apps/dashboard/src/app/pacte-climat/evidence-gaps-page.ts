import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GapRow } from '@zesumme/domain';
import { ActiveFilters, Control, Empty, Failure, Field, I18n, Icon, Pager, Skeleton } from '@zesumme/ui';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { EvidenceHead } from './evidence-head';
import { Words } from './words';

const claims = ['met', 'effective', 'planned'] as const;

/** What a commune states without valid evidence, each with what would close the gap and the way there. */
@Component({
  selector: 'z-evidence-gaps-page',
  imports: [ActiveFilters, Control, Empty, EvidenceHead, Failure, Field, Icon, ListSearch, Pager, RouterLink, Skeleton],
  templateUrl: './evidence-gaps-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceGapsPage {
  readonly code = input.required<string>();
  private readonly data = inject(EvidenceData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly claims = claims;
  protected readonly claimKey = (claim: GapRow['claim']) => `evidence.claim.${claim}` as const;
  protected readonly claimFilterKey = (claim: GapRow['claim']) => `evidence.claimFilter.${claim}` as const;
  protected readonly state = listState({ sort: 'measure', filters: ['claim'] });
  protected readonly gaps = read(
    () => ({ code: this.code(), query: this.state.query() }),
    ({ code, query }) => this.data.gaps(code, query),
  );
  protected readonly activeFilters = computed(() => {
    const claim = this.i18n.find(`evidence.claimFilter.${this.state.filters()['claim']}`);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(claim ? [{ name: 'claim', label: claim }] : []),
    ];
  });

  protected titleOf({ measure, criterion }: GapRow): string {
    return criterion ? this.words.text(criterion) : this.words.measure(measure);
  }

  /** What would close it. */
  protected remedyOf({ remedy, piece }: GapRow): string {
    return this.t(`evidence.remedy.${remedy}`, {
      title: piece?.title ?? '',
      from: piece?.validFrom ? this.i18n.day(piece.validFrom) : '',
      until: piece?.validUntil ? this.i18n.day(piece.validUntil) : '',
    });
  }

  /** Where that is done: the piece itself, its answer, or a new piece for just this. */
  protected wayOf({ remedy, piece, measure, criterion }: GapRow) {
    const home = ['/chapter-6', this.code(), 'evidence'];
    if (remedy === 'decide') return { to: home, query: { state: 'proposed', answer: piece?.id } };
    if (remedy !== 'add' && piece) return { to: [...home, piece.id], query: {} };
    return { to: [...home, 'new'], query: { measure: measure.id, criterion: criterion?.id } };
  }

  protected actOf({ remedy }: GapRow): 'answer' | 'open' | 'add' {
    if (remedy === 'decide') return 'answer';
    return remedy === 'add' ? 'add' : 'open';
  }

  /** Whoever proposes cannot edit what is there: they offer another piece. */
  protected newFor({ measure, criterion }: GapRow) {
    const to = ['/chapter-6', this.code(), 'evidence', 'new'];
    return { to, query: { measure: measure.id, criterion: criterion?.id } };
  }
}

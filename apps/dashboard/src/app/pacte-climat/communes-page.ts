import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Chapter6Row, type SummedFigure, knownPointsOf } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Keys,
  Kind,
  Pager,
  Rich,
  ScoreBar,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { listState, read } from '../platform/list-state';
import { ExportMenu } from '../platform/export-menu';
import { Session } from '../platform/session';
import { Chapter6Data, isAnythingEntered } from './chapter-6-data';
import { CommunesWays } from './communes-ways';
import { Words } from './words';

/** The communes that the reader may see, each with what is known of its points, drawn on one scale. */
@Component({
  selector: 'z-communes-page',
  imports: [
    ExportMenu,
    ActiveFilters,
    CommunesWays,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Keys,
    Kind,
    Pager,
    Rich,
    RouterLink,
    ScoreBar,
    Skeleton,
    SortButton,
  ],
  templateUrl: './communes-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommunesPage {
  private readonly data = inject(Chapter6Data);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly ariaSort = ariaSort;
  protected readonly isEntered = isAnythingEntered;
  protected readonly figures = ['effective', 'planned', 'remaining', 'unknown'] as const;
  protected readonly state = listState({ sort: 'name', filters: ['assessed', 'canton', 'programme'] });
  protected readonly communes = read(
    () => this.state.query(),
    (query) => this.data.communes(query),
  );
  /** How many the reader may see at all, and how many of them have entered something: the sentence above the list. */
  protected readonly counts = read(
    () => true,
    async () => {
      const [all, assessed] = await Promise.all([
        this.data.communes({ size: 1 }),
        this.data.communes({ size: 1, assessed: 'true' }),
      ]);
      return { total: all.total, assessed: assessed.total };
    },
  );

  private readonly allCantons = read(
    () => true,
    () => this.data.cantons(),
  );
  /** Those to choose from; one that is chosen stands among them from the start. */
  protected readonly cantons = computed(() => {
    const { canton } = this.state.filters();
    const known = new Set([...(this.allCantons.value() ?? []), ...(canton ? [canton] : [])]);
    return [...known].sort((one, other) => one.localeCompare(other, this.i18n.locale()));
  });

  protected readonly scale = computed(() =>
    Math.max(1, ...(this.communes.value()?.items ?? []).map(({ total }) => total.possible)),
  );
  /** Those of the communes that the reader sees; figures of several are told apart. */
  protected readonly programmes = computed(() => {
    const { programme } = this.state.filters();
    return [...new Set([...(this.communes.value()?.programmes ?? []), ...(programme ? [programme] : [])])];
  });
  /** How many measures they all have; none where they stand by several programmes. */
  protected readonly measures = computed(() => {
    if (this.programmes().length > 1) return 0;
    const [first] = this.communes.value()?.items ?? [];
    return first ? first.total.counted + first.total.notConcerning : 0;
  });
  protected readonly who = computed(() => this.t(`pacteClimat.list.who.${this.session.role()}`));
  protected readonly emptyHint = computed(
    () =>
      this.i18n.find(`pacteClimat.list.emptyHint.${this.session.role()}`) ??
      this.t('pacteClimat.list.emptyHint.visitor'),
  );
  protected readonly keys = computed(() => [
    { kind: 'e', label: this.t('pacteClimat.key.effective') },
    { kind: 'p_', label: this.t('pacteClimat.key.planned') },
    { kind: 'r', label: this.t('pacteClimat.key.remaining') },
    { kind: 'u', label: this.t('pacteClimat.key.unknownShort') },
  ]);
  protected readonly activeFilters = computed(() => {
    const { assessed, canton, programme } = this.state.filters();
    const q = this.state.q();
    const word = this.t(assessed === 'true' ? 'pacteClimat.list.assessedYes' : 'pacteClimat.list.assessedNo');
    return [
      ...(q ? [{ name: 'q', label: `${this.t('common.act.search')} – ${q}` }] : []),
      ...(assessed ? [{ name: 'assessed', label: `${this.t('pacteClimat.list.assessed')} – ${word}` }] : []),
      ...(programme ? [{ name: 'programme', label: `${this.t('pacteClimat.list.programme')} – ${programme}` }] : []),
      ...(canton ? [{ name: 'canton', label: `${this.t('pacteClimat.list.canton')} – ${canton}` }] : []),
    ];
  });

  protected readonly known = ({ total }: Chapter6Row) => knownPointsOf(total);
  protected readonly labelOf = (figure: (typeof this.figures)[number]) => `pacteClimat.list.${figure}` as const;

  protected takeOff(filter: string): void {
    this.state.set({ [filter]: null });
  }

  protected opens({ commune, total }: Chapter6Row, figure: SummedFigure): string {
    return this.i18n.t('receipts.figure', { commune: commune.name, figure: this.i18n.points(total[figure]) });
  }

  protected label(row: Chapter6Row): string {
    return this.isEntered(row) ? this.words.bar(row.total) : this.t('pacteClimat.list.nothing');
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SnapshotRow, knownPointsOf, luxembourgDay, matchesAllWords, snapshotKinds } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Pager,
  Rich,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { Chart, type ChartSeries } from '@zesumme/ui/chart';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { Problem } from '../platform/problem';
import { removing } from '../platform/removing';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { Chapter6Data } from './chapter-6-data';
import { SnapshotComparisonTable } from './snapshot-comparison';
import { SnapshotForm } from './snapshot-form';
import { SnapshotsData } from './snapshots-data';
import { Words } from './words';

/** So many snapshots the chart shows: the latest ones. */
const MOST = 100;
/** So many are offered to be compared at once, of all that fit what is typed. */
const OFFERED = 20;
const NOW = 'now';
const parts = ['effective', 'planned', 'remaining', 'unknown'] as const;

/** A commune's chapter 6 over time: snapshots, what became of the points between them, and any two compared. */
@Component({
  selector: 'z-snapshots-page',
  imports: [
    ActiveFilters,
    Chart,
    Control,
    DemoMark,
    Empty,
    ExportMenu,
    Failure,
    Field,
    Icon,
    ListSearch,
    Pager,
    Picker,
    Rich,
    RouterLink,
    Skeleton,
    SnapshotComparisonTable,
    SnapshotForm,
    SortButton,
  ],
  templateUrl: './snapshots-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SnapshotsPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  /** The snapshot with which the comparison begins. */
  readonly from = input<string>();
  private readonly data = inject(SnapshotsData);
  private readonly chapters = inject(Chapter6Data);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  private readonly form = viewChild(SnapshotForm);
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly acting = acting();
  protected readonly kinds = snapshotKinds;
  protected readonly most = MOST;
  protected readonly kindKey = (kind: SnapshotRow['kind']) => `snapshots.kind.${kind}` as const;
  protected readonly state = listState({ sort: '-day', filters: ['kind'] });
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.chapters.of(code),
  );
  protected readonly snapshots = read(
    () => ({ code: this.code(), query: this.state.query() }),
    ({ code, query }) => this.data.list(code, query),
  );
  /** The latest snapshots, whatever the list is filtered by. */
  protected readonly latest = read(
    () => this.code(),
    (code) => this.data.list(code, { size: MOST, sort: '-day' }),
  );
  protected readonly name = computed(() => this.chapter.value()?.commune.name ?? '');
  protected readonly oldestFirst = computed(() => [...(this.latest.value()?.items ?? [])].reverse());
  protected readonly activeFilters = computed(() => {
    const kind = this.i18n.find(`snapshots.kind.${this.state.filters().kind}`);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(kind ? [{ name: 'kind', label: kind }] : []),
    ];
  });

  /** Each snapshot, and the chapter as it now is. */
  private readonly points = computed(() => {
    const detail = this.chapter.value();
    const now = detail ? [{ ...knownPointsOf(detail.total), day: luxembourgDay(new Date()), isNow: true }] : [];
    return [...this.oldestFirst().map((row) => ({ ...row, isNow: false })), ...now];
  });
  protected readonly labels = computed(() =>
    this.points().map(({ day, isNow }) => (isNow ? this.t('snapshots.now') : this.i18n.day(day, 'medium'))),
  );
  protected readonly series = computed(() => {
    const names = {
      effective: this.t('snapshots.effective'),
      planned: this.t('snapshots.planned'),
      remaining: this.t('snapshots.remaining'),
      unknown: this.t('snapshots.unknown'),
    };
    return parts.map((part): ChartSeries => ({
      name: names[part],
      fill: part,
      values: this.points().map((point) => point[part]),
    }));
  });
  protected readonly burnUp = computed(() => {
    const [first, last] = [this.points()[0], this.points().at(-1)];
    if (!first || !last) return '';
    const [was, is] = [first.effective !== null, last.effective !== null];
    return this.t('snapshots.burnUpSentence', {
      known: was ? (is ? 'both' : 'before') : is ? 'after' : 'none',
      from: this.i18n.day(first.day),
      was: this.i18n.points(first.effective),
      is: this.i18n.points(last.effective),
      planned: this.i18n.points(last.planned),
      possible: this.i18n.points(last.possible),
    });
  });

  private readonly oldest = read(
    () => this.code(),
    (code) => this.data.list(code, { size: 1, sort: 'day' }),
  );
  /** What the reader picked among all snapshots; the one that the address asks for counts as picked. */
  protected readonly pickedBefore = linkedSignal<Choice | null>(() => {
    const id = this.from();
    return id ? { id, label: '' } : null;
  });
  protected readonly pickedAfter = signal<Choice | null>(null);
  /** What is compared: at first the asked snapshot, or else the oldest one, with the chapter as it now is. */
  protected readonly before = computed(() => this.pickedBefore()?.id ?? this.oldest.value()?.items[0]?.id ?? '');
  protected readonly after = computed(() => this.pickedAfter()?.id ?? NOW);
  protected readonly chosenBefore = computed(() => {
    const [picked, first] = [this.pickedBefore(), this.oldest.value()?.items[0]];
    if (picked) return [picked.label ? picked : { ...picked, label: this.askedFor(picked.id) }];
    return first ? [this.choiceOf(first)] : [];
  });
  protected readonly chosenAfter = computed(() => [this.pickedAfter() ?? this.nowChoice()]);
  protected readonly findBefore = (q: string): Promise<readonly Choice[]> => this.find(q);
  protected readonly findAfter = async (q: string): Promise<readonly Choice[]> => {
    const now = this.nowChoice();
    return [...(matchesAllWords(now.label, q) ? [now] : []), ...(await this.find(q))];
  };
  protected readonly comparison = read(
    () => {
      const asked = { code: this.code(), before: this.before(), after: this.after() };
      return asked.before === '' || asked.before === asked.after ? undefined : asked;
    },
    ({ code, before, after }) => this.data.compare(code, before, after),
  );
  private readonly takeOut = removing(this.acting, { reload: () => this.reload() });

  constructor() {
    effect(() => this.pageTitle.set(this.t('snapshots.heading', { commune: this.name() })));
    // An address may ask for one that was taken back since: the comparison begins as without it.
    effect(() => {
      const error = this.comparison.error();
      const isGone = error instanceof Problem && error.status === 404;
      if (isGone && untracked(this.pickedBefore)?.label === '') this.pickedBefore.set(null);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected detailOf({ kind, createdBy, evidence }: SnapshotRow): string {
    return [
      this.t(this.kindKey(kind)),
      this.t('snapshots.by', { author: createdBy }),
      this.t('snapshots.evidence', { count: evidence }),
    ].join(' · ');
  }

  protected async taken(row: SnapshotRow): Promise<void> {
    this.reload();
    await this.say.done(this.t('snapshots.taken'), () => void this.remove(row));
  }

  protected readonly remove = ({ id }: SnapshotRow): Promise<void> => {
    const code = this.code();
    return this.takeOut({
      said: this.t('snapshots.removed'),
      remove: async () => {
        await this.data.remove(code, id);
        // What is gone is compared no more.
        for (const picked of [this.pickedBefore, this.pickedAfter]) if (picked()?.id === id) picked.set(null);
      },
      restore: () => this.data.restore(code, id),
    });
  };

  private readonly nowChoice = (): Choice => ({ id: NOW, label: this.t('snapshots.nowOption') });

  private async find(q: string): Promise<readonly Choice[]> {
    const { items } = await this.data.list(this.code(), { size: OFFERED, sort: '-day', q });
    return items.map((row) => this.choiceOf(row));
  }

  private choiceOf({ id, day, kind, label }: Pick<SnapshotRow, 'id' | 'day' | 'kind' | 'label'>): Choice {
    return { id, label: `${this.i18n.day(day, 'medium')} · ${label ?? this.t(this.kindKey(kind))}` };
  }

  /** The snapshot that the address asks for, once the comparison says what it is. */
  private askedFor(id: string): string {
    const side = this.comparison.value()?.before;
    return side?.id === id && side.kind ? this.choiceOf({ ...side, id, kind: side.kind }).label : '';
  }

  private reload(): void {
    this.snapshots.reload();
    this.oldest.reload();
    this.latest.reload();
  }
}

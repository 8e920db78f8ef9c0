import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type SmallestWays,
  type Way,
  effectivePointsOf,
  fold,
  smallestWays,
  toThousandths,
  whatIf,
} from '@zesumme/domain';
import { Control, DemoMark, Empty, Failure, Field, I18n, Icon, Pager, Rich, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { type Candidate, type Obstacle, candidatesIn, stateOf } from './what-if-model';
import { Variants } from './variants';
import { WhatIfTable } from './what-if-table';
import { Words } from './words';

const SIZE = 20;
/** In thousandths of a point. */
const TENTH = 100;

/** What came of looking for the smallest sets. */
type Search =
  | ({ kind: 'found'; effective: number } & SmallestWays)
  | { kind: 'reached' | 'unreachable'; effective: number }
  | { kind: 'tooMany' };

const idsIn = (list: string | undefined): ReadonlySet<string> => new Set(list?.split(',').filter(Boolean));

/**
 * What planned actions would bring: tick some, and see each measure move. The address says what is ticked, so that a variant
 * can be kept, sent and printed. Indicative: it rests on the shares that the commune states.
 */
@Component({
  selector: 'z-what-if-page',
  imports: [Control, DemoMark, Empty, Failure, Field, Icon, Pager, Rich, RouterLink, Skeleton, Variants, WhatIfTable],
  templateUrl: './what-if-page.html',
  styles: `
    .aim {
      display: grid;
      gap: var(--z-3);
      justify-items: start;
    }
    .aim > :not(button) {
      width: 100%;
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhatIfPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  /** The actions that are ticked, by their ids with commas between. */
  readonly done = input<string>();
  /** The same of the variant that is compared with. */
  readonly other = input<string>();
  private readonly data = inject(Chapter6Data);
  private readonly location = inject(Location);
  private readonly pageTitle = inject(PageTitle);
  private readonly variants = viewChild(Variants);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly effective = effectivePointsOf;
  protected readonly words = inject(Words);
  protected readonly size = SIZE;
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.data.of(code),
  );
  protected readonly ticked = linkedSignal(() => idsIn(this.done()));
  protected readonly kept = linkedSignal(() => (this.other() === undefined ? null : idsIn(this.other())));
  protected readonly term = signal('');
  protected readonly page = signal(1);
  /** The measure that the target is about; empty for all of which the points are known. */
  protected readonly scope = signal('');
  protected readonly target = signal('');
  protected readonly isTargetWrong = signal(false);
  protected readonly search = signal<Search | null>(null);

  protected readonly candidates = computed(() => {
    const detail = this.chapter.value();
    return detail ? candidatesIn(detail) : [];
  });
  protected readonly matching = computed(() => {
    const term = fold(this.term().trim());
    const textOf = ({ action, measures }: Candidate): string =>
      fold([action.title, action.group.name, ...measures.map((measure) => this.words.measure(measure))].join(' '));
    return this.candidates().filter((candidate) => textOf(candidate).includes(term));
  });
  protected readonly shown = computed(() => this.matching().slice((this.page() - 1) * SIZE, this.page() * SIZE));
  /** Of what an old address ticks, that which can still move points. */
  protected readonly chosen = computed(() =>
    this.candidates().filter(({ action, obstacle }) => obstacle === null && this.ticked().has(action.id)),
  );
  protected readonly tickedIds = computed(() => this.chosen().map(({ action }) => action.id));
  protected readonly measures = computed(() => {
    const detail = this.chapter.value();
    return detail ? measuresOf(detail).filter(({ score }) => score.effective !== null) : [];
  });
  /** The chapter now, with what is ticked, and in the variant that was kept. */
  protected readonly scores = computed(() => {
    const detail = this.chapter.value();
    if (!detail) return null;
    const state = stateOf(detail);
    const of = (ids: ReadonlySet<string>) =>
      whatIf(
        state,
        this.candidates().flatMap(({ action, possible }) => (ids.has(action.id) ? [possible] : [])),
      );
    const kept = this.kept();
    return { now: whatIf(state, []), then: of(this.ticked()), kept: kept && of(kept) };
  });
  protected readonly found = computed(() => {
    const search = this.search();
    if (!search) return '';
    if (search.kind === 'tooMany') return this.t('whatIf.target.tooMany');
    const points = this.i18n.points(search.effective);
    if (search.kind === 'found')
      return this.t('whatIf.target.found', { count: search.ways[0]?.actionIds.length ?? 0, points });
    return this.t(`whatIf.target.${search.kind}`, { points });
  });

  /** Every set that was found, where there are several: any of them can be ticked. */
  protected readonly ways = computed(() => {
    const search = this.search();
    if (search?.kind !== 'found' || search.ways.length < 2) return [];
    const titles = new Map(this.candidates().map(({ action }) => [action.id, action.title]));
    return search.ways.map((way) => ({
      way,
      titles: this.i18n.list(way.actionIds.map((id) => titles.get(id) ?? '')),
      points: this.i18n.points(way.effective),
      isTicked: way.actionIds.length === this.ticked().size && way.actionIds.every((id) => this.ticked().has(id)),
    }));
  });
  protected readonly waysTitle = computed(() => {
    const search = this.search();
    if (search?.kind !== 'found') return '';
    const sets = search.ways.length;
    return this.t(search.isComplete ? 'whatIf.target.sets' : 'whatIf.target.someSets', { sets });
  });

  constructor() {
    effect(() => {
      const detail = this.chapter.value();
      if (detail) this.pageTitle.set(this.t('whatIf.title', { commune: detail.commune.name }));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.variants()?.hasUnsavedChanges() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected tick(id: string, isOn: boolean): void {
    const others = [...this.ticked()].filter((each) => each !== id);
    this.choose(isOn ? [...others, id] : others);
  }

  /** What was found for a target is no longer true of another choice. */
  protected choose(ids: readonly string[]): void {
    this.ticked.set(new Set(ids));
    this.search.set(null);
    this.tellAddress();
  }

  /** Ticks another of the sets that were found; what was found stays true. */
  protected take({ actionIds }: Way): void {
    const search = this.search();
    this.choose(actionIds);
    this.search.set(search);
  }

  protected aim(target: { scope?: string; points?: string }): void {
    this.scope.update((before) => target.scope ?? before);
    this.target.update((before) => target.points ?? before);
    this.search.set(null);
  }

  protected keep(): void {
    this.kept.set(this.ticked());
    this.tellAddress();
  }

  /** Takes up the variant that was kept; what was ticked is kept in its place. */
  protected swap(): void {
    const kept = this.kept() ?? new Set<string>();
    this.kept.set(this.ticked());
    this.choose([...kept]);
  }

  /** The button that was pressed goes; the one beside it takes the focus. */
  protected forget(beside: HTMLElement): void {
    this.kept.set(null);
    this.tellAddress();
    beside.focus();
  }

  protected look(term: string): void {
    this.term.set(term);
    this.page.set(1);
  }

  /** Ticks the fewest actions that reach the target, and says how many those are. */
  protected findSmallest(): void {
    const detail = this.chapter.value();
    const wanted = this.target().trim() === '' ? NaN : Number(this.target().replace(',', '.'));
    const state = detail && stateOf(detail, this.scope() || undefined);
    const most = state ? whatIf(state, []).total.possible : 0;
    this.isTargetWrong.set(!(wanted >= 0 && wanted <= most));
    this.search.set(null);
    if (!state || this.isTargetWrong()) return;
    const all = this.candidates().map(({ possible }) => possible);
    const effective = (of: typeof all): number => whatIf(state, of).total.effective;
    const inScope = all.filter(({ measureIds }) =>
      measureIds.some((id) => state.measures.some((own) => own.id === id)),
    );
    try {
      const found = smallestWays(state, inScope, wanted);
      const way = found?.ways[0];
      if (!found || !way) return this.search.set({ kind: 'unreachable', effective: effective(inScope) });
      if (way.actionIds.length === 0) return this.search.set({ kind: 'reached', effective: way.effective });
      this.choose(way.actionIds);
      this.search.set({ kind: 'found', effective: way.effective, ...found });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.search.set({ kind: 'tooMany' });
    }
  }

  /** As exact as it is: what is shown as the most can be typed. */
  protected readonly maximum = computed(() => {
    const detail = this.chapter.value();
    if (!detail) return '';
    const { possible } = whatIf(stateOf(detail, this.scope() || undefined), []).total;
    return this.i18n.number(possible, toThousandths(possible) % TENTH === 0 ? 1 : 3);
  });

  protected inWords(obstacle: Obstacle) {
    return `whatIf.obstacle.${obstacle}` as const;
  }

  protected print(): void {
    window.print();
  }

  private tellAddress(): void {
    const kept = this.kept();
    const query = new URLSearchParams();
    if (this.ticked().size > 0) query.set('done', [...this.ticked()].join(','));
    if (kept) query.set('other', [...kept].join(','));
    this.location.replaceState(`/chapter-6/${this.code()}/what-if`, query.toString());
  }
}

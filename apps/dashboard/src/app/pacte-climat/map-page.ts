import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type MapClass, type MapCommune, type MapFigure, classOf, mapClasses, mapFigures } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Kind,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { FigureMap, type FigureOfCommune, type MapFill, type MapKey } from '@zesumme/ui/figure-map';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { Session } from '../platform/session';
import { Chapter6Data } from './chapter-6-data';
import { CommunesWays } from './communes-ways';
import { PicturesData } from './pictures-data';

const fillOf = (at: number | null): MapFill => (at === null ? 'unknown' : (at as 0 | 1 | 2 | 3 | 4));

/** Where it is to be seen how a figure of a commune comes about. */
function wayTo(figure: MapFigure, { commune: { code }, part }: MapCommune) {
  if (part === 'full' && figure === 'coverage')
    return { path: ['/chapter-6', code, 'evidence', 'coverage'], query: {} };
  if (part === 'full' && figure === 'level') return { path: ['/chapter-6', code, 'certification'], query: {} };
  return { path: ['/chapter-6', code], query: { receipt: 'total' } };
}

/** A map of the communes that the reader may see, by a figure of their choice. */
@Component({
  selector: 'z-map-page',
  imports: [
    ActiveFilters,
    CommunesWays,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    FigureMap,
    Icon,
    Kind,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './map-page.html',
  styles: `
    /* The table has half of the page beside the map. */
    .filters.beside {
      grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MapPage {
  private readonly data = inject(PicturesData);
  private readonly chapters = inject(Chapter6Data);
  private readonly session = inject(Session);
  protected readonly router = inject(Router);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly figures = mapFigures;
  protected readonly state = listState({ sort: '-figure', filters: ['figure', 'canton'] });
  protected readonly map = read(
    () => true,
    () => this.data.map(),
  );
  /** The table beside the map; which communes are on the map depends on no search. */
  protected readonly list = read(
    () => this.state.query(),
    (query) => this.data.mapList(query),
  );
  protected readonly cantons = read(
    () => true,
    () => this.chapters.cantons(),
  );
  protected readonly who = computed(() => this.t(`pacteClimat.list.who.${this.session.role()}`));
  protected readonly figure = computed(
    () => mapFigures.find((figure) => figure === this.state.filters().figure) ?? 'effective',
  );
  protected readonly figureKey = (figure: MapFigure) => `pictures.figure.${figure}` as const;
  private readonly all = computed(() => this.map.value()?.communes ?? []);
  /** Whether they stand by several programmes, whose points are not the same. */
  protected readonly isMixed = computed(() => new Set(this.all().map(({ programme }) => programme)).size > 1);
  private readonly known = computed(() => this.all().flatMap((each) => each[this.figure()] ?? []));
  private readonly classes = computed(() => mapClasses(this.figure(), this.known(), this.map.value()?.levels ?? []));

  protected readonly rows = computed(() => {
    const figure = this.figure();
    return (this.list.value()?.items ?? []).map((each) => ({
      ...each,
      value: each[figure],
      words: this.wordsOf(each),
      way: each[figure] === null ? null : wayTo(figure, each),
    }));
  });
  protected readonly isFiltered = computed(() => Boolean(this.state.q() || this.state.filters().canton));
  protected readonly activeFilters = computed(() => {
    const { canton } = this.state.filters();
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(canton ? [{ name: 'canton', label: `${this.t('pacteClimat.list.canton')} – ${canton}` }] : []),
    ];
  });
  protected readonly ariaSort = (by: string) => ariaSort(by, this.state.sort());
  protected readonly drawn = computed(() =>
    this.all().map((each): FigureOfCommune => {
      const { commune } = each;
      const value = each[this.figure()];
      return {
        code: commune.code,
        name: commune.name,
        label: this.t('pictures.map.open', { commune: commune.name, value: this.wordsOf(each) }),
        fill: fillOf(classOf(value, this.classes())),
        address: `/chapter-6/${commune.code}`,
      };
    }),
  );
  protected readonly sentence = computed(() => {
    const [known, all] = [this.known(), this.all().length];
    const figure = this.t(this.figureKey(this.figure()));
    const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => this.valueOf(value)) as [
      string,
      string,
    ];
    if (known.length === 0) return this.t('pictures.map.sentenceNone', { figure, all });
    if (known.length === 1) return this.t('pictures.map.sentenceOne', { figure, all, low });
    return this.t('pictures.map.sentence', { figure, known: known.length, all, low, high });
  });
  protected readonly keys = computed((): MapKey[] => {
    const fills = this.drawn().map(({ fill }) => fill);
    const count = (fill: MapFill): string =>
      this.t('pictures.map.communes', { count: fills.filter((each) => each === fill).length });
    return [
      ...this.classes().map((each, at): MapKey => ({
        fill: fillOf(at),
        label: this.classLabel(each),
        count: count(fillOf(at)),
      })),
      { fill: 'unknown', label: this.t('pictures.map.unknown'), count: count('unknown') },
    ];
  });
  protected readonly note = computed(() => {
    const figure = this.figure();
    const notes: Partial<Record<MapFigure, string>> = {
      share: this.t('pictures.map.shareNote'),
      coverage: this.t('pictures.map.coverageNote'),
      level: this.t('pictures.map.levelNote'),
    };
    const hides =
      (figure === 'coverage' || figure === 'level' || figure === 'reviewed') &&
      this.all().some(({ part }) => part === 'published');
    return [notes[figure], hides ? this.t('pictures.map.publishedNote') : ''].filter(Boolean).join(' ');
  });
  /** Every figure of every commune; what is not known is empty. */
  protected readonly table = computed(() => {
    const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
    const head = (figure: MapFigure, unit = ''): string => this.t(this.figureKey(figure)) + unit;
    return [
      [
        this.t('pictures.matrix.commune'),
        this.t('spreadsheets.column.communeCode'),
        this.t('spreadsheets.column.canton'),
        this.t('spreadsheets.column.programme'),
        head('effective'),
        head('planned'),
        this.t('pictures.figure.possible'),
        head('share', ' (%)'),
        head('coverage', ' (%)'),
        this.t('pictures.figure.reviewedOn'),
        head('reviewed'),
        head('level', ' (%)'),
        this.t('pictures.figure.certificateOf'),
      ],
      ...this.all().map((each: MapCommune) => [
        each.commune.name,
        each.commune.code,
        each.canton,
        each.programme,
        each.effective,
        each.planned,
        each.possible,
        percent(each.share),
        percent(each.coverage),
        each.reviewedOn,
        each.reviewed,
        each.level,
        each.certificateOf,
      ]),
    ];
  });

  protected classLabel({ from, to }: MapClass): string {
    const figure = this.figure();
    if (figure === 'level') {
      if (from === 0) return this.t('pictures.map.noCertificate');
      return to === null ? this.t('pictures.map.levelOf', { level: this.i18n.percent(from) }) : this.i18n.percent(from);
    }
    if (figure === 'reviewed') {
      return to === null
        ? this.t('pictures.map.daysUpTo', { from })
        : this.t('pictures.map.daysRange', { from, to: to - 1 });
    }
    const write = (value: number): string =>
      figure === 'share' || figure === 'coverage' ? this.i18n.share(value) : this.i18n.points(value);
    return to === null
      ? this.t('pictures.map.upTo', { from: write(from) })
      : this.t('pictures.map.range', { from: write(from), to: write(to) });
  }

  /** Takes search and canton off; which figure is shown stays. */
  protected clear(): void {
    this.state.set({ q: null, canton: null });
  }

  protected print(): void {
    window.print();
  }

  /** A level with the programme that awarded it, since those of two programmes are not the same. */
  private wordsOf(each: MapCommune): string {
    const value = this.valueOf(each[this.figure()]);
    return this.figure() === 'level' && each.certificateOf ? `${value} (${each.certificateOf})` : value;
  }

  private valueOf(value: number | null): string {
    if (value === null) return this.t('pictures.map.unknown');
    switch (this.figure()) {
      case 'share':
      case 'coverage':
        return this.i18n.share(value);
      case 'reviewed':
        return this.t('pictures.map.days', { days: value });
      case 'level':
        return value === 0 ? this.t('pictures.map.noCertificate') : this.i18n.percent(value);
      default:
        return this.t('pictures.matrix.worth', { points: this.i18n.points(value) });
    }
  }
}

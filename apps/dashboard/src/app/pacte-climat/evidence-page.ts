import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceRow, evidenceStates } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  Empty,
  Failure,
  Field,
  I18n,
  Icon,
  Pager,
  Say,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { EvidenceTitle } from '../platform/evidence/evidence-title';
import { measuresIn } from '../platform/evidence/evidence-words';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { Chapter6Data } from './chapter-6-data';
import { EvidenceAnswer } from './evidence-answer';
import { Words } from './words';

/** The meetings that are proposed to a commune as evidence, and what it says to each. */
@Component({
  selector: 'z-evidence-page',
  imports: [
    ExportMenu,
    ActiveFilters,
    Control,
    Empty,
    EvidenceAnswer,
    EvidenceTitle,
    Failure,
    Field,
    Icon,
    ListSearch,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './evidence-page.html',
  styles: '.typed { white-space: pre-line; overflow-wrap: anywhere; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidencePage {
  readonly code = input.required<string>();
  /** From the address: the row that somebody comes to answer. */
  readonly answer = input<string>();
  private readonly data = inject(EvidenceData);
  private readonly chapters = inject(Chapter6Data);
  private readonly say = inject(Say);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly pageTitle = inject(PageTitle);
  private readonly form = viewChild(EvidenceAnswer);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly ariaSort = ariaSort;
  protected readonly states = evidenceStates;
  protected readonly state = listState({ sort: '-day', filters: ['state'] });
  protected readonly opened = signal<EvidenceRow | null>(null);
  /** As a list, so that each row gets a form of its own. */
  protected readonly answered = computed(() => [this.opened()].filter((each) => each !== null));
  private readonly chapter = read(
    () => this.code(),
    (code) => this.chapters.of(code),
  );
  protected readonly name = computed(() => this.chapter.value()?.commune.name ?? '');
  protected readonly mayDecide = computed(() => this.chapter.value()?.can.assess ?? false);
  protected readonly query = computed(() => ({ ...this.state.query(), communeCode: this.code() }));
  protected readonly evidence = read(
    () => this.query(),
    (query) => this.data.list(query),
  );
  protected readonly waiting = read(
    () => this.code(),
    (communeCode) => this.data.list({ communeCode, state: 'proposed', size: 1 }),
  );
  protected readonly activeFilters = computed(() => {
    const state = this.i18n.find(`evidence.stateFilter.${this.state.filters().state}`);
    return [
      ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
      ...(state ? [{ name: 'state', label: state }] : []),
    ];
  });

  constructor() {
    effect(() => this.pageTitle.set(this.t('evidence.ofCommune', { commune: this.name() })));
    let led: string | undefined;
    effect(() => {
      const id = this.answer();
      const row = this.evidence.value()?.items.find((each) => each.id === id && each.can.decide);
      if (!row || led === id) return;
      led = id;
      untracked(() => this.opened.set(row));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected readonly measuresOf = (row: EvidenceRow): string => measuresIn(row, this.i18n.locale());

  protected answerOf({ state, decidedAt, decidedBy }: EvidenceRow): string {
    const word = this.t(`evidence.state.${state}`);
    if (!decidedAt) return word;
    return this.t('evidence.decided', { state: word, day: this.i18n.day(decidedAt, 'medium'), who: decidedBy ?? '–' });
  }

  protected replyLabel(row: EvidenceRow): string {
    const measure = row.measures.map((each) => this.words.measure(each)).join(', ');
    const told = { meeting: row.title, measure };
    return this.t(row.state === 'proposed' ? 'evidence.replyOf' : 'evidence.changeOf', told);
  }

  /** Another row is opened only once what was typed for the one before may be lost. */
  protected async open(row: EvidenceRow): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.opened.set(row);
  }

  protected async close(): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.opened.set(null);
    this.heading().nativeElement.focus();
  }

  protected keep(row: EvidenceRow): void {
    this.opened.set(null);
    this.evidence.reload();
    this.waiting.reload();
    this.heading().nativeElement.focus();
    void this.say.done(this.t(row.state === 'refused' ? 'evidence.refused' : 'evidence.accepted'));
  }
}

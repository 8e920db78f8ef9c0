import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceRow, evidenceKinds, evidenceStandings, evidenceStates } from '@zesumme/domain';
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
import { acting } from '../platform/acting';
import { EvidenceData } from '../platform/evidence/evidence-data';
import { EvidenceStandingMark } from '../platform/evidence/evidence-standing';
import { EvidenceTitle } from '../platform/evidence/evidence-title';
import { measuresIn } from '../platform/evidence/evidence-words';
import { ExportMenu } from '../platform/export-menu';
import { ListSearch } from '../platform/list-filters';
import { listState, read } from '../platform/list-state';
import { removing } from '../platform/removing';
import { askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { EvidenceAnswer } from './evidence-answer';
import { EvidenceHead } from './evidence-head';
import { Words } from './words';

const filters = [
  { name: 'kind', label: 'evidence.kindLabel', all: 'evidence.allKinds', values: evidenceKinds },
  { name: 'standing', label: 'evidence.validity', all: 'evidence.allStandings', values: evidenceStandings },
  { name: 'state', label: 'evidence.stateLabel', all: 'evidence.allStates', values: evidenceStates },
] as const;
/** What of the chapter the evidence proves. */
const proven = ['measureId', 'criterionId'] as const;
type Filter = (typeof filters)[number]['name'];

/** The evidence of a commune: its own, what is proposed to it, and what it says to that. */
@Component({
  selector: 'z-evidence-page',
  imports: [
    ActiveFilters,
    Control,
    Empty,
    EvidenceAnswer,
    EvidenceHead,
    EvidenceStandingMark,
    EvidenceTitle,
    ExportMenu,
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
  styles: `
    .typed {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    p.typed {
      margin: var(--z-1) 0 0;
      max-width: 60ch;
      font-weight: var(--z-regular, 400);
    }
    .plain {
      margin: 0;
    }
    .plain li + li {
      margin-top: var(--z-2);
    }
    .rowacts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-top: var(--z-2);
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidencePage {
  readonly code = input.required<string>();
  /** From the address: the row that somebody comes to answer. */
  readonly answer = input<string>();
  private readonly data = inject(EvidenceData);
  private readonly say = inject(Say);
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly form = viewChild(EvidenceAnswer);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly words = inject(Words);
  protected readonly acting = acting();
  protected readonly ariaSort = ariaSort;
  protected readonly filters = filters;
  protected readonly state = listState({
    sort: '-day',
    filters: [...proven, ...filters.map(({ name }) => name)],
  });
  protected readonly opened = signal<EvidenceRow | null>(null);
  /** As a list, so that each row gets a form of its own. */
  protected readonly answered = computed(() => [this.opened()].filter((each) => each !== null));
  /** Rises whenever a piece came, changed or went. */
  protected readonly round = signal(0);
  private readonly head = viewChild.required(EvidenceHead);
  protected readonly mayDecide = computed(() => this.head().coverage.value()?.can.add ?? false);
  protected readonly query = computed(() => ({ ...this.state.query(), communeCode: this.code() }));
  protected readonly evidence = read(
    () => this.query(),
    (query) => this.data.list(query),
  );
  /** The measures of the catalogue by which the commune assesses itself. */
  protected readonly measures = computed(() => this.head().coverage.value()?.measures ?? []);
  protected readonly activeFilters = computed(() => [
    ...(this.state.q() ? [{ name: 'q', label: this.state.q() }] : []),
    ...this.provenFilters(),
    ...filters.flatMap(({ name }) => {
      const value = this.state.filters()[name];
      return value ? [{ name, label: this.wordOf(name, value) }] : [];
    }),
  ]);
  private readonly takeOut = removing(this.acting, { reload: () => this.reload() });

  constructor() {
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

  protected filterBy(filter: Filter, value: string): void {
    this.state.set({ [filter]: value });
  }

  /** Another measure has other criteria. */
  protected filterByMeasure(measureId: string): void {
    this.state.set({ measureId, criterionId: null });
  }

  private provenFilters(): { name: string; label: string }[] {
    const { measureId, criterionId } = this.state.filters();
    const rows = this.measures();
    const measure = rows.find((row) => row.measure.id === measureId)?.measure;
    const criterion = rows.flatMap(({ criteria }) => criteria).find((each) => each.criterion.id === criterionId);
    return [
      ...(measureId
        ? [{ name: 'measureId', label: measure ? this.words.measure(measure) : this.t('evidence.measure') }]
        : []),
      ...(criterionId
        ? [
            {
              name: 'criterionId',
              label: criterion ? this.words.text(criterion.criterion) : this.t('evidence.criterion'),
            },
          ]
        : []),
    ];
  }

  protected wordOf(filter: Filter, value: string): string {
    const group = { kind: 'kind', standing: 'standingFilter', state: 'stateFilter' }[filter];
    return this.i18n.find(`evidence.${group}.${value}`) ?? value;
  }

  protected answerOf({ state, proposed, decidedAt, decidedBy, addedBy }: EvidenceRow): string {
    if (!proposed) return this.t('evidence.own', { who: addedBy ?? '–' });
    const word = this.t(`evidence.state.${state}`);
    if (decidedAt) {
      const day = this.i18n.day(decidedAt, 'medium');
      return this.t('evidence.decided', { state: word, day, who: decidedBy ?? '–' });
    }
    return addedBy ? this.t('evidence.proposedBy', { who: addedBy }) : word;
  }

  protected replyLabel(row: EvidenceRow): string {
    const told = { meeting: row.title, measure: measuresIn(row, this.i18n.locale()) };
    return this.t(row.state === 'proposed' ? 'evidence.replyOf' : 'evidence.changeOf', told);
  }

  protected readonly remove = ({ id, title }: EvidenceRow): Promise<void> =>
    this.takeOut({
      said: this.t('evidence.removed', { title }),
      remove: () => this.data.remove(id),
      restore: () => this.data.restore(id),
    });

  /** Another row is opened only once what was typed for the one before may be lost. */
  protected async open(row: EvidenceRow): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.opened.set(row);
  }

  protected async close(): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.opened.set(null);
    this.toHeading();
  }

  protected keep(row: EvidenceRow): void {
    this.opened.set(null);
    this.reload();
    this.toHeading();
    void this.say.done(this.t(row.state === 'refused' ? 'evidence.refused' : 'evidence.accepted'));
  }

  private reload(): void {
    this.evidence.reload();
    this.round.update((round) => round + 1);
  }

  private toHeading(): void {
    document.getElementById('evidence-heading')?.focus();
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type MoveProposal, countingNowhere, provingNothing } from '@zesumme/domain';
import { Ask, Control, DemoMark, Failure, Field, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { CataloguesData } from './catalogues-data';

type Move = MoveProposal['moves'][number];

/** How many actions and pieces of evidence are named of those that would count nowhere. */
const NAMED = 10;

/** By which version a commune assesses itself, and the move to another one along a mapping that it reviews. */
@Component({
  selector: 'z-move-page',
  imports: [Control, DemoMark, Failure, Field, Icon, Rich, RouterLink, Skeleton],
  templateUrl: './move-page.html',
  styles: `
    z-field {
      display: block;
      max-width: 560px;
      margin-top: var(--z-2);
    }
    .nowhere {
      margin-block: var(--z-4);
    }
    .nowhere .rows {
      margin-top: var(--z-2);
    }
    .where dt {
      flex: 0 0 120px;
      color: var(--z-muted);
    }
    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovePage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: () => this.proposal.reload() });
  protected readonly to = signal('');
  protected readonly commune = read(
    () => this.code(),
    (code) => this.data.commune(code),
  );
  protected readonly proposal = read(
    () => ({ code: this.code(), to: this.to() }),
    ({ code, to }) => this.data.proposal(code, to),
  );
  protected readonly name = computed(() => this.commune.value()?.name ?? '');
  /** What was chosen instead of what is proposed, for this version: it stays when the proposal is read anew. */
  private readonly chosen = linkedSignal({
    source: this.to,
    computation: (): ReadonlyMap<string, string | null> => new Map(),
  });
  /** Where each assessment goes, as it was proposed or chosen; by the measure that it leaves. */
  protected readonly mapping = computed((): ReadonlyMap<string, string | null> => {
    const { moves = [], measures = [] } = this.proposal.value() ?? {};
    const isThere = (target: string | null): boolean => target === null || measures.some(({ id }) => id === target);
    return new Map(
      moves.map(({ from, to }) => {
        const chosen = this.chosen().get(from.id);
        return [from.id, chosen !== undefined && isThere(chosen) ? chosen : to];
      }),
    );
  });
  protected readonly twice = computed(() => {
    const targets = [...this.mapping().values()].filter((to) => to !== null);
    return new Set(targets.filter((to, at) => targets.indexOf(to) < at));
  });
  protected readonly left = computed(() => {
    const proposal = this.proposal.value();
    const targets = new Set(this.mapping().values());
    return (proposal?.measures ?? []).filter(({ id, assessed }) => !assessed && !targets.has(id)).length;
  });

  /** The actions that would count nowhere, and the evidence that would prove nothing, as the mapping is now. */
  protected readonly nowhere = computed(() => {
    const { actions = [], evidence = [], moves = [] } = this.proposal.value() ?? {};
    const proposed = new Map(moves.map(({ from, to }) => [from.id, to]));
    return [
      {
        kind: 'actions' as const,
        ...this.some(countingNowhere(actions, this.mapping()), ({ id }) => ['/actions', id]),
      },
      {
        kind: 'evidence' as const,
        ...this.some(provingNothing(evidence, this.mapping(), proposed), ({ id }) => [
          ...['/chapter-6', this.code(), 'evidence', id],
        ]),
      },
    ].filter(({ count }) => count > 0);
  });

  constructor() {
    effect(() => this.pageTitle.set(this.t('catalogues.move.heading', { commune: this.name() })));
  }

  hasUnsavedChanges(): boolean {
    return this.chosen().size > 0 && !this.acting.isBusy();
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected titleOf({ codeInferred, titleFr, titleDe, titleEn }: Move['from']): string {
    const title = { fr: titleFr, de: titleDe, en: titleEn }[this.i18n.locale()];
    return codeInferred === null ? title : `${codeInferred} ${title}`;
  }

  protected nameOf({ programme, label }: MoveProposal['current']): string {
    return `${programme} · ${label}`;
  }

  protected sharesOf({ effectiveShare, plannedShare }: Move): string {
    const share = (value: number | null): string => (value === null ? '–' : this.i18n.share(value));
    return this.t('catalogues.move.shares', { effective: share(effectiveShare), planned: share(plannedShare) });
  }

  protected choose({ from }: Move, to: string): void {
    this.chosen.update((chosen) => new Map(chosen).set(from.id, to || null));
  }

  /** The measure that receives the assessment, for those who only read. */
  protected targetOf({ from }: Move, { measures }: MoveProposal): string {
    const measure = measures.find(({ id }) => id === this.mapping().get(from.id));
    return measure ? this.titleOf(measure) : this.t('catalogues.move.notTaken');
  }

  /** What is to be known of one line: criteria that do not come along, an assessment that is there already. */
  protected notesOf(move: Move, { measures }: MoveProposal): string[] {
    const to = this.mapping().get(move.from.id) ?? null;
    if (to === null) return [];
    if (this.twice().has(to)) return [this.t('catalogues.move.twice')];
    if (measures.find(({ id }) => id === to)?.assessed) return [this.t('catalogues.move.already')];
    if (move.criteriaAnswered === 0) return [];
    const kept = move.criteriaKept[to] ?? 0;
    const told = this.t('catalogues.move.kept', { kept, all: move.criteriaAnswered });
    return kept < move.criteriaAnswered ? [told, this.t('catalogues.move.handShares')] : [told];
  }

  /** Some by name, and how many more. */
  private some<T extends { id: string; title: string; isDemo: boolean }>(
    lost: readonly T[],
    path: (each: T) => string[],
  ) {
    const named = lost.slice(0, NAMED).map((each) => ({ ...each, path: path(each) }));
    return { count: lost.length, named, more: Math.max(0, lost.length - NAMED) };
  }

  protected async move(proposal: MoveProposal): Promise<void> {
    const { to } = proposal;
    if (!to || this.twice().size > 0 || this.acting.isBusy()) return;
    const mapping = proposal.moves.map(({ from }) => ({ from: from.id, to: this.mapping().get(from.id) ?? null }));
    const kept = mapping.filter((each) => each.to !== null).length;
    const agreed = await this.ask.confirm({
      title: this.t('catalogues.move.applyAsk', { label: to.label }),
      text: [
        this.t('catalogues.move.applyTell', { kept, left: mapping.length - kept }),
        ...this.nowhere().map(({ kind, count }) => this.t(`catalogues.move.nowhere.${kind}`, { count })),
      ].join(' '),
      act: this.t('catalogues.move.apply'),
    });
    if (!agreed) return;
    const done = await this.acting.run(() =>
      this.data.move(this.code(), { to: to.id, version: proposal.version, mapping }),
    );
    if (!done) return;
    this.chosen.set(new Map());
    await this.router.navigate(['/chapter-6', this.code()]);
    await this.say.done(this.t('catalogues.move.moved', { label: to.label }));
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type Chapter6Detail,
  type ChosenAction,
  MOST_VARIANTS,
  type VariantRow,
  effectivePointsOf,
  luxembourgDay,
  variantCreate,
} from '@zesumme/domain';
import { Ask, Control, DemoMark, Empty, ErrorSummary, Failure, Field, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { removing } from '../platform/removing';
import { askBeforeLoss } from '../platform/unsaved-changes';
import { PlanData } from './plan-data';
import { PlanForm } from './plan-form';
import { chosenNow, isOpen, scoreWith } from './plan-model';
import { PlanPanel } from './plan-panel';
import { type ComparedVariant, VariantsTable } from './variants-table';

/** So many variants are compared at first; more are a tick away. */
const AT_FIRST = 3;

/** What is to be kept as the plan, and the button that asked for it. */
interface Asked {
  /** Counts up, so that each has a form of its own. */
  turn: number;
  opener: string;
  name: string;
  actionIds: readonly string[];
}

/** What the commune keeps of its what-ifs: choices by name, side by side, and the one that is its plan. */
@Component({
  selector: 'z-variants',
  imports: [
    Control,
    DemoMark,
    Empty,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    PlanForm,
    PlanPanel,
    ReactiveFormsModule,
    Skeleton,
    VariantsTable,
  ],
  templateUrl: './variants.html',
  styles: `
    .acts,
    z-plan-form,
    z-variants-table {
      display: block;
      margin-block: var(--z-3);
    }
    .acts {
      display: flex;
    }
    form {
      margin-bottom: var(--z-5);
    }
    h3 {
      margin-top: var(--z-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Variants {
  readonly detail = input.required<Chapter6Detail>();
  /** The actions that are ticked. */
  readonly ticked = input.required<readonly string[]>();
  /** Other actions are to be ticked. */
  readonly loaded = output<readonly string[]>();
  /** Something of the chapter changed. */
  readonly changed = output<void>();
  private readonly data = inject(PlanData);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly injector = inject(Injector);
  private readonly mayBeLost = askBeforeLoss();
  private readonly planForm = viewChild(PlanForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly most = MOST_VARIANTS;
  protected readonly acting = acting({ stale: () => this.reload() });
  protected readonly plans = read(
    () => this.detail().commune.code,
    (code) => this.data.of(code),
  );
  /** What is to be kept as the plan, a variant or what is ticked: none or one, each with a form of its own. */
  protected readonly asked = signal<readonly Asked[]>([]);
  protected readonly compared = linkedSignal<ReadonlySet<string>>(
    () => new Set((this.plans.value()?.variants ?? []).slice(0, AT_FIRST).map(({ id }) => id)),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({ name: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: variantCreate,
    value: () => ({ ...this.form.getRawValue(), actionIds: [...this.ticked()] }),
    idOf: (path) => `variant-${path}`,
    save: async (value) => {
      await this.data.add(this.detail().commune.code, value);
      this.edit.reset();
      this.plans.reload();
      void this.say.done(this.t('plans.variants.kept', { name: value.name }));
    },
  });
  protected readonly rows = computed(() =>
    (this.plans.value()?.variants ?? []).map((variant) => {
      const chosen = chosenNow(this.detail(), variant.actions);
      const open = chosen.filter(isOpen);
      const score = scoreWith(
        this.detail(),
        open.map(({ id }) => id),
      );
      return {
        variant,
        score,
        open,
        other: chosen.length - open.length,
        said: this.saidOf(variant, effectivePointsOf(score.total)),
      };
    }),
  );
  protected readonly columns = computed((): ComparedVariant[] => [
    { key: 'now', name: this.t('whatIf.table.now'), ids: [], score: scoreWith(this.detail(), []) },
    ...(this.ticked().length > 0
      ? [
          {
            key: 'ticked',
            name: this.t('plans.compare.ticked'),
            ids: this.ticked(),
            score: scoreWith(this.detail(), this.ticked()),
          },
        ]
      : []),
    ...this.rows().flatMap(({ variant: { id, name }, open, score }) =>
      this.compared().has(id) ? [{ key: id, name, ids: open.map((each) => each.id), score }] : [],
    ),
  ]);

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges || (this.planForm()?.hasUnsavedChanges ?? false);
  }

  protected compare(id: string, isOn: boolean): void {
    const others = [...this.compared()].filter((each) => each !== id);
    this.compared.set(new Set(isOn ? [...others, id] : others));
  }

  private readonly takeOut = removing(this.acting, { reload: () => this.plans.reload() });

  protected remove({ id, name }: VariantRow): Promise<void> {
    const { code } = this.detail().commune;
    return this.takeOut({
      said: this.t('plans.variants.removed', { name }),
      remove: () => this.data.remove(code, id),
      restore: () => this.data.restore(code, id),
    });
  }

  /** The variant says from now on what is ticked. */
  protected async overwrite({ id, name, version }: VariantRow): Promise<void> {
    const { code } = this.detail().commune;
    const isSure = await this.ask.confirm({
      title: this.t('plans.variants.overwriteAsk', { name }),
      act: this.t('plans.variants.overwrite'),
    });
    if (!isSure) return;
    const actionIds = [...this.ticked()];
    const saved = await this.acting.run(() => this.data.change(code, id, { version, name, actionIds }));
    if (saved) this.plans.reload();
  }

  /** Those that can still be done and counted. */
  protected readonly openOf = (actions: readonly ChosenAction[]): ChosenAction[] =>
    chosenNow(this.detail(), actions).filter(isOpen);

  /** Ticks these actions; what was ticked besides them comes back with a tap. */
  protected tick(actions: readonly { id: string }[]): void {
    const before = this.ticked();
    const now = actions.map(({ id }) => id);
    this.loaded.emit(now);
    if (before.every((id) => now.includes(id))) return;
    void this.say.done(this.t('plans.ticked'), () => this.loaded.emit(before));
  }

  /** What was typed for another choice is asked about. */
  protected async open(opener: string, name: string, actions: readonly (string | { id: string })[]): Promise<void> {
    if (this.planForm()?.hasUnsavedChanges && !(await this.mayBeLost())) return;
    const actionIds = actions.map((each) => (typeof each === 'string' ? each : each.id));
    this.asked.update(([last]) => [{ turn: (last?.turn ?? 0) + 1, opener, name, actionIds }]);
  }

  /** The form is gone, and the focus goes back to what opened it. */
  protected close(): void {
    const opener = this.asked()[0]?.opener ?? '';
    this.asked.set([]);
    this.focusOn(opener);
  }

  /** Once it is drawn; where it is not there, on the heading of the plan. */
  private focusOn(id: string): void {
    const focus = (): void => (document.getElementById(id) ?? document.getElementById('plan'))?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected settled(): void {
    this.asked.set([]);
    this.focusOn('plan');
    void this.say.done(this.t('plans.keep.done'));
    this.reload();
  }

  protected async end(version: number, name: string): Promise<void> {
    const isSure = await this.ask.confirm({
      title: this.t('plans.end.ask', { name }),
      text: this.t('plans.end.text'),
      act: this.t('plans.end.act'),
    });
    if (!isSure) return;
    const { code } = this.detail().commune;
    const ended = await this.acting.run(() => this.endOf(code, version));
    if (!ended) return;
    this.focusOn('plan');
    void this.say.done(this.t('plans.end.done'));
    this.reload();
  }

  /** In a locked year its shares stay as they are: whoever agrees ends it all the same. */
  private async endOf(code: string, version: number): Promise<boolean> {
    try {
      await this.data.end(code, { version, putBack: true });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'year-locked') throw error;
      const isSure = await this.ask.confirm({
        title: this.t('plans.end.locked'),
        text: this.t('plans.end.lockedText'),
        act: this.t('plans.end.act'),
      });
      if (!isSure) return false;
      await this.data.end(code, { version, putBack: false });
    }
    return true;
  }

  protected reload(): void {
    this.plans.reload();
    this.changed.emit();
  }

  private saidOf({ createdBy, createdAt, actions }: VariantRow, effective: number | null): string {
    return this.t('plans.variants.said', {
      count: actions.length,
      points: this.i18n.points(effective),
      who: createdBy,
      day: this.i18n.day(luxembourgDay(new Date(createdAt)), 'medium'),
    });
  }
}

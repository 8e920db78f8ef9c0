import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type Chapter6Detail, type PlanDetail, type Plans, planPut } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Icon } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { PlanData } from './plan-data';
import { type PlannedShare, plannedShares, titlesOf } from './plan-model';
import { Words } from './words';

/** Keeps a choice of actions as the plan: under which name, and which planned shares it sets. */
@Component({
  selector: 'z-plan-form',
  imports: [Control, ErrorSummary, Field, Icon, ReactiveFormsModule],
  template: `<form
    class="form"
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('plans.keep.title')"
  >
    <h3 #top tabindex="-1">{{ t('plans.keep.title') }}</h3>
    <z-error-summary [items]="edit.errors()" />
    @if (edit.stale()) {
      <p class="note w" role="alert">{{ t('plans.keep.stale') }}</p>
    }
    @if (plan(); as former) {
      <p class="s">{{ t('plans.keep.replaces', { name: former.name }) }}</p>
    }
    <p class="s">{{ t('plans.keep.actions', { count: titles().length, titles: i18n.list(titles()) }) }}</p>
    <z-field [label]="t('plans.name')" [control]="form.controls.name" fieldId="plan-name">
      <input zControl formControlName="name" maxlength="120" autocomplete="off" />
    </z-field>
    <fieldset>
      <legend>{{ t('plans.keep.shares') }}</legend>
      <p class="s m">{{ t('plans.keep.sharesHint') }}</p>
      <ul class="rows">
        @for (each of shares(); track each.row.measure.id) {
          <li>
            <label class="chk grow">
              <input
                type="checkbox"
                [checked]="chosen().has(each.row.measure.id)"
                [disabled]="each.obstacle !== null || each.before === each.after"
                (change)="choose(each.row.measure.id, $any($event.target).checked)"
              />
              <span
                ><strong>{{ words.measure(each.row.measure) }}</strong
                ><br /><span class="s m">{{ toldOf(each) }}</span></span
              >
            </label>
          </li>
        }
      </ul>
    </fieldset>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        <z-icon name="target" size="s" />{{ t('plans.keep.act') }}
      </button>
      <button type="button" class="b" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    fieldset,
    .acts {
      margin-top: var(--z-4);
    }
    legend {
      font-weight: var(--z-medium);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanForm {
  readonly detail = input.required<Chapter6Detail>();
  /** The plan that is replaced. */
  readonly plan = input.required<PlanDetail | null>();
  readonly name = input('');
  readonly actionIds = input.required<readonly string[]>();
  readonly kept = output<Plans>();
  readonly left = output<void>();
  /** Somebody saved in between: what it was made of wants to be read anew. */
  readonly outdated = output<void>();
  private readonly data = inject(PlanData);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly t = this.i18n.t;
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly shares = computed(() => plannedShares(this.detail(), this.actionIds()));
  protected readonly titles = computed(() => titlesOf(this.detail(), this.actionIds()));
  protected readonly form = this.builder.group({ name: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: planPut,
    value: () => ({
      version: this.plan()?.version ?? null,
      name: this.form.getRawValue().name,
      actionIds: this.actionIds(),
      shares: this.shares().flatMap(({ row }) =>
        this.chosen().has(row.measure.id) && row.assessment
          ? [{ measureId: row.measure.id, version: row.assessment.version }]
          : [],
      ),
    }),
    idOf: (path) => `plan-${path}`,
    save: async (value) => {
      try {
        this.kept.emit(await this.data.keep(this.detail().commune.code, value));
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale') this.outdated.emit();
        throw error;
      }
    },
  });

  constructor() {
    // The button that opened the form may be gone, and the focus with it.
    afterNextRender(() => this.top().nativeElement.focus());
    effect(() => {
      if (!this.form.dirty) this.form.setValue({ name: this.name() });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected choose(id: string, isOn: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== id);
    this.chosen.set(new Set(isOn ? [...others, id] : others));
    this.form.markAsDirty();
  }

  protected toldOf({ before, after, obstacle }: PlannedShare): string {
    if (obstacle) return this.t(`plans.obstacle.${obstacle}`);
    const told = (share: number | null): string => (share === null ? this.t('plans.unstated') : this.i18n.share(share));
    if (before === after) return this.t('plans.keep.same', { share: told(after) });
    return this.t('plans.keep.step', { before: told(before), after: told(after) });
  }
}

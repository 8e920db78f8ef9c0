import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type GroupMethod,
  type MethodStep,
  type MethodStepUpdate,
  type MethodTheme,
  type Phase,
  luxembourgDay,
  methodStepUpdate,
  moveNeedsReason,
  moveOf,
  phases,
  stepIssue,
} from '@zesumme/domain';
import { type Choice, Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { GroupsData } from './groups-data';

/** The next step of a theme, or its latest one put right. */
@Component({
  selector: 'z-step-form',
  imports: [Control, ErrorSummary, Field, Picker, ReactiveFormsModule],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="label()">
    <z-error-summary [items]="edit.errors()" />
    <div class="two">
      <z-field [label]="t('method.form.to')" [control]="form.controls.to" [fieldId]="prefix() + 'to'">
        <select zControl formControlName="to">
          @for (phase of choices(); track phase) {
            <option [value]="phase">{{ phaseName(phase) }}</option>
          }
        </select>
      </z-field>
      <z-field
        [label]="t('method.form.day')"
        [optional]="isFirst()"
        [hint]="t(isFirst() ? 'method.form.firstDayHint' : 'method.form.dayHint')"
        [control]="form.controls.day"
        [fieldId]="prefix() + 'day'"
      >
        <input zControl type="date" formControlName="day" [max]="today" />
      </z-field>
    </div>
    <z-picker
      [label]="t('method.form.decision') + ' (' + t('common.state.optional') + ')'"
      [placeholder]="t('method.form.decisionHint')"
      [control]="form.controls.decisionId"
      [fieldId]="prefix() + 'decisionId'"
      [search]="find"
      [chosen]="chosen()"
      (changed)="choose($event)"
    />
    <z-field
      [label]="t(needsReason() ? 'method.form.reason' : 'method.form.word')"
      [optional]="!needsReason()"
      [hint]="needsReason() ? t('method.form.reasonHint') : ''"
      [control]="form.controls.word"
      [fieldId]="prefix() + 'word'"
    >
      <textarea zControl rows="2" maxlength="2000" formControlName="word"></textarea>
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ step() ? t('common.act.save') : t('method.form.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: var(--z-3);
      margin-block: var(--z-3) var(--z-4);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepForm {
  readonly groupId = input.required<string>();
  readonly way = input.required<MethodTheme>();
  /** What is put right; nothing for a new one. */
  readonly step = input<MethodStep>();
  readonly saved = output<GroupMethod>();
  /** How it stands now, where somebody else was faster; what was typed stays. */
  readonly seen = output<GroupMethod>();
  readonly left = output<void>();
  private readonly data = inject(GroupsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly form = inject(NonNullableFormBuilder).group({
    to: 'diagnosis' as Phase,
    day: this.today,
    decisionId: '',
    word: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly chosen = signal<readonly Choice[]>([]);
  protected readonly isFirst = computed(() => this.step()?.from === null);
  private readonly from = computed(() => {
    const step = this.step();
    return step ? step.from : this.way().phase;
  });
  /** Where the theme does not stand before the step. */
  protected readonly choices = computed(() => phases.filter((phase) => phase !== this.from()));
  protected readonly needsReason = computed(() => {
    this.typed();
    return moveNeedsReason(moveOf(this.from(), this.form.controls.to.value));
  });
  protected readonly phaseName = (phase: Phase): string => this.t(`common.phase.${phase}`);
  protected readonly prefix = computed(() => `step-${this.way().theme.slug}-${this.step() ? 'edit-' : ''}`);
  protected readonly label = computed(() =>
    this.t(this.step() ? 'method.editOf' : 'method.addOf', { theme: themeName(this.i18n, this.way().theme) }),
  );
  private readonly key = computed(() => `${this.way().theme.id}:${this.step()?.id ?? ''}`);

  protected readonly edit = inject(EditForms).of(this.form, {
    // What is wrong by itself is said before anything is sent; how it goes with the steps before it, the API says.
    schema: methodStepUpdate.superRefine(({ to, day, word }, context) => {
      const step = { from: this.from(), to: to ?? this.way().phase, day: day ?? null, word: word ?? null };
      const issue = stepIssue(step, null, this.today);
      if (issue) context.addIssue({ code: 'custom', path: [issue.path], params: { code: issue.code } });
    }),
    value: () => ({ version: this.step()?.version ?? 1, ...this.form.getRawValue() }),
    idOf: (path) => this.prefix() + path,
    save: async (value) => {
      const method = await this.send(value);
      this.form.markAsPristine();
      this.saved.emit(method);
    },
  });

  constructor() {
    effect(() => {
      this.key();
      untracked(() => this.fill());
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  /** Decisions of the group's meetings, the latest first. */
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findDecisions(this.groupId(), text);

  protected choose(choices: readonly Choice[]): void {
    this.chosen.set(choices);
    this.form.controls.decisionId.setValue(choices[0]?.id ?? '');
    this.form.markAsDirty();
  }

  private fill(): void {
    const step = this.step();
    const next = phases[phases.indexOf(this.way().phase) + 1] ?? this.choices()[0] ?? 'diagnosis';
    const decision = step?.decision;
    this.chosen.set(decision ? [{ id: decision.id, label: decision.text }] : []);
    this.form.reset({
      to: step?.to ?? next,
      day: step ? (step.day ?? '') : this.today,
      decisionId: decision?.id ?? '',
      word: step?.word ?? '',
    });
  }

  private async send({ version, to, day, decisionId, word }: MethodStepUpdate): Promise<GroupMethod> {
    const step = this.step();
    const { theme, phase: from } = this.way();
    const said = { decisionId: decisionId ?? null, word: word ?? null };
    try {
      if (step) return await this.data.correctStep(step.id, { version, to, day, ...said });
      return await this.data.addStep(this.groupId(), {
        themeId: theme.id,
        from,
        to: to ?? from,
        day: day ?? '',
        ...said,
      });
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale') this.seen.emit(error.current as GroupMethod);
      throw error;
    }
  }
}

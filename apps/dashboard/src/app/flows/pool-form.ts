import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type FlowPool, introductionPoolCreate } from '@zesumme/domain';
import { Control, DemoMark, ErrorSummary, Field, I18n, Icon, issueInWords } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { IntroductionsData } from './introductions-data';

/** Proposes a flow with each of those that together serve it, all in one act. */
@Component({
  selector: 'z-pool-form',
  imports: [Control, DemoMark, ErrorSummary, Field, Icon, ReactiveFormsModule],
  template: `<form
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('flows.pool.introduce')"
  >
    <z-error-summary [items]="edit.errors()" />
    <p>{{ t('flows.pool.introduceSay') }}</p>
    <fieldset [class.bad]="problem()" [attr.aria-describedby]="problem() ? 'pool-memberIds-error' : null">
      <legend id="pool-memberIds" tabindex="-1">{{ t('flows.pool.choose') }}</legend>
      @if (problem(); as text) {
        <p class="er" id="pool-memberIds-error"><z-icon name="warning-circle-fill" size="s" />{{ text }}</p>
      }
      @for (member of free(); track member.flow.id) {
        <label class="chk"
          ><input
            type="checkbox"
            [checked]="isChosen(member.flow.id)"
            [attr.aria-invalid]="problem() ? true : null"
            (change)="choose(member.flow.id, $any($event.target).checked)" /><span
            >{{ member.flow.label }} – {{ member.flow.organisation?.name ?? t('flows.nobody') }}
            @if (member.flow.isDemo) {
              <z-demo />
            }</span
        ></label>
      }
    </fieldset>
    <z-field [label]="t('flows.match.group')" [control]="form.controls.groupId" fieldId="pool-groupId">
      <select zControl formControlName="groupId">
        @for (group of pool().groups; track group.id) {
          <option [value]="group.id">{{ group.name }}</option>
        }
      </select>
    </z-field>
    <z-field [label]="t('flows.pool.word')" [optional]="true" [control]="form.controls.word" fieldId="pool-word">
      <input zControl formControlName="word" maxlength="400" />
    </z-field>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('flows.pool.introduce') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: 'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PoolForm {
  readonly flowId = input.required<string>();
  readonly pool = input.required<FlowPool>();
  readonly introduced = output<void>();
  readonly left = output<void>();
  private readonly data = inject(IntroductionsData);
  protected readonly t = inject(I18n).t;
  /** Those that were not proposed to it yet. */
  protected readonly free = computed(() => this.pool().members.filter(({ introductionId }) => introductionId === null));
  /** Whoever is not unticked is asked. */
  private readonly unticked = signal<readonly string[]>([]);
  private readonly chosen = computed(() =>
    this.free()
      .map(({ flow }) => flow.id)
      .filter((id) => !this.unticked().includes(id)),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    memberIds: [[] as string[]],
    groupId: '',
    word: '',
  });
  protected readonly problem = issueInWords(signal(this.form.controls.memberIds));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: introductionPoolCreate,
    value: () => ({ ...this.form.getRawValue(), flowId: this.flowId(), memberIds: this.chosen() }),
    idOf: (path) => `pool-${path}`,
    save: async (body) => {
      await this.data.createPool(body);
      this.form.markAsPristine();
      this.introduced.emit();
    },
  });

  constructor() {
    effect(() => {
      const [first] = this.pool().groups;
      const { groupId } = this.form.controls;
      if (first && !groupId.value) groupId.setValue(first.id);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly isChosen = (id: string): boolean => !this.unticked().includes(id);

  protected choose(id: string, isChosen: boolean): void {
    this.unticked.update((ids) => (isChosen ? ids.filter((each) => each !== id) : [...ids, id]));
    const { memberIds } = this.form.controls;
    memberIds.markAsDirty();
    // Checked again once it was sent.
    memberIds.setValue(this.chosen());
  }
}

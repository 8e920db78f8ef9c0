import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type PilotDetail, pilotCopy } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { PilotsData } from './pilots-data';

/** To take a scaled pilot up in another group that the reader leads. */
@Component({
  selector: 'z-pilot-copy-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<section class="sect" aria-labelledby="copy">
    <header>
      <h2 id="copy">{{ t('pilots.copy.title') }}</h2>
    </header>
    <p class="s m say">{{ t('pilots.copy.hint') }}</p>
    <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('pilots.copy.title')">
      <z-error-summary [items]="edit.errors()" />
      <div class="fcols">
        <z-field class="w2" [label]="t('pilots.copy.group')" [control]="form.controls.groupId" fieldId="copy-groupId">
          <select zControl formControlName="groupId">
            <option value="">{{ t('pilots.copy.choose') }}</option>
            @for (group of groups(); track group.id) {
              <option [value]="group.id">{{ group.name }}</option>
            }
          </select>
        </z-field>
        <z-field class="w2" [label]="t('pilots.copy.theme')" [control]="form.controls.themeId" fieldId="copy-themeId">
          <select zControl formControlName="themeId">
            <option value="">{{ t('pilots.copy.sameTheme') }}</option>
            @for (theme of themes(); track theme.id) {
              <option [value]="theme.id">{{ theme.name }}</option>
            }
          </select>
        </z-field>
        <z-field
          class="whole"
          [label]="t('pilots.copy.wordTitle')"
          [hint]="t('pilots.copy.wordsHint')"
          [control]="form.controls.title"
          fieldId="copy-title"
        >
          <input zControl formControlName="title" maxlength="200" />
        </z-field>
        <z-field
          class="whole"
          [label]="t('pilots.hypothesis')"
          [control]="form.controls.hypothesis"
          fieldId="copy-hypothesis"
        >
          <textarea zControl formControlName="hypothesis" rows="4" maxlength="5000"></textarea>
        </z-field>
      </div>
      <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('pilots.copy.act') }}
      </button>
    </form>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PilotCopyForm {
  readonly pilot = input.required<PilotDetail>();
  readonly copied = output<PilotDetail>();
  private readonly data = inject(PilotsData);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly form = inject(NonNullableFormBuilder).group({
    groupId: '',
    themeId: '',
    title: '',
    hypothesis: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  private readonly led = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly groups = computed(() => (this.led.value() ?? []).filter(({ id }) => id !== this.pilot().group.id));
  private readonly chosen = read(
    () => this.typed()?.groupId || undefined,
    (id) => this.data.group(id),
  );
  /** Those that the chosen group works on, beside the pilot's own. */
  protected readonly themes = computed(() =>
    (this.chosen.value()?.themes ?? [])
      .filter(({ theme }) => theme.id !== this.pilot().theme.id)
      .map(({ theme }) => ({ id: theme.id, name: themeName(this.i18n, theme) })),
  );
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: pilotCopy,
    idOf: (path) => `copy-${path}`,
    save: async (value) => {
      const pilot = await this.data.copy(this.pilot().id, value);
      this.begin(this.pilot());
      this.copied.emit(pilot);
    },
  });

  constructor() {
    effect(() => this.begin(this.pilot()));
  }

  /** Begins with the words of the pilot, to be said anew for the other group. */
  private begin({ title, hypothesis }: PilotDetail): void {
    if (this.form.pristine || !this.edit.hasUnsavedChanges) this.form.reset({ title, hypothesis });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}

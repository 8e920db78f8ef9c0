import { ChangeDetectionStrategy, Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ThemeCreate, type ThemeRow, themeCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { TerritoryData } from './territory-data';

/** What the form needs of the theme that it renames. */
type Renamed = Pick<ThemeRow, 'id' | 'version' | 'nameFr' | 'nameDe' | 'nameEn'>;

/** The names of a theme in the three languages, typed where the theme stands. */
@Component({
  selector: 'z-theme-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="edit.stale()" [typed]="form.getRawValue()" />
    <div class="fields">
      @for (field of fields; track field.name) {
        <z-field [label]="t(field.label)" [control]="form.controls[field.name]" [fieldId]="field.name">
          <input zControl [formControlName]="field.name" [attr.lang]="field.lang" maxlength="200" />
        </z-field>
      }
      <div class="acts">
        <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
          {{ t('common.act.save') }}
        </button>
        <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
      </div>
    </div>
  </form>`,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: var(--z-3);
      align-items: end;
      padding: var(--z-2) 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeForm {
  /** The theme to rename; none for a new one. */
  readonly theme = input<Renamed | null>(null);
  readonly saved = output<ThemeRow>();
  readonly left = output<void>();
  private readonly data = inject(TerritoryData);
  protected readonly t = inject(I18n).t;
  protected readonly fields = [
    { name: 'nameFr', label: 'territory.theme.inFrench', lang: 'fr' },
    { name: 'nameDe', label: 'territory.theme.inGerman', lang: 'de' },
    { name: 'nameEn', label: 'territory.theme.inEnglish', lang: 'en' },
  ] as const;
  protected readonly form = inject(NonNullableFormBuilder).group({ nameFr: '', nameDe: '', nameEn: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: themeCreate,
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const theme = this.theme();
      if (theme && !this.form.dirty) {
        this.form.reset({ nameFr: theme.nameFr, nameDe: theme.nameDe, nameEn: theme.nameEn });
      }
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private async save(value: ThemeCreate): Promise<void> {
    const stored = (this.edit.stale() as ThemeRow | null) ?? this.theme();
    const theme = stored
      ? await this.data.updateTheme(stored.id, { ...value, version: stored.version })
      : await this.data.createTheme(value);
    this.form.markAsPristine();
    this.saved.emit(theme);
  }
}

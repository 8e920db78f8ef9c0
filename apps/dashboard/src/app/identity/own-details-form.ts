import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type Me, meUpdate } from '@zesumme/domain';
import { type Locale, localeNames, locales } from '@zesumme/i18n';
import { Control, ErrorSummary, Field, I18n, Say, StaleNote } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';

/** The displayed name, and the language of pages and mails. */
@Component({
  selector: 'z-own-details-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
    <fieldset class="sect">
      <legend class="lg">{{ t('identity.own.who') }}</legend>
      <z-error-summary [items]="edit.errors()" />
      <z-stale [current]="stored()" [typed]="form.getRawValue()" />
      <div class="fcols">
        <z-field
          class="w2"
          [label]="t('identity.own.name')"
          [control]="form.controls.displayName"
          fieldId="displayName"
        >
          <input zControl formControlName="displayName" autocomplete="name" maxlength="200" />
        </z-field>
        <z-field class="w2" [label]="t('identity.own.language')" [control]="form.controls.locale" fieldId="locale">
          <select zControl formControlName="locale">
            @for (locale of locales; track locale) {
              <option [value]="locale">{{ names[locale] }}</option>
            }
          </select>
        </z-field>
      </div>
      <div class="acts stackf">
        <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('common.act.save') }}</button>
      </div>
    </fieldset>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnDetailsForm {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly say = inject(Say);
  protected readonly t = this.i18n.t;
  protected readonly locales = locales;
  protected readonly names = localeNames;
  protected readonly form = inject(NonNullableFormBuilder).group({ displayName: '', locale: 'fr' as Locale });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meUpdate,
    value: () => ({ ...this.form.getRawValue(), version: this.version() }),
    save: async (body) => {
      const me = (await this.api.ask(this.api.client.PATCH('/api/me', { body }))) as Me;
      this.edit.taken();
      this.session.set(me);
      await this.i18n.use(body.locale);
      await this.say.done(this.t('common.state.saved'));
    },
  });

  constructor() {
    effect(() => {
      const account = this.session.account();
      if (account && !this.form.dirty) this.form.reset({ displayName: account.displayName, locale: account.locale });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  /** Name and language as another device stored them in between. */
  protected stored(): unknown {
    return (this.edit.stale() as Me | null)?.actor ?? null;
  }

  /** The version that the next save replaces: the newest one that the reader has seen. */
  private version(): number {
    return (this.edit.stale() as Me | null)?.account?.version ?? this.session.me().account?.version ?? 0;
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { HOME_ZONE, type Me, meUpdate } from '@zesumme/domain';
import { type Locale, localeNames, locales } from '@zesumme/i18n';
import { Control, ErrorSummary, Field, I18n, Say, StaleNote } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';

/** The displayed name, the language of pages and mails, and the time zone in which mails say when something is. */
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
        @if (zone()) {
          <z-field
            class="w2"
            [label]="t('identity.own.timeZone')"
            [hint]="t('identity.own.timeZoneHint')"
            [control]="form.controls.timeZone"
            fieldId="timeZone"
          >
            <select zControl formControlName="timeZone">
              @for (each of zones(); track each) {
                <option [value]="each">{{ each }}</option>
              }
            </select>
          </z-field>
        }
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
  protected readonly form = inject(NonNullableFormBuilder).group({
    displayName: '',
    locale: 'fr' as Locale,
    timeZone: HOME_ZONE,
  });
  /** The zone of the own mails; null for whoever is not invited to meetings, and so has no such mails. */
  protected readonly zone = computed(() => this.session.me().account?.timeZone ?? null);
  /** Those that this browser knows, and in any case the usual one and the own one. */
  protected readonly zones = computed(() =>
    [...new Set([HOME_ZONE, this.zone() ?? HOME_ZONE, ...Intl.supportedValuesOf('timeZone')])].sort(),
  );
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meUpdate,
    value: () => {
      const { timeZone, ...rest } = this.form.getRawValue();
      return { ...rest, ...(this.zone() ? { timeZone } : {}), version: this.version() };
    },
    save: async (body) => {
      const me = (await this.api.ask(this.api.client.PATCH('/api/me', { body }))) as Me;
      this.form.markAsPristine();
      this.session.set(me);
      await this.i18n.use(body.locale);
      await this.say.done(this.t('common.state.saved'));
    },
  });

  constructor() {
    effect(() => {
      const account = this.session.account();
      const timeZone = this.zone() ?? HOME_ZONE;
      const { displayName, locale } = account ?? {};
      if (account && !this.form.dirty) this.form.reset({ displayName, locale, timeZone });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  /** Name, language and zone as another device stored them in between. */
  protected stored(): unknown {
    const now = this.edit.stale() as Me | null;
    return now && { ...now.actor, timeZone: now.account?.timeZone ?? undefined };
  }

  /** The version that the next save replaces: the newest one that the reader has seen. */
  private version(): number {
    return (this.edit.stale() as Me | null)?.account?.version ?? this.session.me().account?.version ?? 0;
  }
}

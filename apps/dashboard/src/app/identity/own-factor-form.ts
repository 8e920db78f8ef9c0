import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type RecoveryCodes,
  type SecondFactorOffer,
  type SecondFactorView,
  secondFactorBegin,
  secondFactorChange,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { EditForms } from '../platform/edit-form';
import { Session } from '../platform/session';

export type FactorAct = 'begin' | 'renew' | 'off';

/** What came of it: a secret to take over, other recovery codes, or nothing but that it is off. */
export interface FactorResult {
  offer?: SecondFactorOffer;
  codes?: readonly string[];
}

/** Asks for the password again, and for a code where there is one, before the second step is changed. */
@Component({
  selector: 'z-own-factor-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit().submit()" novalidate>
    <p class="say">{{ t(words().text) }}</p>
    <z-error-summary [items]="edit().errors()" />
    <!-- So that password keepers know whose password this is. -->
    <input type="text" class="sr" tabindex="-1" aria-hidden="true" autocomplete="username" readonly [value]="email()" />
    <div class="fcols">
      @if (factor().hasPassword) {
        <z-field
          class="w2"
          [label]="t('secondFactor.password')"
          [control]="form.controls.password"
          fieldId="factor-password"
        >
          <input zControl type="password" formControlName="password" autocomplete="current-password" maxlength="200" />
        </z-field>
      }
      @if (act() !== 'begin') {
        <z-field class="w2" [label]="t('secondFactor.code')" [control]="form.controls.code" fieldId="factor-code">
          <input zControl formControlName="code" autocomplete="one-time-code" spellcheck="false" maxlength="40" />
        </z-field>
      }
    </div>
    <div class="acts stackf">
      <button type="submit" class="b p" [disabled]="edit().isSaving()">{{ t(words().act) }}</button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnFactorForm {
  readonly act = input.required<FactorAct>();
  readonly factor = input.required<SecondFactorView>();
  readonly done = output<FactorResult>();
  readonly left = output<void>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly forms = inject(EditForms);
  protected readonly t = inject(I18n).t;
  protected readonly email = () => this.session.me().account?.email ?? '';
  protected readonly form = inject(NonNullableFormBuilder).group({ password: '', code: '' });
  protected readonly words = computed(() => wordsOf[this.act()]);
  protected readonly edit = computed(() => (this.act() === 'begin' ? this.beginning : this.change));

  private readonly beginning = this.forms.of(this.form, {
    schema: secondFactorBegin,
    idOf: (path) => `factor-${path}`,
    save: async (body) => {
      const offer = await this.api.ask(this.api.client.POST('/api/me/second-factor', { body }));
      this.done.emit({ offer: offer as SecondFactorOffer });
    },
  });

  private readonly change = this.forms.of(this.form, {
    schema: secondFactorChange,
    idOf: (path) => `factor-${path}`,
    save: async (body) => {
      if (this.act() === 'off') {
        await this.api.ask(this.api.client.POST('/api/me/second-factor/removal', { body }));
        return this.done.emit({});
      }
      const request = this.api.client.POST('/api/me/second-factor/recovery-codes', { body });
      this.done.emit({ codes: ((await this.api.ask(request)) as RecoveryCodes).codes });
    },
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector<HTMLInputElement>('z-field input')?.focus());
  }
}

const wordsOf = {
  begin: { text: 'secondFactor.beginText', act: 'secondFactor.next' },
  renew: { text: 'secondFactor.renewText', act: 'secondFactor.renew' },
  off: { text: 'secondFactor.offText', act: 'secondFactor.off' },
} as const;

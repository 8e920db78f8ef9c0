import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type SecondFactorOffer, secondFactorConfirmation } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';

/** A secret to be taken over by an application, and the first code that shows that it was. */
@Component({
  selector: 'z-factor-set-up',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<h2 #top tabindex="-1">{{ t('secondFactor.scan.title') }}</h2>
    <p class="say">{{ t('secondFactor.scan.text') }}</p>
    <div class="both">
      <img [src]="picture()" [alt]="t('secondFactor.scan.qr')" width="200" height="200" />
      <div>
        <p class="s m">{{ t('secondFactor.scan.key') }}</p>
        <p class="key" translate="no">{{ offer().secret }}</p>
        <p class="s">
          <a [href]="offer().uri">{{ t('secondFactor.scan.here') }}</a>
        </p>
      </div>
    </div>
    <form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate>
      <z-error-summary [items]="edit.errors()" />
      <div class="stackf">
        <z-field
          [label]="t('secondFactor.scan.code')"
          [hint]="t('secondFactor.scan.codeHint')"
          [control]="form.controls.code"
          fieldId="first-code"
        >
          <input
            zControl
            formControlName="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck="false"
            maxlength="40"
          />
        </z-field>
        <div class="acts">
          <button type="submit" class="b p" [disabled]="edit.isSaving()">{{ t('secondFactor.scan.confirm') }}</button>
          <ng-content />
        </div>
      </div>
    </form>`,
  styles: `
    .both {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-4);
      align-items: center;
      margin-block: var(--z-4);
    }
    .both > div {
      flex: 1 1 15rem;
    }
    img {
      /* Cameras need it dark on light, also in the dark scheme; the picture brings its own margin. */
      background: #fff;
      border: 1px solid var(--z-line);
      border-radius: var(--z-radius-m);
    }
    .key {
      font-family: ui-monospace, monospace;
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactorSetUp {
  readonly offer = input.required<SecondFactorOffer>();
  /** Sends the first code. @returns the recovery codes */
  readonly confirm = input.required<(code: string) => Promise<readonly string[]>>();
  readonly made = output<readonly string[]>();
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = inject(I18n).t;
  protected readonly picture = computed(() => `data:image/svg+xml,${encodeURIComponent(this.offer().qr)}`);
  protected readonly form = inject(NonNullableFormBuilder).group({ code: '' });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: secondFactorConfirmation,
    idOf: () => 'first-code',
    save: async ({ code }) => this.made.emit(await this.confirm()(code)),
  });

  constructor() {
    afterNextRender(() => this.top().nativeElement.focus());
  }
}

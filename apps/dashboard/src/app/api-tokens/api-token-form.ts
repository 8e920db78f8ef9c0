import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type ApiTokenMade,
  type TokenScope,
  addDays,
  apiTokenCreate,
  lastTokenDay,
  luxembourgDay,
  tokenScopes,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Icon, issueInWords } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { ApiTokensData } from './api-tokens-data';

const YEAR = 365;

/** A new token: its name, what it may do, and until when. */
@Component({
  selector: 'z-api-token-form',
  imports: [Control, ErrorSummary, Field, Icon, ReactiveFormsModule],
  template: `<form
    class="form"
    [formGroup]="form"
    (ngSubmit)="edit.submit()"
    novalidate
    [attr.aria-label]="t('apiTokens.create')"
  >
    <h2 #top tabindex="-1">{{ t('apiTokens.create') }}</h2>
    <z-error-summary [items]="edit.errors()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('apiTokens.name')"
        [hint]="t('apiTokens.nameHint')"
        [control]="form.controls.name"
        fieldId="token-name"
      >
        <input zControl formControlName="name" maxlength="100" autocomplete="off" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('apiTokens.expiresOn')"
        [hint]="t('apiTokens.expiresHint')"
        [control]="form.controls.expiresOn"
        fieldId="token-expiresOn"
      >
        <input zControl type="date" formControlName="expiresOn" [min]="today" [max]="last" />
      </z-field>
    </div>
    <fieldset
      class="scopes"
      [class.bad]="scopesError()"
      [attr.aria-describedby]="scopesError() ? 'token-scopes-error' : null"
    >
      <legend id="token-scopes" tabindex="-1">{{ t('apiTokens.scopes') }}</legend>
      @if (scopesError(); as text) {
        <p class="er" id="token-scopes-error"><z-icon name="warning-circle-fill" size="s" />{{ text }}</p>
      }
      @for (scope of scopes; track scope) {
        <label class="chk"
          ><input
            type="checkbox"
            [checked]="isChosen(scope)"
            [attr.aria-invalid]="scopesError() ? true : null"
            (change)="toggle(scope, $any($event.target).checked)"
          /><span
            >{{ t(scopeKey(scope)) }}<br /><span class="xs m"
              ><code>{{ scope }}</code></span
            ></span
          ></label
        >
      }
    </fieldset>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        <z-icon name="key" size="s" />{{ t('apiTokens.create') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    h2 {
      margin-bottom: var(--z-3);
    }
    .scopes {
      margin-block: var(--z-4);
    }
    .chk {
      align-items: flex-start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApiTokenForm {
  readonly code = input.required<string>();
  readonly made = output<ApiTokenMade>();
  readonly left = output<void>();
  private readonly data = inject(ApiTokensData);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = inject(I18n).t;
  protected readonly scopes = tokenScopes;
  protected readonly today = luxembourgDay(new Date());
  protected readonly last = lastTokenDay(this.today);
  protected readonly form = this.builder.group({
    name: '',
    scopes: this.builder.control<TokenScope[]>(['chapter-6:read']),
    expiresOn: addDays(this.today, YEAR),
  });
  private readonly typed = toSignal(this.form.valueChanges);
  protected readonly scopesError = issueInWords(signal(this.form.controls.scopes));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: apiTokenCreate,
    idOf: (path) => `token-${path}`,
    save: async (token) => {
      const made = await this.data.create(this.code(), token);
      this.form.markAsPristine();
      this.made.emit(made);
    },
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.top().nativeElement.focus());
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly scopeKey = (scope: TokenScope) => `apiTokens.scope.${scope}` as const;

  protected isChosen(scope: TokenScope): boolean {
    this.typed();
    return this.form.controls.scopes.value.includes(scope);
  }

  protected toggle(scope: TokenScope, isChosen: boolean): void {
    const { scopes } = this.form.controls;
    scopes.setValue(tokenScopes.filter((each) => (each === scope ? isChosen : scopes.value.includes(each))));
    scopes.markAsDirty();
  }
}

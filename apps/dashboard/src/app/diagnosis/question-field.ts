import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { type Locale, hasOptions, questionKinds } from '@zesumme/domain';
import { Control, Field, I18n, Icon } from '@zesumme/ui';
import type { QuestionGroup } from './questionnaire-form-model';

/** A question that another one can depend on, as it is typed now. */
export interface EarlierQuestion {
  id: string;
  label: string;
  options: { id: string; label: string }[];
}

/** One question of a questionnaire, as it is made. */
@Component({
  selector: 'z-question-field',
  imports: [Control, Field, Icon, ReactiveFormsModule],
  templateUrl: './question-field.html',
  styles: `
    .whole {
      grid-column: 1 / -1;
    }
    .options {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .options li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--z-2);
      align-items: end;
      margin-bottom: var(--z-2);
    }
    .chk {
      display: flex;
      gap: var(--z-2);
      align-items: center;
      min-height: 2.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionField {
  readonly group = input.required<QuestionGroup>();
  /** Its kind as it is now: a group says nothing when it changes. */
  readonly kind = input.required<(typeof questionKinds)[number]>();
  readonly dependsOn = input.required<string>();
  readonly chosenOptions = input.required<readonly string[]>();
  readonly path = input.required<string>();
  readonly languages = input.required<readonly Locale[]>();
  readonly earlier = input.required<readonly EarlierQuestion[]>();
  readonly optionAdded = output<void>();
  readonly optionRemoved = output<number>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = questionKinds;
  protected readonly hasOptions = computed(() => hasOptions(this.kind()));
  protected readonly condition = computed(() => this.earlier().find(({ id }) => id === this.dependsOn()));

  protected language(locale: Locale): string {
    return this.t(`common.language.${locale}`);
  }

  protected toggle(optionId: string): void {
    const { conditionOptions } = this.group().controls;
    const now = conditionOptions.value;
    conditionOptions.setValue(now.includes(optionId) ? now.filter((each) => each !== optionId) : [...now, optionId]);
    conditionOptions.markAsDirty();
  }
}

import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { I18n } from '@zesumme/ui';

/** Words beside one open answer, separated by commas. */
@Component({
  selector: 'z-tags-field',
  template: `<form (submit)="$event.preventDefault(); save(typed.value)">
    <label class="f">
      <span class="sr"
        >{{ t('questionnaires.results.tag') }} {{ number() }}. {{ t('questionnaires.results.tagHint') }}</span
      >
      <input #typed [value]="tags().join(', ')" maxlength="300" [placeholder]="t('questionnaires.results.tags')" />
    </label>
    <button type="submit" class="b sm">{{ t('questionnaires.results.saveTags') }}</button>
  </form>`,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-1) var(--z-3);
    }
    input {
      width: 14rem;
      max-width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TagsField {
  readonly tags = input.required<readonly string[]>();
  readonly number = input.required<number>();
  readonly saved = output<string[]>();
  protected readonly t = inject(I18n).t;

  protected save(typed: string): void {
    const tags = typed
      .split(',')
      .map((each) => each.trim().slice(0, 40))
      .filter(Boolean);
    this.saved.emit([...new Set(tags)].slice(0, 8));
  }
}

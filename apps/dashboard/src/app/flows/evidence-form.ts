import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { IntroductionRow, MeasureLabel } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { IntroductionsData } from './introductions-data';

/** For which measures an exchange that counts is proposed to the communes. */
@Component({
  selector: 'z-exchange-evidence',
  template: `<form (submit)="send($event)" novalidate [attr.aria-label]="t('flows.introduction.propose')">
    <p class="s m">{{ t('flows.introduction.proposeSay') }}</p>
    <fieldset>
      <legend>{{ t('flows.introduction.measures') }}</legend>
      @for (measure of measures.value() ?? []; track measure.id) {
        <label class="chk"
          ><input type="checkbox" [checked]="isChosen(measure.id)" (change)="toggle(measure.id)" />{{
            titleOf(measure)
          }}</label
        >
      }
    </fieldset>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    <div class="acts">
      <button type="submit" class="b p" [disabled]="chosen().length === 0 || acting.isBusy()">
        {{ t('flows.introduction.propose') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles:
    'form { display: grid; gap: var(--z-3); margin-block: var(--z-3); max-width: 640px; } fieldset { min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangeEvidence {
  readonly introduction = input.required<IntroductionRow>();
  readonly saved = output<IntroductionRow>();
  readonly left = output<void>();
  private readonly data = inject(IntroductionsData);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly measures = read(
    () => true,
    () => this.data.measures(),
  );
  protected readonly isChosen = (id: string): boolean => this.chosen().includes(id);
  protected readonly titleOf = ({ titleFr, titleDe, titleEn }: MeasureLabel): string =>
    ({ fr: titleFr, de: titleDe, en: titleEn })[this.i18n.locale()];

  get hasUnsavedChanges(): boolean {
    return this.chosen().length > 0;
  }

  protected toggle(id: string): void {
    this.chosen.update((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const row = await this.acting.run(() => this.data.propose(this.introduction().id, [...this.chosen()]));
    if (!row) return;
    this.chosen.set([]);
    this.saved.emit(row);
  }
}

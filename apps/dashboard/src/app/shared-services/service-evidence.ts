import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { MeasureLabel, SharedServiceDetail } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { SharedServicesData } from './shared-services-data';

/** For which measures of their chapter 6 a shared service is proposed to the communes. */
@Component({
  selector: 'z-service-evidence',
  template: `<section class="sect" aria-labelledby="evidence">
    <header>
      <h2 id="evidence">{{ t('sharedServices.evidence.title') }}</h2>
    </header>
    <form (submit)="send($event)" novalidate [attr.aria-label]="t('sharedServices.evidence.title')">
      <p class="s m">{{ t('sharedServices.evidence.say') }}</p>
      <fieldset>
        <legend>{{ t('sharedServices.evidence.measures') }}</legend>
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
        <button type="submit" class="b" [disabled]="chosen().length === 0 || acting.isBusy()">
          {{ t('sharedServices.evidence.act') }}
        </button>
      </div>
    </form>
  </section>`,
  styles: 'form { display: grid; gap: var(--z-3); max-width: 640px; } fieldset { min-width: 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceEvidence {
  readonly service = input.required<SharedServiceDetail>();
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly say = inject(Say);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.saved.emit(current as SharedServiceDetail) });
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
    const { id, version } = this.service();
    const service = await this.acting.run(() => this.data.propose(id, version, [...this.chosen()]));
    if (!service) return;
    this.chosen.set([]);
    this.saved.emit(service);
    void this.say.done(this.t('sharedServices.evidence.done'));
  }
}

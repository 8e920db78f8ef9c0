import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type ServicePhase,
  type SharedServiceDetail,
  luxembourgDay,
  serviceMove,
  serviceMoves,
  sharedServiceStep,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { SharedServicesData } from './shared-services-data';

/** Where a shared service goes next; said with what that means. */
@Component({
  selector: 'z-service-move',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule],
  template: `<section class="sect" aria-labelledby="move">
    <header>
      <h2 id="move">{{ t('sharedServices.move.title') }}</h2>
    </header>
    <form [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="t('sharedServices.move.title')">
      <z-error-summary [items]="edit.errors()" />
      <z-field [label]="t('sharedServices.move.to')" [control]="form.controls.phase" fieldId="move-phase">
        <select zControl formControlName="phase">
          @for (phase of phases(); track phase) {
            <option [value]="phase">{{ t(phaseKey(phase)) }}</option>
          }
        </select>
      </z-field>
      <p class="s m">{{ t(sayKey()) }}</p>
      @if (needsReason()) {
        <z-field
          [label]="t('sharedServices.move.reason')"
          [hint]="t('sharedServices.move.reasonHint')"
          [control]="form.controls.reason"
          fieldId="move-reason"
        >
          <input zControl formControlName="reason" maxlength="400" />
        </z-field>
      }
      @if (agrees()) {
        <z-field
          [label]="t('sharedServices.move.day')"
          [optional]="true"
          [control]="form.controls.day"
          fieldId="move-day"
        >
          <input zControl type="date" formControlName="day" [max]="today" />
        </z-field>
      }
      <div class="acts">
        <button type="submit" class="b" [attr.aria-disabled]="edit.isSaving() ? true : null">
          {{ t('sharedServices.move.act') }}
        </button>
      </div>
    </form>
  </section>`,
  styles: 'form { display: grid; gap: var(--z-3); max-width: 560px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceMove {
  readonly service = input.required<SharedServiceDetail>();
  readonly saved = output<SharedServiceDetail>();
  private readonly data = inject(SharedServicesData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly form = inject(NonNullableFormBuilder).group({
    phase: 'interest' as ServicePhase,
    reason: '',
    day: '',
  });
  protected readonly today = luxembourgDay(new Date());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  /** The next one first, the end last. */
  protected readonly phases = computed(() => {
    const from = this.service().phase;
    const rank = { on: 0, back: 1, abandon: 2 };
    return serviceMoves(from)
      .map((to) => ({ to, move: serviceMove(from, to) ?? 'abandon' }))
      .sort((a, b) => rank[a.move] - rank[b.move])
      .map(({ to }) => to);
  });
  private readonly chosen = computed(() => this.typed()?.phase ?? this.form.getRawValue().phase);
  protected readonly needsReason = computed(() => serviceMove(this.service().phase, this.chosen()) !== 'on');
  protected readonly agrees = computed(() => this.chosen() === 'agreed');
  protected readonly sayKey = computed(() => `sharedServices.move.say.${this.chosen()}` as const);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: sharedServiceStep,
    value: () => {
      const { phase, reason, day } = this.form.getRawValue();
      return { phase, reason, day: phase === 'agreed' ? day : '', version: this.service().version };
    },
    idOf: (path) => `move-${path}`,
    save: async (body) => {
      try {
        const service = await this.data.move(this.service().id, body);
        this.form.markAsPristine();
        this.saved.emit(service);
        void this.say.done(this.t('sharedServices.move.done'));
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale') this.saved.emit(error.current as SharedServiceDetail);
        throw error;
      }
    },
  });

  constructor() {
    effect(() => {
      const [next] = this.phases();
      if (next && (!this.form.dirty || !this.phases().includes(this.form.getRawValue().phase)))
        this.form.reset({ phase: next, reason: '', day: '' });
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected readonly phaseKey = (phase: ServicePhase) => `sharedServices.phase.${phase}` as const;
}

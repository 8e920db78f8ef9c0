import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import {
  type AuditRow,
  type CertificationDetail,
  type CertificationRules,
  auditCreate,
  certificationLevel,
  luxembourgDay,
  versionsOn,
} from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Chapter6Data } from './chapter-6-data';

/** The result of an audit: entered, or corrected. The level follows from the percentage as it is typed. */
@Component({
  selector: 'z-audit-form',
  imports: [Control, ErrorSummary, Field, ReactiveFormsModule, StaleNote],
  template: `<form class="form" [formGroup]="form" (ngSubmit)="edit.submit()" novalidate [attr.aria-label]="heading()">
    <h3 #top tabindex="-1">{{ heading() }}</h3>
    <z-error-summary [items]="edit.errors()" />
    <z-stale [current]="storedNow()" [typed]="form.getRawValue()" />
    <div class="fcols">
      <z-field
        class="w2"
        [label]="t('certification.day')"
        [hint]="t('certification.dayHint')"
        [control]="form.controls.day"
        fieldId="audit-day"
      >
        <input zControl type="date" formControlName="day" [min]="firstDay()" [max]="today" />
      </z-field>
      <z-field
        class="w2"
        [label]="t('certification.percent')"
        [hint]="levelTyped()"
        [control]="form.controls.percent"
        fieldId="audit-percent"
      >
        <input zControl type="number" inputmode="decimal" min="0" max="100" step="any" formControlName="percent" />
      </z-field>
      @if (fitting().length > 1) {
        <z-field
          class="all"
          [label]="t('certification.catalogue')"
          [hint]="t('certification.catalogueHint')"
          [control]="form.controls.catalogueId"
          fieldId="audit-catalogueId"
        >
          <select zControl formControlName="catalogueId">
            @for (each of choices(); track each.id) {
              <option [value]="each.id">{{ each.programme }}, {{ each.label }}</option>
            }
          </select>
        </z-field>
      }
      @if (earlier(); as only) {
        <p class="all s m">
          <b>{{ t('certification.catalogue') }}</b> {{ only.programme }}, {{ only.label }}
        </p>
      }
      <z-field
        class="all"
        [label]="t('certification.note')"
        [optional]="true"
        [control]="form.controls.note"
        fieldId="audit-note"
      >
        <textarea zControl formControlName="note" rows="2" maxlength="2000"></textarea>
      </z-field>
    </div>
    <div class="acts">
      <button type="submit" class="b p" [attr.aria-disabled]="edit.isSaving() ? true : null">
        {{ t('common.act.save') }}
      </button>
      <button type="button" class="b t" (click)="left.emit()">{{ t('common.act.cancel') }}</button>
    </div>
  </form>`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-3) var(--z-4);
    }
    .all {
      grid-column: 1 / -1;
    }
    .acts {
      margin-top: var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditForm {
  readonly code = input.required<string>();
  /** What the commune's catalogue says of certificates, or that by which it was judged; null where it says nothing. */
  readonly rules = input<CertificationRules | null>(null);
  /** By which it may have been judged. */
  readonly versions = input<CertificationDetail['versions']>([]);
  /** The result that is corrected; none for a new one. */
  readonly audit = input<AuditRow>();
  readonly saved = output<void>();
  readonly left = output<void>();
  private readonly data = inject(Chapter6Data);
  private readonly i18n = inject(I18n);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('top');
  protected readonly t = this.i18n.t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly heading = computed(() => this.t(this.audit() ? 'certification.correct' : 'certification.enter'));
  protected readonly form = this.builder.group({
    day: '',
    percent: this.builder.control<number | null>(null),
    note: '',
    catalogueId: '',
  });
  private readonly version = signal(0);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: auditCreate,
    idOf: (path) => `audit-${path}`,
    save: async (value) => {
      const stored = this.audit() && { id: this.audit()?.id ?? '', version: this.version() };
      await this.data.keepAudit(this.code(), value, stored);
      this.form.markAsPristine();
      this.saved.emit();
    },
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  /** Of these, those that held on the day that is typed, the likeliest first; a result keeps its own with its day. */
  protected readonly fitting = computed(() => {
    const [day = '', audit, versions] = [this.typed().day, this.audit(), this.versions()];
    const fitting = versionsOn(versions, day || this.today);
    const own = audit?.day === day ? versions.find(({ id }) => id === audit.catalogue?.id) : undefined;
    return own && !fitting.some(({ id }) => id === own.id) ? [own, ...fitting] : fitting;
  });
  /** The only one that held then, where the commune never stood by it: nobody is judged by another programme unseen. */
  protected readonly earlier = computed(() => {
    const [first, ...others] = this.fitting();
    return first && !first.stood && others.length === 0 ? first : null;
  });
  /** In an order that stays, whatever day is typed. */
  protected readonly choices = computed(() => [...this.fitting()].sort((a, b) => a.label.localeCompare(b.label)));
  /** What is known of certificates by the version that is chosen. */
  private readonly rulesTyped = computed(() => {
    const chosen = this.fitting().find(({ id }) => id === this.typed().catalogueId) ?? this.fitting()[0];
    return chosen ? chosen.rules : this.rules();
  });
  /** The first day on which any of them held; null where nobody knows. */
  protected readonly firstDay = computed(() => {
    const days = [this.rules(), ...this.versions().map(({ rules }) => rules)].map((rules) => rules?.from ?? null);
    return days.includes(null) ? null : ([...days].sort()[0] ?? null);
  });
  protected readonly levelTyped = computed(() => {
    const { percent, day = '' } = this.typed();
    // Before the first day there is no level to say.
    const isEarly = day !== '' && day < (this.firstDay() ?? '');
    const isShare = percent !== null && percent !== undefined && percent >= 0 && percent <= 100;
    if (!isShare || isEarly) return this.t('certification.percentHint');
    const rules = this.rulesTyped();
    if (rules === null) return this.t('certification.levelUnknown');
    const level = certificationLevel(rules, percent);
    if (level === null) return this.t('certification.belowLevels');
    return this.t('certification.brings', { level: this.i18n.share(level / 100) });
  });
  private readonly rowNow = computed(() => {
    const current = this.edit.stale() as CertificationDetail | null;
    return current?.audits.find(({ id }) => id === this.audit()?.id) ?? null;
  });
  /** What is stored now when somebody saved in between, in the words of the form. */
  protected readonly storedNow = computed(() => {
    const row = this.rowNow();
    return row && { day: row.day, percent: row.percent, note: row.note ?? '' };
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.top().nativeElement.focus());
    const auditId = computed(() => this.audit()?.id);
    effect(() => {
      auditId();
      untracked(() => this.fill(this.audit()));
    });
    effect(() => {
      // Another day may have had other versions; what the reader chose stays as long as it held.
      const [likeliest] = this.fitting();
      const { catalogueId } = this.form.controls;
      const isThere = this.fitting().some(({ id }) => id === catalogueId.value);
      if (isThere && (catalogueId.dirty || this.audit())) return;
      untracked(() => {
        if (catalogueId.value !== (likeliest?.id ?? '')) catalogueId.setValue(likeliest?.id ?? '');
      });
    });
    effect(() => {
      // The next attempt is made on top of what the reader has been told of.
      const row = this.rowNow();
      if (row) this.version.set(row.version);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private fill(audit: AuditRow | undefined): void {
    if (!audit) return;
    this.version.set(audit.version);
    this.form.reset({
      day: audit.day,
      percent: audit.percent,
      note: audit.note ?? '',
      catalogueId: audit.catalogue?.id ?? '',
    });
  }
}

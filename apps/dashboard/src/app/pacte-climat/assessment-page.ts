import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type AssessedMeasure,
  type Chapter6Detail,
  type SharesBy,
  isNumberInferred,
  luxembourgDay,
  sharesBy,
  weightedShare,
} from '@zesumme/domain';
import {
  Control,
  DemoMark,
  ErrorSummary,
  Failure,
  Field,
  I18n,
  Icon,
  SaveBar,
  Say,
  Skeleton,
  StaleNote,
} from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { map } from 'rxjs';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AssessmentCriteria, type CriterionGroup } from './assessment-criteria';
import {
  type AssessmentTyped,
  type CriterionTyped,
  type ValueTyped,
  assessmentForm,
  scoredOf,
  typedOf,
} from './assessment-form';
import { AssessmentValues, type ValueGroup } from './assessment-values';
import { Chapter6Data, measuresOf } from './chapter-6-data';
import { Receipt } from './receipt';
import { ReviewLock } from './review-lock';
import { Words } from './words';

/** A commune's assessment of one measure; the receipt beside it shows at once what the shares make. */
@Component({
  selector: 'z-assessment-page',
  imports: [
    AssessmentCriteria,
    AssessmentValues,
    Control,
    DemoMark,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    Picker,
    ReactiveFormsModule,
    Receipt,
    ReviewLock,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './assessment-page.html',
  styles: `
    .lead-in {
      margin-bottom: var(--z-4);
    }
    .whole {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssessmentPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  protected readonly isInferred = isNumberInferred;
  readonly slug = input.required<string>();
  private readonly data = inject(Chapter6Data);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  private readonly injector = inject(Injector);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly today = luxembourgDay(new Date());
  protected readonly words = inject(Words);
  protected readonly origins = sharesBy;
  protected readonly originKey = (by: SharesBy) => `pacteClimat.form.by.${by}` as const;
  protected readonly chapter = read(
    () => this.code(),
    (code) => this.data.of(code),
  );
  protected readonly row = computed(() => this.rowIn(this.chapter.value()));
  protected readonly title = computed(() => {
    const row = this.row();
    return row ? this.words.measure(row.measure) : '';
  });

  protected readonly form = this.builder.group({
    concerns: true,
    concernsReason: '',
    reductionFactor: this.builder.control<number | null>(100),
    reductionReason: '',
    sharesBy: this.builder.control<SharesBy>('hand'),
    effectiveShare: this.builder.control<number | null>(null),
    plannedShare: this.builder.control<number | null>(null),
    criteria: this.builder.array<CriterionGroup>([]),
    indicatorValues: this.builder.array<ValueGroup>([]),
    responsibleId: '',
    comment: '',
    reviewedOn: '',
  });
  /** Who sees to the measure, as the picker holds it. */
  protected readonly responsible = signal<readonly Choice[]>([]);
  protected readonly findContacts = (text: string): Promise<readonly Choice[]> =>
    this.data.findContacts(this.code(), text);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: assessmentForm,
    value: (): unknown => ({ ...this.form.getRawValue(), version: this.version() }),
    save: async (body) => {
      const measureId = this.row()?.measure.id;
      if (!measureId) return;
      await this.data.assess(this.code(), measureId, body);
      this.form.markAsPristine();
      await this.router.navigate(['/chapter-6', this.code()], { queryParams: { measure: this.slug() } });
      void this.say.done(this.t('pacteClimat.form.saved'));
    },
  });
  protected readonly typed = toSignal(this.form.valueChanges.pipe(map(() => this.form.getRawValue())), {
    initialValue: this.form.getRawValue(),
  });
  protected readonly preview = computed(() => scoredOf(this.typed()));
  /** What is stored now when somebody saved in between, and what is typed, in words that can be compared. */
  protected readonly storedNow = computed(() => {
    const row = this.rowIn(this.edit.stale() as Chapter6Detail | null);
    return row && this.told(typedOf(row.assessment, '', row.measure.criteria), row.assessment?.responsible?.name ?? '');
  });
  /** Whether the catalogue weights the criteria of the measure. */
  protected readonly isWeighted = ({ criteria }: Pick<AssessedMeasure['measure'], 'criteria'>): boolean =>
    criteria.some((each) => weightedShare(each) !== null);
  protected readonly typedNow = computed(() => this.told(this.typed(), this.responsible()[0]?.label ?? ''));
  /** The version that is saved over: the one that was read, or the one that the reader was told of. */
  private readonly version = computed((): number | null => {
    const row = this.rowIn(this.edit.stale() as Chapter6Detail | null) ?? this.row();
    return row?.assessment?.version ?? null;
  });

  constructor() {
    effect(() => {
      const row = this.row();
      if (row && !this.form.dirty) this.fill(row);
    });
    effect(() => {
      if (this.title()) this.pageTitle.set(this.title());
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected addValue(): void {
    const { length } = this.form.controls.indicatorValues;
    this.form.controls.indicatorValues.push(this.valueGroup({ year: null, value: null, source: '' }));
    this.focusOn(`indicatorValues.${length}.year`);
  }

  protected removeValue(index: number): void {
    this.form.controls.indicatorValues.removeAt(index);
    this.form.markAsDirty();
    this.focusOn('add-value');
  }

  protected choose([choice]: readonly Choice[]): void {
    this.form.controls.responsibleId.setValue(choice?.id ?? '');
    this.form.markAsDirty();
  }

  private fill({ assessment, measure }: AssessedMeasure): void {
    const typed = typedOf(assessment, this.today, measure.criteria);
    this.form.setControl('criteria', this.builder.array(typed.criteria.map((each) => this.criterionGroup(each))));
    this.form.setControl(
      'indicatorValues',
      this.builder.array(typed.indicatorValues.map((each) => this.valueGroup(each))),
    );
    this.form.reset(typed);
    const responsible = assessment?.responsible;
    this.responsible.set(responsible ? [{ id: responsible.id, label: responsible.name }] : []);
  }

  /** Once it is drawn: the button that was pressed may be gone, and the focus with it. */
  private focusOn(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injector });
  }

  private told(typed: AssessmentTyped, responsible: string): Record<string, unknown> {
    const share = (percent: number | null): string => (percent === null ? '' : ` ${this.i18n.percent(percent)}`);
    const texts = new Map(this.row()?.measure.criteria.map((each) => [each.id, this.words.text(each)]));
    const criteria = typed.criteria
      .filter((each) => each.state !== 'open' || each.share !== null)
      .map((each) => {
        const state = this.t(`pacteClimat.criteria.${each.state}`);
        return `${texts.get(each.criterionId) ?? ''} – ${state}${share(each.share)}`;
      });
    const values = typed.indicatorValues
      .map(({ year, value, source }) => [year ?? '–', value ?? '–', source].filter(Boolean).join(' · '))
      .sort();
    return {
      ...typed,
      sharesBy: this.t(this.originKey(typed.sharesBy)),
      criteria: criteria.join(' / '),
      indicatorValues: values.join(' / '),
      responsibleId: responsible,
    };
  }

  private criterionGroup({ criterionId, state, share }: CriterionTyped): CriterionGroup {
    return this.builder.group({ criterionId, state, share: this.builder.control(share) });
  }

  private valueGroup({ year, value, source }: ValueTyped): ValueGroup {
    return this.builder.group({ year: this.builder.control(year), value: this.builder.control(value), source });
  }

  private rowIn(detail: Chapter6Detail | null | undefined): AssessedMeasure | null {
    return detail?.sections ? (measuresOf(detail).find(({ measure }) => measure.slug === this.slug()) ?? null) : null;
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type CatalogueVersionDetail,
  type ContentMeasure,
  type ContentSection,
  contentMeasure,
  directions,
  sectionTitle,
  sourcedValues,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { CataloguesData } from './catalogues-data';
import {
  type MeasureSource,
  type MeasureText,
  type TypedMeasure,
  contentOf,
  formPathOf,
  textKinds,
  typedOf,
} from './measure-model';
import { TranslatedChoice } from './translated-choice';

const noText: MeasureText = {
  ...{ kind: 'criterion', textFr: '', textDe: '', textEn: '', weight: null },
  ...{ translated: 'unsaid', validFrom: '', validUntil: '' },
};
const noSource: MeasureSource = { value: 'points', source: '', day: '', toConfirm: false };

/** A measure of a draft: its titles and points, its criteria and rules, and which source says what. */
@Component({
  selector: 'z-measure-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
    TranslatedChoice,
  ],
  templateUrl: './measure-form.html',
  styles: '.part { margin-bottom: var(--z-5); padding-bottom: var(--z-4); border-bottom: 1px solid var(--z-line); }',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureFormPage {
  readonly id = input.required<string>();
  /** Absent for a new measure. */
  readonly slug = input<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly kinds = textKinds;
  protected readonly directions = directions;
  protected readonly values = sourcedValues;
  protected readonly kindKey = (kind: (typeof textKinds)[number]) => `catalogues.kind.${kind}` as const;
  protected readonly directionKey = (direction: (typeof directions)[number]) =>
    `catalogues.direction.${direction}` as const;
  protected readonly valueKey = (value: (typeof sourcedValues)[number]) => `catalogues.value.${value}` as const;
  protected readonly titleOfSection = (section: ContentSection): string =>
    sectionTitle(section, this.i18n.locale())?.text ?? '';
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly texts = this.builder.array([this.builder.group(noText)]);
  protected readonly sources = this.builder.array([this.builder.group(noSource)]);
  protected readonly form = this.builder.group({
    slug: '',
    sectionCode: '',
    codeInferred: '',
    titleFr: '',
    titleDe: '',
    titleEn: '',
    titleFrIsTranslation: false,
    titleDeIsTranslation: false,
    maxPoints: this.builder.control<number | null>(null),
    indicatorFr: '',
    indicatorDe: '',
    indicatorEn: '',
    unit: '',
    direction: '',
    indicatorTranslated: 'unsaid',
    isProvenByMeetings: false,
    ...{ validFrom: '', validUntil: '' },
    tags: '',
    replaces: '',
    texts: this.texts,
    sources: this.sources,
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: contentMeasure,
    value: () => contentOf(this.typed()),
    pathOf: (path) => formPathOf(path, this.typed()),
    save: (measure) => this.save(measure),
  });
  protected readonly measure = computed(() => this.measureIn(this.found.value()));
  protected readonly title = computed(() => {
    const measure = this.measure();
    return measure ? { fr: measure.titleFr, de: measure.titleDe, en: measure.titleEn }[this.i18n.locale()] : '';
  });
  /** The measure as somebody else saved it meanwhile. */
  protected readonly stored = computed(() => {
    const measure = this.measureIn(this.edit.stale() as CatalogueVersionDetail | null);
    return measure ? typedOf(measure) : this.edit.stale();
  });
  protected readonly isGone = computed(() => !!this.slug() && !!this.found.value() && !this.measure());

  constructor() {
    this.texts.clear();
    this.sources.clear();
    effect(() => {
      const measure = this.measure();
      if (!measure || this.form.dirty) return;
      const { texts, sources, ...own } = typedOf(measure);
      this.texts.clear();
      this.sources.clear();
      for (const text of texts) this.texts.push(this.builder.group(text));
      for (const source of sources) this.sources.push(this.builder.group(source));
      this.form.patchValue(own);
      this.form.markAsPristine();
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected addText(): void {
    this.texts.push(this.builder.group(noText));
    this.form.markAsDirty();
  }

  protected removeText(at: number): void {
    this.texts.removeAt(at);
    this.form.markAsDirty();
  }

  protected addSource(): void {
    this.sources.push(this.builder.group(noSource));
    this.form.markAsDirty();
  }

  protected removeSource(at: number): void {
    this.sources.removeAt(at);
    this.form.markAsDirty();
  }

  private typed(): TypedMeasure {
    return this.form.getRawValue() as TypedMeasure;
  }

  private measureIn(detail: CatalogueVersionDetail | null | undefined): ContentMeasure | undefined {
    return detail?.body.measures.find(({ slug }) => slug === this.slug());
  }

  /** Only this measure is put into what is stored now: what somebody else changed elsewhere stays. */
  private async save(measure: ContentMeasure): Promise<void> {
    const seen = (this.edit.stale() as CatalogueVersionDetail | null) ?? this.found.value();
    if (!seen) return;
    const { measures } = seen.body;
    const at = measures.findIndex(({ slug }) => slug === this.slug());
    const put = at < 0 ? [...measures, measure] : measures.with(at, measure);
    const { version, head, body } = seen;
    await this.data.put(seen.id, { version, head, body: { ...body, measures: put } });
    this.form.markAsPristine();
    await this.router.navigate(['/catalogues', seen.id]);
    await this.say.done(this.t('catalogues.saved'));
  }
}

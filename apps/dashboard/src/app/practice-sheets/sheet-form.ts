import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { type Locale, type PracticeSheetDetail, locales, practiceSheetCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { measureTitle, themeName } from '../platform/names';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { BreakEvenEditor } from './break-even-editor';
import { breakEvenGroup, fillBreakEven, statedBreakEven } from './break-even-model';
import { type ExampleGroup, ExampleList, exampleGroup } from './example-list';
import { gradeKey, gradeNames, grades } from './grades';
import { LineList } from './line-list';
import { SheetLinksFields, linkPath, linksGroup, statedLinks } from './sheet-links-fields';
import { SheetsData } from './sheets-data';
import { TranslationsEditor } from './translations-editor';
import { fillTranslations, statedTranslations, translationPath, translationsGroup } from './translations-model';

const line = (text: string): FormControl<string> => new FormControl(text, { nonNullable: true });
const asGrade = (value: string): number | null => (value === '' ? null : Number(value));
const asText = (grade: number | null): string => (grade === null ? '' : String(grade));

/** A sheet that is being written. */
@Component({
  selector: 'z-sheet-form',
  imports: [
    BreakEvenEditor,
    Control,
    ErrorSummary,
    ExampleList,
    Failure,
    Field,
    LineList,
    SheetLinksFields,
    TranslationsEditor,
    ReactiveFormsModule,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './sheet-form.html',
  styleUrl: './sheet-form.css',
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetFormPage implements HasUnsavedChanges {
  /** The sheet to edit; a new one without it. */
  readonly slug = input<string>();
  private readonly data = inject(SheetsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly warn = warnBeforeUnload;
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly locales = locales;
  protected readonly gradeNames = gradeNames;
  protected readonly grades = grades;
  protected readonly gradeKey = gradeKey;
  protected readonly stored = read(
    () => this.slug(),
    (slug) => this.data.get(slug),
  );
  protected readonly isReady = computed(() => !this.slug() || this.stored.value() !== undefined);
  protected readonly known = computed(() =>
    (this.stored.value()?.examples ?? []).flatMap(({ organisation }) =>
      organisation ? [{ id: organisation.id, label: organisation.name }] : [],
    ),
  );
  protected readonly leaveTo = computed(() => (this.slug() ? `/practice-sheets/${this.slug()}` : '/practice-sheets'));
  protected readonly form = inject(NonNullableFormBuilder).group({
    title: '',
    summary: '',
    time: '',
    difficulty: '',
    cost: '',
    sourceUrl: '',
    goodToKnow: '',
    published: false,
    steps: new FormArray<FormControl<string>>([]),
    difficulties: new FormArray<FormControl<string>>([]),
    examples: new FormArray<ExampleGroup>([]),
    breakEven: breakEvenGroup(),
    locale: 'fr' as Locale,
    translations: translationsGroup(),
    links: linksGroup(),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: practiceSheetCreate,
    value: () => {
      const { time, difficulty, cost, links: _, ...rest } = this.form.getRawValue();
      const { links, translations: texts } = this.form.controls;
      const breakEven = statedBreakEven(this.form.controls.breakEven);
      const translations = statedTranslations(texts, rest.locale);
      return {
        ...rest,
        breakEven,
        translations,
        ...statedLinks(links),
        time: asGrade(time),
        difficulty: asGrade(difficulty),
        cost: asGrade(cost),
      };
    },
    pathOf: (path) => linkPath(translationPath(this.form.controls.translations, this.form.controls.locale.value, path)),
    save: async (value) => {
      const stored = this.stored.value();
      const saved = stored
        ? await this.data.update(stored.id, { ...value, version: this.version(stored) })
        : await this.data.create(value);
      this.form.markAsPristine();
      await this.router.navigate(['/practice-sheets', saved.slug]);
      await this.say.done(this.t(stored ? 'common.state.saved' : 'practiceSheets.form.created'));
    },
  });

  /** The language that the sheet is written in first. */
  protected readonly own = toSignal(this.form.controls.locale.valueChanges, { initialValue: 'fr' });

  constructor() {
    effect(() => {
      const sheet = this.stored.value();
      if (sheet && !this.form.dirty) this.fill(sheet);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private fill(sheet: PracticeSheetDetail): void {
    const { steps, difficulties, examples } = this.form.controls;
    steps.clear();
    difficulties.clear();
    examples.clear();
    for (const step of sheet.steps) steps.push(line(step));
    for (const difficulty of sheet.difficulties) difficulties.push(line(difficulty));
    for (const { organisation, organisationName, text } of sheet.examples) {
      examples.push(exampleGroup({ organisationId: organisation?.id ?? null, organisationName, text }));
    }
    fillTranslations(this.form.controls.translations, sheet.translations);
    fillBreakEven(this.form.controls.breakEven, sheet.breakEven);
    this.form.reset({
      title: sheet.title,
      summary: sheet.summary ?? '',
      time: asText(sheet.time),
      difficulty: asText(sheet.difficulty),
      cost: asText(sheet.cost),
      sourceUrl: sheet.sourceUrl ?? '',
      goodToKnow: sheet.goodToKnow ?? '',
      published: sheet.published,
      steps: sheet.steps,
      difficulties: sheet.difficulties,
      examples: examples.getRawValue(),
      breakEven: this.form.controls.breakEven.getRawValue(),
      locale: sheet.locale,
      translations: this.form.controls.translations.getRawValue(),
      links: {
        themes: sheet.themes.map((theme) => ({ id: theme.id, label: themeName(this.i18n, theme) })),
        measures: sheet.measures.map((measure) => ({ id: measure.id, label: measureTitle(this.i18n, measure) })),
        related: sheet.related.map(({ id, title }) => ({ id, label: title })),
      },
    });
  }

  /** The version that the next save replaces: the newest one that the reader has seen. */
  private version(stored: PracticeSheetDetail): number {
    return (this.edit.stale() as PracticeSheetDetail | null)?.version ?? stored.version;
  }
}

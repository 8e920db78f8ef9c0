import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type AbstractControl, type FormArray, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type Locale,
  type QuestionnaireCreate,
  type QuestionnaireDetail,
  locales,
  questionnaireCreate,
  questionnaireWays,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { DiagnosisData } from './diagnosis-data';
import { type EarlierQuestion, QuestionField } from './question-field';
import {
  type QuestionGroup,
  type SectionGroup,
  fillQuestionnaire,
  languagesOf,
  moveWithin,
  pathInForm,
  questionnaireForm,
  questionnaireValue,
} from './questionnaire-form-model';

/** A questionnaire as it is made: its languages, sections and questions, in order. */
@Component({
  selector: 'z-questionnaire-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    QuestionField,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './questionnaire-form.html',
  styleUrl: './questionnaire-form.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnaireFormPage implements HasUnsavedChanges {
  /** The questionnaire that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group and theme that a new one is for, when they are known. */
  readonly groupId = input<string>();
  readonly themeId = input<string>();
  private readonly data = inject(DiagnosisData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ways = questionnaireWays;
  protected readonly locales = locales;
  private readonly model = questionnaireForm();
  protected readonly form = this.model.form;
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly questionnaire = linkedSignal<QuestionnaireDetail | undefined>(() => this.stored.value());
  protected readonly isFrozen = computed(() => this.questionnaire()?.state === 'open');
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly languages = computed(() => languagesOf(this.raw().languages));
  /** Said once a question was moved, for who does not see it. */
  protected readonly moved = signal('');
  private readonly led = read(
    () => (this.id() ? undefined : this.session.role()),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly groups = computed(() => this.led.value() ?? []);
  private readonly chosenGroup = computed(() => this.raw().groupId || undefined);
  private readonly group = read(
    () => this.chosenGroup(),
    (id) => this.data.group(id),
  );
  protected readonly themes = computed(() => {
    const own = this.group.value()?.themes.map(({ theme }) => theme) ?? [];
    const stored = this.questionnaire()?.theme;
    const all = stored && !own.some(({ id }) => id === stored.id) ? [...own, stored] : own;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  protected readonly leaveTo = computed(() => (this.id() ? ['/questionnaires', this.id() ?? ''] : ['/questionnaires']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: questionnaireCreate,
    value: () => questionnaireValue(this.model),
    pathOf: pathInForm,
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const questionnaire = this.stored.value();
      if (questionnaire) untracked(() => fillQuestionnaire(this.model, questionnaire));
    });
    effect(() => {
      const groups = this.led.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (this.id() || this.form.dirty || !asked) return;
      untracked(() => {
        this.form.controls.groupId.reset(asked);
        this.form.controls.themeId.reset(this.themeId() ?? '');
      });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected language(locale: Locale): string {
    return this.t(`common.language.${locale}`);
  }

  /** The place of a question among all, from one on. */
  protected numberOf(section: number, at: number): number {
    const before = this.form.controls.sections.controls.slice(0, section);
    return before.reduce((sum, { controls }) => sum + controls.questions.length, 0) + at + 1;
  }

  /** The questions before this one of which an option is chosen. */
  protected earlier(section: number, at: number): EarlierQuestion[] {
    const first = this.languages()[0] ?? 'fr';
    const all = this.raw().sections.flatMap(({ questions }) => questions);
    return all
      .slice(0, this.numberOf(section, at) - 1)
      .map((question, index) => ({ question, index }))
      .filter(({ question }) => question.kind === 'single' || question.kind === 'multiple')
      .map(({ question, index }) => ({
        id: question.id,
        label: `${index + 1}. ${question.text[first]}`,
        options: question.options.map(({ id, text }) => ({ id, label: text[first] })),
      }));
  }

  protected addSection(): void {
    this.form.controls.sections.push(this.model.section());
    this.form.markAsDirty();
  }

  protected removeSection(at: number): void {
    const { sections } = this.form.controls;
    this.removeFrom(sections, at, this.t('questionnaires.form.sectionRemoved', { number: at + 1 }));
  }

  protected addQuestion({ controls }: SectionGroup): void {
    controls.questions.push(this.model.question());
    this.form.markAsDirty();
  }

  protected removeQuestion({ controls }: SectionGroup, at: number, number: number): void {
    this.removeFrom(controls.questions, at, this.t('questionnaires.form.questionRemoved', { number }));
  }

  /** What was typed in it comes back with it, where it was. */
  private removeFrom<T extends AbstractControl>(list: FormArray<T>, at: number, text: string): void {
    const removed = list.at(at) as T;
    list.removeAt(at);
    this.form.markAsDirty();
    void this.say.done(text, () => list.insert(Math.min(at, list.length), removed));
  }

  protected addOption({ controls }: QuestionGroup): void {
    controls.options.push(this.model.option());
    this.form.markAsDirty();
  }

  protected removeOption({ controls }: QuestionGroup, at: number): void {
    controls.options.removeAt(at);
    this.form.markAsDirty();
  }

  /** Moves a question within its section, or into the one before or after it. */
  protected move(section: number, at: number, by: -1 | 1): void {
    const { sections } = this.form.controls;
    const here = sections.at(section).controls.questions;
    if (!moveWithin(here, at, at + by)) {
      const next = sections.controls[section + by]?.controls.questions;
      if (!next) return;
      const question = here.at(at);
      here.removeAt(at);
      next.insert(by === -1 ? next.length : 0, question);
      this.moved.set(this.t('questionnaires.form.moved', { number: this.numberOf(section, at) }));
    } else this.moved.set(this.t('questionnaires.form.moved', { number: this.numberOf(section, at + by) }));
    this.form.markAsDirty();
  }

  private async save(value: QuestionnaireCreate): Promise<void> {
    const stored = this.questionnaire();
    const questionnaire = stored ? await this.put(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/questionnaires', questionnaire.id]);
    void this.say.done(this.t('questionnaires.form.saved'));
  }

  private async put(stored: QuestionnaireDetail, { groupId: _, ...value }: QuestionnaireCreate) {
    const { way, themeId, languages, content } = value;
    // What is asked stays as it is stored once it is open.
    const asked = this.isFrozen()
      ? { way: stored.way, themeId: stored.theme.id, languages: stored.languages, content: stored.content }
      : { way, themeId, languages, content };
    try {
      return await this.data.put(stored.id, { version: stored.version, untilDay: value.untilDay, ...asked });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale')
        this.questionnaire.set(error.current as QuestionnaireDetail);
      throw error;
    }
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type ProblemCreate,
  type ProblemDetail,
  type ProblemEffort,
  type ProblemState,
  problemCreate,
  problemEfforts,
  problemStates,
  questionsOf,
  textIn,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { DiagnosisData } from './diagnosis-data';

/** A problem that a diagnosis found, new or edited. */
@Component({
  selector: 'z-problem-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, RouterLink, SaveBar, Skeleton, StaleNote],
  templateUrl: './problem-form.html',
  styles: '.whole { grid-column: 1 / -1; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemFormPage implements HasUnsavedChanges {
  /** The problem that is edited; none for a new one. */
  readonly id = input<string>();
  /** What a new problem is about, when it is known. */
  readonly groupId = input<string>();
  readonly themeId = input<string>();
  readonly questionnaireId = input<string>();
  readonly questionId = input<string>();
  private readonly data = inject(DiagnosisData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly states = problemStates;
  protected readonly efforts = problemEfforts;
  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    groupId: '',
    themeId: '',
    title: '',
    description: '',
    effort: this.build.control<ProblemEffort | ''>(''),
    state: this.build.control<ProblemState>('open'),
    questionnaireId: '',
    questionId: '',
  });
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.problem(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly problem = linkedSignal<ProblemDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
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
    const stored = this.problem()?.theme;
    const all = stored && !own.some(({ id }) => id === stored.id) ? [...own, stored] : own;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  private readonly sources = read(
    () => this.chosenGroup(),
    (groupId) => this.data.list({ groupId, size: 100 }),
  );
  protected readonly questionnaires = computed(() => this.sources.value()?.items ?? []);
  private readonly chosenSource = computed(() => this.raw().questionnaireId || undefined);
  private readonly source = read(
    () => this.chosenSource(),
    (id) => this.data.get(id),
  );
  protected readonly questions = computed(() => {
    const source = this.source.value();
    // What is read last stays in sight while another one is on its way, or none is chosen any more.
    if (!source || source.id !== this.chosenSource()) return [];
    return questionsOf(source.content).map(({ id, text }) => ({
      id,
      text: textIn(text, this.i18n.locale(), source.languages),
    }));
  });
  protected readonly leaveTo = computed(() => (this.id() ? ['/problems', this.id() ?? ''] : ['/problems']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: problemCreate,
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const problem = this.stored.value();
      if (problem) untracked(() => this.fill(problem));
    });
    effect(() => {
      const groups = this.led.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (this.id() || this.form.dirty || !asked) return;
      untracked(() =>
        this.form.reset({
          groupId: asked,
          themeId: this.themeId() ?? '',
          questionnaireId: this.questionnaireId() ?? '',
          questionId: this.questionId() ?? '',
        }),
      );
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  private fill(problem: ProblemDetail): void {
    this.form.reset({
      groupId: problem.group.id,
      themeId: problem.theme.id,
      title: problem.title,
      description: problem.description ?? '',
      effort: problem.effort ?? '',
      state: problem.state,
      questionnaireId: problem.source?.id ?? '',
      questionId: problem.source?.questionId ?? '',
    });
  }

  private async save(value: ProblemCreate): Promise<void> {
    const stored = this.problem();
    const problem = stored ? await this.put(stored, value) : await this.data.createProblem(value);
    this.form.markAsPristine();
    await this.router.navigate(['/problems', problem.id]);
    void this.say.done(this.t(stored ? 'problems.form.edited' : 'problems.form.created'));
  }

  private async put(stored: ProblemDetail, { groupId: _, ...value }: ProblemCreate): Promise<ProblemDetail> {
    try {
      return await this.data.putProblem(stored.id, { version: stored.version, ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.problem.set(error.current as ProblemDetail);
      throw error;
    }
  }
}

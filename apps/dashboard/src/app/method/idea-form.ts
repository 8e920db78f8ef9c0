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
import { type IdeaCreate, type IdeaDetail, ideaCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { IdeasData } from './ideas-data';

/** A new idea, or one that is edited. */
@Component({
  selector: 'z-idea-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, RouterLink, SaveBar, Skeleton, StaleNote],
  templateUrl: './idea-form.html',
  styles: '.whole { grid-column: 1 / -1; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdeaFormPage implements HasUnsavedChanges {
  /** The idea that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group and the problem that a new idea is for, when they are known. */
  readonly groupId = input<string>();
  readonly problemId = input<string>();
  private readonly data = inject(IdeasData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly form = inject(NonNullableFormBuilder).group({
    groupId: '',
    themeId: '',
    title: '',
    description: '',
    problemIds: [[] as string[]],
  });
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly idea = linkedSignal<IdeaDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly own = read(
    () => (this.id() ? undefined : this.session.role()),
    (role) => this.data.groups(role === 'project-manager' || role === 'contact'),
  );
  protected readonly groups = computed(() => this.own.value() ?? []);
  private readonly chosenId = computed(() => this.raw().groupId || undefined);
  protected readonly group = read(
    () => this.chosenId(),
    (id) => this.data.group(id),
  );
  private readonly open = read(
    () => this.chosenId(),
    (id) => this.data.problems(id),
  );
  protected readonly themes = computed(() => {
    const own = this.group.value()?.themes.map(({ theme }) => theme) ?? [];
    const stored = this.idea()?.theme;
    const all = stored && !own.some(({ id }) => id === stored.id) ? [...own, stored] : own;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  /** Those of the group, and those that the idea names already. */
  protected readonly problems = computed(() => [
    ...new Map(
      [...(this.idea()?.problems ?? []), ...(this.open.value() ?? [])].map((each) => [each.id, each]),
    ).values(),
  ]);
  /** Whether somebody has said something to the text as it is. */
  protected readonly hasVoices = computed(() => {
    const { votesFor = 0, votesAgainst = 0, joins = 0 } = this.idea() ?? {};
    return votesFor + votesAgainst + joins > 0;
  });
  protected readonly leaveTo = computed(() => (this.id() ? ['/ideas', this.id() ?? ''] : ['/ideas']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: ideaCreate,
    // Of another group than is chosen now, a problem is no choice any more.
    value: () => ({ ...this.form.getRawValue(), problemIds: this.chosenProblems() }),
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const idea = this.stored.value();
      if (idea) untracked(() => this.fill(idea));
    });
    effect(() => {
      const groups = this.own.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      const problemIds = [this.problemId()].filter((id) => id !== undefined);
      if (!this.id() && asked && !this.form.dirty) {
        untracked(() => this.form.reset({ groupId: asked, problemIds }));
      }
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected choose(id: string, isOn: boolean): void {
    const control = this.form.controls.problemIds;
    control.setValue(isOn ? [...control.value, id] : control.value.filter((each) => each !== id));
    control.markAsDirty();
  }

  private chosenProblems(): string[] {
    const known = new Set(this.problems().map(({ id }) => id));
    return this.form.controls.problemIds.value.filter((id) => known.has(id));
  }

  private fill({ group, theme, title, description, problems }: IdeaDetail): void {
    this.form.reset({
      groupId: group.id,
      themeId: theme.id,
      title,
      description: description ?? '',
      problemIds: problems.map(({ id }) => id),
    });
  }

  private async save(value: IdeaCreate): Promise<void> {
    const stored = this.idea();
    const idea = stored ? await this.put(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/ideas', idea.id]);
    void this.say.done(this.t(stored ? 'ideas.form.saved' : 'ideas.form.created'));
  }

  private async put({ id, version }: IdeaDetail, { groupId: _, ...value }: IdeaCreate): Promise<IdeaDetail> {
    try {
      return await this.data.put(id, { version, ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.idea.set(error.current as IdeaDetail);
      throw error;
    }
  }
}

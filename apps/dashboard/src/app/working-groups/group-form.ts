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
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type Phase,
  type WorkingGroupCreate,
  type WorkingGroupDetail,
  groupStates,
  phases,
  locales,
  precisions,
  workingGroupCreate,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { asDay, asTyped, fill, groupForm, toSend } from './group-form-model';
import { GroupsData } from './groups-data';

/** A new group, or one that is edited. */
@Component({
  selector: 'z-group-form',
  imports: [Control, ErrorSummary, Failure, Field, Icon, ReactiveFormsModule, RouterLink, SaveBar, Skeleton, StaleNote],
  templateUrl: './group-form.html',
  styleUrl: './group-form.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupFormPage {
  /** The group that is edited; none for a new one. */
  readonly slug = input<string>();
  private readonly data = inject(GroupsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly phases = phases;
  protected readonly states = groupStates;
  protected readonly locales = locales;
  protected readonly precisions = precisions;
  private readonly model = groupForm();
  protected readonly form = this.model.form;

  protected readonly stored = read(
    () => this.slug(),
    (slug) => this.data.get(slug),
  );
  protected readonly group = linkedSignal<WorkingGroupDetail | undefined>(() => this.stored.value());
  private readonly zoneList = read(
    () => this.session.role(),
    () => this.data.zones(),
  );
  private readonly themeList = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  private readonly leadList = read(
    () => this.session.role(),
    () => this.data.possibleLeads(),
  );
  /** What can be chosen, and what is stored even if it was put away since. */
  protected readonly zones = computed(() => withStored(this.zoneList.value() ?? [], [this.group()?.zone]));
  protected readonly themes = computed(() =>
    withStored(this.themeList.value() ?? [], this.group()?.themes.map(({ theme }) => theme) ?? []).map((theme) => ({
      id: theme.id,
      name: themeName(this.i18n, theme),
    })),
  );
  protected readonly leads = computed(() => withStored(this.leadList.value() ?? [], [this.group()?.lead]));

  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  /** As the API takes it, to be compared with what is stored. */
  protected readonly sent = computed(() => {
    this.raw();
    return toSend(this.model);
  });
  protected readonly sinceType = computed(
    () => ({ year: 'number', month: 'month', day: 'date' })[this.raw().sincePrecision],
  );
  protected readonly leaveTo = computed(() => (this.slug() ? ['/groups', this.slug() ?? ''] : ['/groups']));

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: workingGroupCreate,
    value: () => toSend(this.model),
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const group = this.stored.value();
      if (group) untracked(() => fill(this.model, group));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  /** Where a theme stands that the group works on already: steps of the method alone change it. */
  protected storedPhase({ value: { themeId } }: { value: { themeId?: string } }): Phase | undefined {
    return this.group()?.themes.find(({ theme }) => theme.id === themeId)?.phase;
  }

  protected addTheme(): void {
    this.form.controls.themes.push(this.model.theme());
    this.form.markAsDirty();
  }

  protected addLink(): void {
    this.form.controls.links.push(this.model.link());
    this.form.markAsDirty();
  }

  protected remove(list: 'themes' | 'links', index: number): void {
    this.form.controls[list].removeAt(index);
    this.form.markAsDirty();
  }

  /** What is known more or less exactly keeps what it can of what was typed. */
  protected fitSince(): void {
    const { sinceDay, sincePrecision } = this.form.controls;
    sinceDay.setValue(asTyped(asDay(sinceDay.value), sincePrecision.value));
  }

  private async save(value: WorkingGroupCreate): Promise<void> {
    const stored = this.group();
    const group = stored ? await this.update(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/groups', group.slug]);
    void this.say.done(this.t(stored ? 'workingGroups.form.saved' : 'workingGroups.form.created'));
  }

  private async update(group: WorkingGroupDetail, value: WorkingGroupCreate): Promise<WorkingGroupDetail> {
    const { id, version } = group;
    const isThere = (themeId: string): boolean => group.themes.some(({ theme }) => theme.id === themeId);
    // A theme that is there stays where it stands, also where it has moved while this was typed.
    const themes = value.themes.map((theme) => (isThere(theme.themeId) ? { themeId: theme.themeId } : theme));
    try {
      return await this.data.update(id, { version, ...value, themes });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.group.set(error.current as WorkingGroupDetail);
      throw error;
    }
  }
}

function withStored<T extends { id: string }>(list: readonly T[], stored: readonly (T | null | undefined)[]): T[] {
  const missing = stored.filter((each) => each && !list.some(({ id }) => id === each.id));
  return [...list, ...(missing as T[])];
}

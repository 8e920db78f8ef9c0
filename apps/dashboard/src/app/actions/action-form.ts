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
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type ActionCreate, type ActionDetail, actionCreate, actionStatuses, synergies } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { actionForm, fill, namesIn, toSend } from './action-form-model';
import { ActionsData } from './actions-data';
import { MeasureChoice } from './measure-choice';
import { ResponsibleField } from './responsible-field';

/** A new action, or one that is edited. */
@Component({
  selector: 'z-action-form',
  imports: [
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    MeasureChoice,
    Picker,
    ReactiveFormsModule,
    ResponsibleField,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './action-form.html',
  styleUrl: './action-form.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionFormPage {
  /** The action that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group and the meeting that a new action is for, when they are known. */
  readonly groupId = input<string>();
  readonly meetingId = input<string>();
  private readonly data = inject(ActionsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly synergies = synergies;
  protected readonly statuses = actionStatuses;
  private readonly model = actionForm();
  protected readonly form = this.model.form;

  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly action = linkedSignal<ActionDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  private readonly themeList = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  protected readonly programmes = read(
    () => this.session.role(),
    () => this.data.measures(),
  );
  protected readonly meetings = read(
    () => this.raw().groupId || undefined,
    (groupId) => this.data.meetings(groupId),
  );
  protected readonly agenda = read(
    () => this.raw().meetingId || undefined,
    (meetingId) => this.data.agendaOf(meetingId),
  );
  protected readonly themes = computed(() => {
    const list = this.themeList.value() ?? [];
    const own = this.action()?.theme;
    const all = own && !list.some(({ id }) => id === own.id) ? [...list, own] : list;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  protected readonly communes = signal<readonly Choice[]>([]);
  protected readonly names = signal(new Map<string, string>());
  protected readonly findCommunes = (text: string): Promise<readonly Choice[]> => this.data.findCommunes(text);
  protected readonly leaveTo = computed(() => (this.id() ? ['/actions', this.id() ?? ''] : ['/actions']));

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: actionCreate,
    value: () => toSend(this.model),
    save: (value) => this.save(value),
  });

  constructor() {
    effect(() => {
      const action = this.stored.value();
      if (action) untracked(() => this.show(action));
    });
    effect(() => {
      const groups = this.groups.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      const meetingId = this.meetingId() ?? '';
      if (this.id() || !asked) return;
      untracked(() => this.form.controls.groupId.reset(asked));
      untracked(() => this.form.controls.meetingId.reset(meetingId));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected addResponsible(): void {
    this.form.controls.responsibles.push(this.model.responsible());
    this.form.markAsDirty();
  }

  protected removeResponsible(index: number): void {
    this.form.controls.responsibles.removeAt(index);
    this.form.markAsDirty();
  }

  protected chooseCommunes(chosen: readonly Choice[]): void {
    this.form.controls.communeCodes.setValue(chosen.map(({ id }) => id));
    this.form.markAsDirty();
  }

  protected toggleMeasure(id: string, isOn: boolean): void {
    const { measureIds } = this.form.controls;
    const others = measureIds.value.filter((each) => each !== id);
    measureIds.setValue(isOn ? [...others, id] : others);
    this.form.markAsDirty();
  }

  /** The meeting and the item belong to the group that was chosen before. */
  protected forgetOrigin(): void {
    this.form.patchValue({ meetingId: '', agendaItemId: '' });
  }

  protected forgetItem(): void {
    this.form.patchValue({ agendaItemId: '' });
  }

  protected readonly meetingLabel = ({ title, startsLocal }: { title: string; startsLocal: string }): string =>
    `${this.i18n.day(startsLocal, 'medium')} – ${title}`;

  private show(action: ActionDetail): void {
    const { communes, organisations } = namesIn(action);
    this.communes.set(communes);
    this.names.set(organisations);
    fill(this.model, action);
  }

  private async save(value: ActionCreate): Promise<void> {
    const stored = this.action();
    const action = stored ? await this.update(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/actions', action.id]);
    void this.say.done(this.t(stored ? 'actions.form.saved' : 'actions.form.created'));
  }

  private async update({ id, version }: ActionDetail, { groupId: _, ...value }: ActionCreate): Promise<ActionDetail> {
    try {
      return await this.data.update(id, { version, ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.action.set(error.current as ActionDetail);
      throw error;
    }
  }
}

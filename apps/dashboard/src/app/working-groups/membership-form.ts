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
import { type MembershipCreate, type MembershipRow, membershipCreate, membershipRoles } from '@zesumme/domain';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { Control, ErrorSummary, Field, I18n, StaleNote, issueOn } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { GroupsData } from './groups-data';

/** An organisation that joins a group, or how one takes part. */
@Component({
  selector: 'z-membership-form',
  imports: [Control, ErrorSummary, Field, Picker, ReactiveFormsModule, StaleNote],
  templateUrl: './membership-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembershipForm {
  readonly groupId = input.required<string>();
  /** The membership that is edited; none for a new one. */
  readonly membership = input<MembershipRow>();
  readonly saved = output<MembershipRow>();
  readonly left = output<void>();
  private readonly data = inject(GroupsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly roles = membershipRoles;
  protected readonly form = inject(NonNullableFormBuilder).group({
    organisationId: '',
    role: 'member' as MembershipRow['role'],
    fromDay: '',
    toDay: '',
    contactIds: [[] as string[]],
  });
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly chosen = signal<readonly Choice[]>([]);
  private readonly version = signal(0);
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly events = toSignal(this.form.events, { initialValue: null });
  protected readonly organisationError = computed(() => {
    this.events();
    const issue = issueOn(this.form.controls.organisationId);
    return issue && (this.i18n.find(`errors.field.${issue.code}`, issue.params) ?? null);
  });
  protected readonly contacts = read(
    () => this.raw().organisationId || undefined,
    (id) => this.data.contactsOf(id),
  );
  protected readonly find = (text: string): Promise<readonly Choice[]> => this.data.findOrganisations(text);

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: membershipCreate,
    save: async (value) => this.saved.emit(await this.store(value)),
  });

  constructor() {
    // The button that opened the form is gone, and the focus with it.
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const membership = this.membership();
      if (membership) untracked(() => this.fill(membership));
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected choose([choice]: readonly Choice[]): void {
    this.form.controls.organisationId.setValue(choice?.id ?? '');
    this.form.controls.contactIds.setValue([]);
    this.form.markAsDirty();
  }

  protected toggle(id: string, isOn: boolean): void {
    const others = this.form.controls.contactIds.value.filter((each) => each !== id);
    this.form.controls.contactIds.setValue(isOn ? [...others, id] : others);
    this.form.markAsDirty();
  }

  private fill(row: MembershipRow): void {
    this.version.set(row.version);
    this.chosen.set([{ id: row.organisation.id, label: row.organisation.name }]);
    this.form.reset({
      organisationId: row.organisation.id,
      role: row.role,
      fromDay: row.fromDay ?? '',
      toDay: row.toDay ?? '',
      contactIds: row.contacts.map(({ id }) => id),
    });
  }

  private async store({ organisationId, ...value }: MembershipCreate): Promise<MembershipRow> {
    const membership = this.membership();
    if (!membership) return this.data.addMembership(this.groupId(), { organisationId, ...value });
    try {
      return await this.data.changeMembership(membership.id, { version: this.version(), ...value });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale')
        this.version.set((error.current as MembershipRow).version);
      throw error;
    }
  }
}

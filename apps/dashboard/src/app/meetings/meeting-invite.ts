import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import {
  type GuestProblem,
  type Locale,
  type MeetingDetail,
  type MeetingInvite as WhomToInvite,
  MOST_INVITED,
  guestsIn,
  locales,
  meetingInvite,
} from '@zesumme/domain';
import { ErrorSummary, Field, I18n, Say, Control } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { type InvitedAs, invitedAs } from './invited-as';
import { MeetingsData } from './meetings-data';

const text = () => new FormControl('', { nonNullable: true });

/** How many lines of a list that cannot be read are shown. */
const SHOWN = 20;

/** Invites contacts by name, organisations as a whole, and guests by their mail address: one, or a whole list. */
@Component({
  selector: 'z-meeting-invite',
  imports: [ErrorSummary, Field, Picker, ReactiveFormsModule, Control],
  templateUrl: './meeting-invite.html',
  styles: `
    .panel {
      display: grid;
      gap: var(--z-3);
      padding: var(--z-3) 0;
    }
    .bad {
      margin: var(--z-1) 0;
      padding-left: var(--z-4);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingInvite {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  /** All that was asked for is done. */
  readonly left = output<void>();
  private readonly data = inject(MeetingsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly parts = invitedAs;
  protected readonly locales = locales;
  protected readonly contacts = signal<readonly Choice[]>([]);
  protected readonly organisations = signal<readonly Choice[]>([]);
  protected readonly findContacts = (q: string): Promise<Choice[]> => this.data.findContacts(q);
  protected readonly findOrganisations = (q: string): Promise<Choice[]> => this.data.findOrganisations(q);
  private readonly guest = new FormGroup({
    name: text(),
    email: text(),
    organisation: text(),
    locale: new FormControl<Locale>('fr', { nonNullable: true }),
  });
  protected readonly form = new FormGroup({
    guests: new FormArray([this.guest]),
    list: text(),
    as: new FormControl<InvitedAs>('required', { nonNullable: true }),
  });
  protected readonly fields = this.guest.controls;
  protected readonly most = MOST_INVITED;
  private readonly typed = toSignal(this.form.valueChanges);
  /** What the pasted list comes down to. */
  protected readonly pasted = computed(() => {
    this.typed();
    return guestsIn(this.form.controls.list.value, this.fields.locale.value);
  });
  protected readonly shownProblems = computed(() => this.pasted().problems.slice(0, SHOWN));
  /** That the lines which could not be read are still there. */
  protected readonly isLeft = signal(false);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meetingInvite,
    value: () => {
      const { name, email, organisation } = this.guest.getRawValue();
      const part = this.form.controls.as.value;
      return {
        contactIds: this.contacts().map(({ id }) => id),
        organisationIds: this.organisations().map(({ id }) => id),
        guests: [
          ...(name || email || organisation ? this.form.controls.guests.getRawValue() : []),
          ...this.pasted().guests,
        ],
        required: part !== 'optional',
        host: part === 'host',
      };
    },
    save: async (whom) => {
      const { id, invited } = this.meeting();
      const sent = this.form.getRawValue();
      const toMend = linesOf(this.form.controls.list.value, this.pasted().problems);
      const meeting = await this.data.invite(id, whom);
      this.changed.emit(meeting);
      this.isLeft.set(toMend !== '');
      this.forget(whom, sent, toMend);
      if (!this.isFilled()) this.left.emit();
      await this.say.done(this.t('meetings.people.invited', { count: meeting.invited.total - invited.total }));
    },
  });

  /** Whether somebody is chosen or typed who is not invited yet. */
  hasUnsavedChanges(): boolean {
    return !this.edit.isSaving() && this.isFilled();
  }

  protected why({ line, text, code }: GuestProblem): string {
    return this.t('meetings.people.listLine', { line, text, why: this.t(`meetings.people.listWhy.${code}`) });
  }

  private isFilled(): boolean {
    const { name, email, organisation } = this.guest.getRawValue();
    const typed = [name, email, organisation, this.form.controls.list.value];
    return this.contacts().length + this.organisations().length > 0 || typed.some((text) => text.trim() !== '');
  }

  /** Who was sent is done; what could not be read waits to be mended, and what was typed meanwhile stays. */
  private forget(
    { contactIds, organisationIds }: WhomToInvite,
    { guests: [guest], list }: { guests: readonly object[]; list: string },
    toMend: string,
  ): void {
    this.contacts.update((chosen) => chosen.filter((each) => !contactIds.includes(each.id)));
    this.organisations.update((chosen) => chosen.filter((each) => !organisationIds.includes(each.id)));
    if (JSON.stringify(this.guest.getRawValue()) === JSON.stringify(guest)) this.guest.reset();
    if (this.form.controls.list.value === list) this.form.controls.list.setValue(toMend);
  }
}

/** The lines that could not be read; those that only say once more what is there already are done with. */
function linesOf(list: string, problems: readonly GuestProblem[]): string {
  const lines = list.split(/\r\n?|\n/);
  const bad = new Set(problems.filter(({ code }) => code !== 'duplicate').map(({ line }) => line));
  return lines.filter((_, at) => bad.has(at + 1)).join('\n');
}

import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { type Locale, type MeetingDetail, locales, meetingInvite } from '@zesumme/domain';
import { ErrorSummary, Field, I18n, Say, Control } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { type InvitedAs, invitedAs } from './invited-as';
import { MeetingsData } from './meetings-data';

const text = () => new FormControl('', { nonNullable: true });

/** Invites contacts by name, organisations as a whole, and guests by their mail address. */
@Component({
  selector: 'z-meeting-invite',
  imports: [ErrorSummary, Field, Picker, ReactiveFormsModule, Control],
  templateUrl: './meeting-invite.html',
  styles: '.panel { display: grid; gap: var(--z-3); padding: var(--z-3) 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingInvite {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
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
    as: new FormControl<InvitedAs>('required', { nonNullable: true }),
  });
  protected readonly fields = this.guest.controls;
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meetingInvite,
    value: () => {
      const { name, email, organisation } = this.guest.getRawValue();
      const part = this.form.controls.as.value;
      return {
        contactIds: this.contacts().map(({ id }) => id),
        organisationIds: this.organisations().map(({ id }) => id),
        guests: name || email || organisation ? this.form.controls.guests.getRawValue() : [],
        required: part !== 'optional',
        host: part === 'host',
      };
    },
    save: async (whom) => {
      const { id, invitations } = this.meeting();
      const meeting = await this.data.invite(id, whom);
      this.changed.emit(meeting);
      await this.say.done(
        this.t('meetings.people.invited', { count: meeting.invitations.length - invitations.length }),
      );
    },
  });
}

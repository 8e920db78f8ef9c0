import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { MeetingDetail } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { acting } from '../platform/acting';
import { MeetingsData } from './meetings-data';

/** Invites contacts by name, and organisations as a whole; also guests from outside the group. */
@Component({
  selector: 'z-meeting-invite',
  imports: [Picker],
  template: `<form class="panel" (submit)="$event.preventDefault(); invite()">
    <z-picker
      fieldId="invite-contacts"
      [label]="t('meetings.people.contacts')"
      [multiple]="true"
      [search]="findContacts"
      [(chosen)]="contacts"
    />
    <z-picker
      fieldId="invite-organisations"
      [label]="t('meetings.people.organisations')"
      [multiple]="true"
      [search]="findOrganisations"
      [(chosen)]="organisations"
    />
    @if (acting.problem(); as problem) {
      <p class="s late" role="alert">{{ problem }}</p>
    }
    <div class="acts">
      <button type="submit" class="b p sm" [attr.aria-disabled]="acting.isBusy() ? true : null">
        {{ t('meetings.people.invite') }}
      </button>
    </div>
  </form>`,
  styles: '.panel { display: grid; gap: var(--z-3); padding: var(--z-3) 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingInvite {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MeetingsData);
  private readonly say = inject(Say);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting();
  protected readonly contacts = signal<readonly Choice[]>([]);
  protected readonly organisations = signal<readonly Choice[]>([]);
  protected readonly findContacts = (text: string): Promise<Choice[]> => this.data.findContacts(text);
  protected readonly findOrganisations = (text: string): Promise<Choice[]> => this.data.findOrganisations(text);

  protected async invite(): Promise<void> {
    const { id, invitations } = this.meeting();
    const meeting = await this.acting.run(() =>
      this.data.invite(id, {
        contactIds: this.contacts().map((each) => each.id),
        organisationIds: this.organisations().map((each) => each.id),
      }),
    );
    if (!meeting) return;
    this.changed.emit(meeting);
    await this.say.done(this.t('meetings.people.invited', { count: meeting.invitations.length - invitations.length }));
  }
}

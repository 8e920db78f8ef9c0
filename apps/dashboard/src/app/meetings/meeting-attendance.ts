import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type Attendance, type InvitationDetail, type MeetingDetail, attendances } from '@zesumme/domain';
import { DemoMark, I18n, Icon, Kind, Pager } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { askBeforeLoss } from '../platform/unsaved-changes';
import { invitedPages } from './invited-pages';
import { InvitedSearch } from './invited-search';
import { MeetingInvite } from './meeting-invite';
import { MeetingsData } from './meetings-data';
import { nameOf } from './wording';

/** Who is there: one tap a person, taken back by tapping again. It counts by organisation as well as by person. */
@Component({
  selector: 'z-meeting-attendance',
  imports: [DemoMark, Icon, InvitedSearch, Kind, MeetingInvite, Pager],
  templateUrl: './meeting-attendance.html',
  styles: '.person { flex-wrap: wrap; } .person .grow { flex-basis: 10rem; } .rows { margin: var(--z-3) 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingAttendance {
  readonly meeting = input.required<MeetingDetail>();
  readonly changed = output<MeetingDetail>();
  private readonly askBeforeLoss = askBeforeLoss();
  private readonly invite = viewChild<MeetingInvite>('invite');
  private readonly data = inject(MeetingsData);
  protected readonly t = inject(I18n).t;
  protected readonly acting = acting({ stale: (current) => this.take(current as MeetingDetail) });
  protected readonly attendances = attendances;
  protected readonly isInviting = signal(false);
  /** What was tapped shows at once, until the answer of the API says the same. */
  private readonly tapped = signal<ReadonlyMap<string, Attendance | null>>(new Map());
  /** The version to send next: quick taps follow each other, each on the answer to the one before. */
  private version = 0;

  protected readonly sentence = computed(() => {
    const tally = this.meeting().tally;
    return this.t('meetings.attendanceOf.sentence', {
      organisations: tally?.organisations.attended ?? 0,
      of: tally?.organisations.invited ?? 0,
      people: tally?.people.attended ?? 0,
    });
  });

  protected readonly pages = invitedPages(this.meeting, () => {
    if (!this.acting.isBusy()) this.tapped.set(new Map());
  });

  protected readonly nameOf = nameOf;

  hasUnsavedChanges(): boolean {
    return this.invite()?.hasUnsavedChanges() ?? false;
  }

  /** Closing it throws away what stands in it. */
  protected async toggleInviting(): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.isInviting.update((isInviting) => !isInviting);
  }

  protected shown({ id, attendance }: InvitationDetail): Attendance | null {
    const tapped = this.tapped();
    return tapped.has(id) ? (tapped.get(id) ?? null) : attendance;
  }

  protected async toggle(invitation: InvitationDetail, attendance: Attendance): Promise<void> {
    await this.note([
      { invitationId: invitation.id, attendance: this.shown(invitation) === attendance ? null : attendance },
    ]);
  }

  protected async noteExpected(): Promise<void> {
    const meeting = await this.acting.run(() =>
      this.data.recordAccepted(this.meeting().id, Math.max(this.version, this.meeting().version)),
    );
    if (meeting) this.take(meeting);
  }

  private async note(entries: { invitationId: string; attendance: Attendance | null }[]): Promise<void> {
    this.tapped.update(
      (before) => new Map([...before, ...entries.map((each) => [each.invitationId, each.attendance] as const)]),
    );
    const meeting = await this.acting.run(() => {
      const version = Math.max(this.version, this.meeting().version);
      return this.data.recordAttendance(this.meeting().id, version, entries);
    });
    if (meeting) this.take(meeting);
    else if (!this.acting.isBusy()) this.tapped.set(new Map());
  }

  protected take(meeting: MeetingDetail): void {
    this.version = meeting.version;
    this.changed.emit(meeting);
  }
}

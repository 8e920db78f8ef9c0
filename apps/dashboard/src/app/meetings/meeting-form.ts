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
import { HOME_ZONE, type MeetingCreate, type MeetingDetail, meetingCreate, meetingKinds } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { AgendaFields } from './agenda-fields';
import { agendaOf, detailsOf, fill, forgetRemoved, handOnIssues, meetingForm, planOf } from './meeting-form-model';
import { MeetingsData } from './meetings-data';

/** Preparing a meeting: who and what, when and where, the agenda. A draft tells nobody; inviting writes once to each. */
@Component({
  selector: 'z-meeting-form',
  imports: [
    AgendaFields,
    Control,
    ErrorSummary,
    Failure,
    Field,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './meeting-form.html',
  // Beside a field, as high as its control.
  styles: '@media (min-width: 600px) { .beside { margin-top: 26px; } }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFormPage {
  /** The meeting that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group that a new meeting is for, when it is known. */
  readonly groupId = input<string>();
  private readonly data = inject(MeetingsData);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = meetingKinds;
  protected readonly form = meetingForm();
  /** Whether sending the form also invites. */
  private invites = false;

  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  /** The meeting as it is stored: what was read, or what saving answered. */
  protected readonly meeting = linkedSignal<MeetingDetail | undefined>(() => this.stored.value());
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  protected readonly details = computed(() => detailsOf(this.raw()));
  protected readonly plan = computed(() => planOf(this.raw()));
  protected readonly chosenGroup = computed(() => this.groups.value()?.find(({ id }) => id === this.raw().groupId));
  protected readonly startDay = computed(() => {
    const { day } = this.raw().startsLocal;
    return day ? this.i18n.day(day, 'full') : '';
  });
  /** The zones that this browser knows, and in any case the usual one and the meeting's own. */
  protected readonly timeZones = computed(() => {
    const known = [HOME_ZONE, this.meeting()?.timeZone ?? HOME_ZONE, ...Intl.supportedValuesOf('timeZone')];
    return [...new Set(known)].sort();
  });
  /** A meeting that has begun has only its agenda left to change. */
  protected readonly onlyAgenda = computed(() => {
    const can = this.meeting()?.can;
    return can !== undefined && !can.edit && can.editAgenda;
  });
  protected readonly mayEdit = computed(() => {
    const can = this.meeting()?.can;
    return can === undefined || can.edit || can.editAgenda;
  });
  protected readonly isDraft = computed(() => (this.meeting()?.state ?? 'draft') === 'draft');
  protected readonly note = computed(() => {
    const meeting = this.meeting();
    if (this.onlyAgenda()) return '';
    if (!this.isDraft()) return this.t('meetings.form.changeNote');
    return this.t(
      meeting && meeting.invitations.length > 0 ? 'meetings.form.inviteNoteSome' : 'meetings.form.inviteNote',
    );
  });

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meetingCreate,
    value: () => this.toSend(),
    save: (value) => this.save(value),
    idOf: (path) => this.idOf(path),
  });

  constructor() {
    handOnIssues(this.form.controls.startsLocal);
    handOnIssues(this.form.controls.endsLocal);
    effect(() => {
      const meeting = this.stored.value();
      if (meeting) untracked(() => fill(this.form, meeting));
    });
    effect(() => {
      const groups = this.groups.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (!this.id() && asked) untracked(() => this.form.controls.groupId.reset(asked));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected submit(invites: boolean): void {
    this.invites = invites;
    void this.edit.submit();
  }

  /** A time that is missing may be missing its day. */
  private idOf(path: string): string {
    const { startsLocal, endsLocal, severalDays } = this.form.getRawValue();
    const lacksDay = path === 'startsLocal' ? !startsLocal.day : path === 'endsLocal' && severalDays && !endsLocal.day;
    return lacksDay ? `${path}.day` : path;
  }

  private toSend(): unknown {
    const raw = this.form.getRawValue();
    return { groupId: raw.groupId, ...detailsOf(raw), agenda: agendaOf(raw) };
  }

  private async save(value: MeetingCreate): Promise<void> {
    if (this.invites && !value.place && !value.onlineUrl) {
      throw new Problem('invalid', 422, {}, [{ path: 'place', code: 'place-missing', params: {} }]);
    }
    let meeting = await this.store(value);
    // From here on the draft is stored: should inviting fail, sending again goes on from it.
    this.meeting.set(meeting);
    if (this.invites) {
      if (meeting.invitations.length === 0) meeting = await this.data.invite(meeting.id, { wholeGroup: true });
      meeting = await this.data.move(meeting.id, meeting.version, 'open');
    }
    this.form.markAsPristine();
    await this.router.navigate(['/meetings', meeting.id]);
  }

  private async store(value: MeetingCreate): Promise<MeetingDetail> {
    const stored = this.meeting();
    if (!stored) return this.data.create(value);
    const { groupId: _, agenda, ...details } = value;
    const { id, version } = stored;
    try {
      return await this.data.update(id, this.onlyAgenda() ? { version, agenda } : { version, agenda, ...details });
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') {
        const current = error.current as MeetingDetail;
        this.meeting.set(current);
        forgetRemoved(this.form, current);
      }
      throw error;
    }
  }
}

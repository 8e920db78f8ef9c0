import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type AgendaOffers,
  type MeasureLabel,
  type MeetingCreate,
  type MeetingDetail,
  meetingCreate,
  meetingKinds,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { measureTitle } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { AgendaFields } from './agenda-fields';
import { AgendaData } from './agenda-data';
import { type AgendaRow, agendaOf, pathInForm, prepend, sectionGroup, takeIds } from './agenda-form-model';
import { AgendaOffersList } from './agenda-offers';
import { AgendaTemplates, type TakenTemplate } from './agenda-templates';
import { detailsOf, fill, fillAfter, forgetRemoved, handOnIssues, meetingForm, planOf } from './meeting-form-model';
import { MeetingWhenFields } from './meeting-when-fields';
import { type Offer, lateRows, leftOut, placeFor, rowOf, takenIn } from './offers';
import { MeetingsData } from './meetings-data';

/** Preparing a meeting: who and what, when and where, the agenda. A draft tells nobody; inviting writes once to each. */
@Component({
  selector: 'z-meeting-form',
  imports: [
    AgendaFields,
    AgendaOffersList,
    AgendaTemplates,
    Control,
    ErrorSummary,
    Failure,
    Field,
    MeetingWhenFields,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
    StaleNote,
  ],
  templateUrl: './meeting-form.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingFormPage {
  /** The meeting that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group that a new meeting is for, when it is known. */
  readonly groupId = input<string>();
  /** The meeting after whose model a new one is made. */
  readonly from = input<string>();
  private readonly agendaData = inject(AgendaData);
  private readonly data = inject(MeetingsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  private readonly templates = viewChild(AgendaTemplates);
  protected readonly t = this.i18n.t;
  protected readonly kinds = meetingKinds;
  protected readonly form = meetingForm();
  /** Whether sending the form also invites. */
  private invites = false;
  /** The lines that came onto the agenda by themselves. */
  private lateOnes: AgendaRow[] = [];

  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly stored = read(
    () => this.id() ?? this.from(),
    (id) => this.data.get(id),
  );
  /** Whether the guests of the model are invited again: only to a meeting of the same group. */
  protected readonly invitesAgain = computed(() => this.model()?.group.id === this.raw().groupId);
  /** What is offered for the agenda of the chosen group. */
  protected readonly offers = read(
    () => (this.mayEdit() && this.groupOfForm()) || undefined,
    async (groupId) => ({ groupId, ...(await this.agendaData.offers(groupId)) }),
  );
  protected readonly taken = computed(() => {
    this.raw();
    return takenIn(this.form.controls.agenda.controls);
  });
  /** The meeting as it is stored: what was read, or what saving answered. */
  protected readonly meeting = linkedSignal<MeetingDetail | undefined>(() =>
    this.id() ? this.stored.value() : undefined,
  );
  /** The meeting that the new one is made after. */
  protected readonly model = computed(() => (this.id() ? undefined : this.stored.value()));
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  /** By itself, so that what looks at the group alone does not run anew with every line of the agenda. */
  protected readonly groupOfForm = computed(() => this.meeting()?.group.id ?? this.raw().groupId);
  protected readonly details = computed(() => detailsOf(this.raw()));
  protected readonly plan = computed(() => planOf(this.raw()));
  protected readonly chosenGroup = computed(() => this.groups.value()?.find(({ id }) => id === this.raw().groupId));
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
    return this.t(meeting && meeting.invited.total > 0 ? 'meetings.form.inviteNoteSome' : 'meetings.form.inviteNote');
  });

  protected readonly edit = inject(EditForms).of(this.form, {
    schema: meetingCreate,
    value: () => this.toSend(),
    save: (value) => this.save(value),
    pathOf: (path) => pathInForm(this.form.controls.agenda.controls, path),
    idOf: (path) => this.idOf(path),
  });

  constructor() {
    handOnIssues(this.form.controls.startsLocal);
    handOnIssues(this.form.controls.endsLocal);
    effect(() => {
      const meeting = this.stored.value();
      if (!meeting) return;
      untracked(() =>
        this.id()
          ? fill(this.form, meeting, this.nameOf)
          : fillAfter(this.form, meeting, this.t('agenda.lateSection'), this.nameOf),
      );
    });
    effect(() => {
      const offers = this.offers.value();
      if (offers && !this.id() && offers.groupId === this.groupOfForm()) untracked(() => this.takeLate(offers));
    });
    effect(() => {
      const groups = this.groups.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (!this.id() && !this.from() && asked) untracked(() => this.form.controls.groupId.reset(asked));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges || (this.templates()?.hasUnsavedChanges() ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected submit(invites: boolean): void {
    this.invites = invites;
    void this.edit.submit();
  }

  protected readonly nameOf = (measure: MeasureLabel): string => measureTitle(this.i18n, measure);

  /** An offer goes onto the agenda: a late action below the others, all else at the end. */
  protected take(offer: Offer): void {
    const { agenda } = this.form.controls;
    const offers = this.offers.value();
    if (!offers) return;
    const row = rowOf(offers, offer, this.nameOf);
    const heading = this.t('agenda.lateSection');
    const { at, needsHeading } =
      offer.kind === 'late' ? placeFor(agenda.controls, heading) : { at: agenda.length, needsHeading: false };
    if (needsHeading) agenda.push(sectionGroup(heading));
    agenda.insert(needsHeading ? at + 1 : at, row);
    agenda.markAsDirty();
    void this.say.done(this.t('agenda.offers.added', { title: offer.title }));
  }

  /** The items of a template come first, whatever is on the agenda already. */
  protected begin({ name, items }: TakenTemplate): void {
    prepend(this.form.controls.agenda, items);
    void this.say.done(this.t('agenda.templates.taken', { name }));
  }

  /** Late actions come onto a new agenda by themselves; those of a group that was chosen before leave it again. */
  private takeLate(offers: AgendaOffers): void {
    const { agenda } = this.form.controls;
    for (const row of this.lateOnes) {
      const at = agenda.controls.indexOf(row);
      if (at >= 0 && !row.dirty) agenda.removeAt(at);
    }
    const taken = takenIn(agenda.controls);
    const late = offers.lateActions.filter(({ id }) => !taken.has(id));
    this.lateOnes = lateRows({ lateActions: late }, this.t('agenda.lateSection'));
    for (const row of this.lateOnes) agenda.push(row);
  }

  /** A time that is missing may be missing its day. */
  private idOf(path: string): string {
    const { startsLocal, endsLocal, severalDays } = this.form.getRawValue();
    const lacksDay = path === 'startsLocal' ? !startsLocal.day : path === 'endsLocal' && severalDays && !endsLocal.day;
    return lacksDay ? `${path}.day` : path;
  }

  private toSend(): unknown {
    const raw = this.form.getRawValue();
    const rows = this.form.controls.agenda.controls;
    const offers = this.offers.value();
    return {
      groupId: raw.groupId,
      ...detailsOf(raw),
      agenda: agendaOf(raw.agenda),
      leftOutActionIds: offers ? leftOut(offers, rows) : [],
      inviteAsMeetingId: this.invitesAgain() ? this.model()?.id : null,
    };
  }

  private async save(value: MeetingCreate): Promise<void> {
    if (this.invites && !value.place && !value.onlineUrl) {
      throw new Problem('invalid', 422, {}, [{ path: 'place', code: 'place-missing', params: {} }]);
    }
    let meeting = await this.store(value);
    // From here on the draft is stored: should inviting fail, sending again goes on from it.
    this.meeting.set(meeting);
    takeIds(this.form.controls.agenda.controls, meeting.agenda);
    if (this.invites) {
      if (meeting.invited.total === 0) meeting = await this.data.invite(meeting.id, { wholeGroup: true });
      meeting = await this.data.move(meeting.id, meeting.version, 'open');
    }
    this.form.markAsPristine();
    await this.router.navigate(['/meetings', meeting.id]);
  }

  private async store(value: MeetingCreate): Promise<MeetingDetail> {
    const stored = this.meeting();
    if (!stored) return this.data.create(value);
    const { groupId: _, leftOutActionIds: __, inviteAsMeetingId: ___, agenda, ...details } = value;
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

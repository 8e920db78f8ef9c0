import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import type {
  Attendance,
  MeetingRoom,
  MeetingRun,
  MeetingStep,
  OutcomeDetail,
  OutcomeUpdate,
  RoomChange,
  RoomOrganisations,
  RunAttendee,
  WalkIn,
} from '@zesumme/domain';
import { nextItem } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { inWords } from '../../platform/acting';
import { read } from '../../platform/list-state';
import { newId } from '../../platform/new-id';
import { Problem } from '../../platform/problem';
import { sending } from '../../platform/sending';
import { live } from './live';
import { PendingOutcomes } from './pending-outcomes';
import { RunData } from './run-data';
import { serverClock } from './run-times';

/** So many of those invited are shown at once: all of most meetings. */
const ROOM_SIZE = 50;
/** So many are offered while somebody is looked for. */
const OFFERED = 10;

type Step = Pick<MeetingStep, 'step'> & Partial<MeetingStep>;

/** A tap that waits: what it says, and of which organisation. */
type Tap = Pick<RunAttendee, 'attendance' | 'cameForId'>;

/** What all parts of the page of a running meeting work on: the meeting, who is there, and what it gives. */
@Injectable()
export class RunDesk {
  private readonly data = inject(RunData);
  private readonly i18n = inject(I18n);
  readonly id = signal<string | undefined>(undefined);
  readonly stored = read(
    () => this.id(),
    (id) => this.data.run(id),
  );
  /** Which part of the room is looked at. */
  readonly roomQuery = signal({ page: 1, q: '' });
  private readonly storedRoom = read(
    () => {
      const id = this.id();
      return id ? { id, ...this.roomQuery() } : undefined;
    },
    async ({ id, page, q }) => {
      const room = await this.data.room(id, { page, size: ROOM_SIZE, ...(q ? { q } : {}) });
      // Somebody was taken out of a page that is gone with them.
      if (room.items.length === 0 && page > 1) this.roomQuery.set({ page: 1, q });
      return room;
    },
  );
  /** The meeting, once the reader may note what it gives: it does not change with who is there. */
  private readonly recordedId = computed(() => (this.run()?.can.record ? this.id() : undefined));
  /** Who votes and can be made responsible: asked for by whoever may note what the meeting gives. */
  private readonly storedOrganisations = read(
    () => this.recordedId(),
    (id) => this.data.organisations(id),
  );
  private readonly storedOutcomes = read(
    () => this.id(),
    (id) => this.data.outcomes(id),
  );
  /** What was read, or what the last act answered. */
  readonly run = linkedSignal<MeetingRun | undefined>(() => this.stored.value());
  readonly room = linkedSignal<MeetingRoom | undefined>(() => this.storedRoom.value());
  /** What was read, or what the last tap answered. */
  readonly organisations = linkedSignal<RoomOrganisations['organisations']>(
    () => this.storedOrganisations.value()?.organisations ?? [],
  );
  /**
   * Those of which somebody is there, as the server said and as was tapped since: whoever was tapped on another page of the
   * room counts too, also while there is no connection.
   */
  readonly organisationsThere = computed<ReadonlySet<string>>(() => {
    const tapped = [...this.tapped()];
    const there = this.organisations().filter(({ organisation, there }) => {
      const taps = tapped.filter(([, { cameForId }]) => cameForId === organisation.id);
      const waiting = new Set(taps.map(([id]) => id));
      return taps.some(([, { attendance }]) => attendance === 'attended') || there.some((id) => !waiting.has(id));
    });
    return new Set(there.map(({ organisation }) => organisation.id));
  });
  readonly outcomes = computed(() => this.storedOutcomes.value()?.outcomes ?? []);
  readonly sending = sending();
  readonly clock = serverClock();
  readonly live = live(() => this.reload());
  readonly pending = new PendingOutcomes(this.sending, () => this.storedOutcomes.reload());
  /** Whether the server was not reached, by what was sent or by what was read last. */
  readonly isOffline = computed(() => {
    const error = this.stored.error();
    return this.sending.isOffline() || (error instanceof Problem && error.code === 'offline');
  });
  /** What was refused last, in words. */
  readonly problem = signal('');
  /** Taps that show at once, until the server says the same. */
  private readonly tapped = signal<ReadonlyMap<string, Tap>>(new Map());

  readonly current = computed(() => this.run()?.agenda.find(({ id }) => id === this.run()?.currentItemId) ?? null);
  readonly next = computed(() => {
    const run = this.run();
    return run ? nextItem(run.agenda, run.currentItemId) : null;
  });
  /** The item that is looked at: the one under way, unless the moderator looks at another one. */
  private readonly looked = linkedSignal<string | null, string | null>({
    source: () => this.run()?.currentItemId ?? null,
    computation: () => null,
  });
  readonly shown = computed(() => {
    const run = this.run();
    return run?.agenda.find(({ id }) => id === this.looked()) ?? this.current() ?? null;
  });

  constructor() {
    effect(() => {
      const id = this.id();
      if (!id) return;
      untracked(() => {
        this.live.listenTo(id);
        this.pending.of(id);
      });
    });
    effect(() => {
      const now = this.run()?.now;
      if (now) this.clock.setBy(now);
    });
  }

  /** Whether something is on its way or waits for the connection. */
  readonly isUnsent = computed(() => this.sending.waiting() > 0 || this.pending.all().length > 0);

  look(itemId: string): void {
    this.looked.set(itemId);
  }

  reload(): void {
    this.stored.reload();
    this.storedRoom.reload();
    this.storedOrganisations.reload();
    this.storedOutcomes.reload();
  }

  /** Asks anew who votes and can be made responsible. */
  readOrganisations(): void {
    this.storedOrganisations.reload();
  }

  async step(step: Step): Promise<void> {
    const run = await this.act((id) => this.data.step(id, step));
    if (run) this.run.set(run);
  }

  /** Leaves the item under way and takes up another, or none. */
  async take(to: string | null, unresolved = false): Promise<void> {
    await this.step({ step: 'take', from: this.run()?.currentItemId ?? null, to, unresolved });
  }

  attendanceOf({ id, attendance }: { id: string; attendance: Attendance | null }): Attendance | null {
    const tap = this.tapped().get(id);
    return tap ? tap.attendance : attendance;
  }

  async tap(attendee: Tap & { id: string }, attendance: Attendance | null): Promise<void> {
    const was = this.attendanceOf(attendee);
    const tap: Tap = { attendance, cameForId: attendee.cameForId };
    this.tapped.update((before) => new Map([...before, [attendee.id, tap]]));
    const change = await this.act((id) => this.data.tap(id, attendee.id, { attendance, was }));
    if (change) this.takeChange(change);
    // Taken or refused, it waits no longer; of others nothing is known yet, and so of a later one of the same person.
    this.tapped.update((before) => new Map([...before].filter(([, each]) => each !== tap)));
  }

  /** @throws Problem when the server refuses it */
  async walkIn(guest: Omit<WalkIn, 'id'>): Promise<void> {
    const body = { ...guest, id: newId() };
    const id = this.id();
    if (!id) return;
    const change = await this.sending.send(() => this.data.walkIn(id, body));
    this.takeChange(change);
    // Guests come last: in a long list they are shown by themselves, in a short one with all others.
    const room = this.room();
    const isLong = room !== undefined && room.invited.people + 1 > room.size;
    this.roomQuery.set({ page: 1, q: isLong ? (change.attendee.guest?.name ?? '') : '' });
  }

  /** Those invited for an organisation whose names match, in whose place somebody can have come. */
  async findReplaceable(q: string): Promise<RunAttendee[]> {
    const id = this.id();
    if (!id) return [];
    const { items } = await this.data.room(id, { size: OFFERED, ...(q ? { q } : {}) });
    return items.filter(({ organisation }) => organisation !== null);
  }

  async mark(itemId: string, isUnresolved: boolean): Promise<void> {
    if (await this.act((id) => this.data.mark(id, itemId, isUnresolved))) this.stored.reload();
  }

  /** @throws Problem when the server refuses it, `stale` with the outcome as it is */
  async change(outcomeId: string, body: OutcomeUpdate): Promise<OutcomeDetail | undefined> {
    const id = this.id();
    if (!id) return undefined;
    const changed = await this.sending.send(() => this.data.change(id, outcomeId, body));
    this.storedOutcomes.reload();
    return changed;
  }

  /** @returns what was taken away, so that it can be noted again */
  async remove(outcomeId: string): Promise<OutcomeDetail | undefined> {
    const removed = await this.act((id) => this.data.remove(id, outcomeId));
    this.storedOutcomes.reload();
    return removed;
  }

  /** Sends it until it gets through; what is refused is said, and what is stored then shows. */
  private async act<T>(send: (id: string) => Promise<T>): Promise<T | undefined> {
    const id = this.id();
    if (!id) return undefined;
    this.problem.set('');
    try {
      return await this.sending.send(() => send(id));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Somebody else was quicker: what is there now shows, and is no mistake of the reader's.
      this.problem.set(error.code === 'stale' ? this.i18n.t('run.otherWasQuicker') : inWords(this.i18n, error));
      this.reload();
      return undefined;
    }
  }

  /** What was noted shows in the page as it is read; whoever is not in it is counted. */
  private takeChange({ attendee, presence }: RoomChange): void {
    this.room.update(
      (room) =>
        room && { ...room, presence, items: room.items.map((each) => (each.id === attendee.id ? attendee : each)) },
    );
    this.organisations.update((all) => all.map((each) => withAttendee(each, attendee)));
    const before = this.run()?.presence.organisations;
    this.run.update((run) => run && { ...run, presence });
    // One more of an organisation that is there already changes nothing of who votes.
    if (presence.organisations !== before) this.storedOrganisations.reload();
  }
}

/** Whether somebody is there for an organisation, as it was answered to a tap. */
function withAttendee<T extends RoomOrganisations['organisations'][number]>(
  of: T,
  { id, attendance, cameForId }: RunAttendee,
): T {
  if (of.organisation.id !== cameForId) return of;
  const others = of.there.filter((each) => each !== id);
  return { ...of, there: attendance === 'attended' ? [...others, id] : others };
}

import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { RunAttendee } from '@zesumme/domain';
import { Control, DemoMark, Field, I18n, Icon, Kind, Pager } from '@zesumme/ui';
import { askBeforeLoss } from '../../platform/unsaved-changes';
import { RunDesk } from './run-desk';
import { RunWalkIn } from './run-walk-in';

/** From how many people on they are searched and not only scrolled through. */
const MANY = 12;
/** Milliseconds after which what is typed is searched for. */
const PAUSE = 200;

interface Table {
  key: string;
  organisation: RunAttendee['organisation'];
  people: RunAttendee[];
}

/** Who is there, by organisation: one tap a person, taken back by tapping again; and whether they are enough to decide. */
@Component({
  selector: 'z-run-room',
  imports: [Control, DemoMark, Field, Icon, Kind, Pager, RunWalkIn],
  templateUrl: './run-room.html',
  styleUrl: './run-room.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunRoom {
  readonly isProjected = input(false);
  protected readonly desk = inject(RunDesk);
  protected readonly t = inject(I18n).t;
  protected readonly isAdding = signal(false);
  private readonly walkIn = viewChild<RunWalkIn>('walkIn');
  private readonly askBeforeLoss = askBeforeLoss();
  private pause: ReturnType<typeof setTimeout> | undefined;

  /** The search as it is typed: only what is sent is trimmed. It follows when something else is searched for. */
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.desk.roomQuery().q,
    computation: (q, before) => (before?.value.trim() === q ? before.value : q),
  });

  protected readonly isMany = computed(() => (this.desk.room()?.invited.people ?? 0) > MANY);
  protected readonly presence = computed(() => this.desk.run()?.presence ?? null);
  protected readonly invited = computed(() => this.desk.room()?.invited.organisations ?? 0);
  /** Each organisation with those who may come for it; guests by themselves, last. */
  protected readonly tables = computed(() => {
    const tables = new Map<string, Table>();
    for (const attendee of this.desk.room()?.items ?? []) {
      const { id, organisation } = attendee;
      const key = organisation?.id ?? id;
      const table = tables.get(key) ?? { key, organisation, people: [] };
      tables.set(key, { ...table, people: [...table.people, attendee] });
    }
    return [...tables.values()];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
    // The large page has no field for it: nobody could see that only a part is shown.
    effect(() => {
      if (!this.isProjected()) return;
      const { q } = this.desk.roomQuery();
      untracked(() => {
        clearTimeout(this.pause);
        this.typed.set('');
        if (q) this.desk.roomQuery.set({ page: 1, q: '' });
      });
    });
  }

  protected readonly nameOf = ({ contact, guest, organisation }: RunAttendee): string =>
    contact?.name ?? guest?.name ?? organisation?.name ?? '';

  /** Whether somebody is being added. */
  hasUnsavedChanges(): boolean {
    return this.walkIn()?.hasUnsavedChanges() ?? false;
  }

  protected search(text: string): void {
    clearTimeout(this.pause);
    this.typed.set(text);
    this.pause = setTimeout(() => this.desk.roomQuery.set({ page: 1, q: this.typed().trim() }), PAUSE);
  }

  protected turn(page: number): void {
    this.desk.roomQuery.update(({ q }) => ({ page, q }));
  }

  /** Closing it throws away what stands in it. */
  protected async toggleAdding(): Promise<void> {
    if (this.hasUnsavedChanges() && !(await this.askBeforeLoss())) return;
    this.isAdding.update((isAdding) => !isAdding);
  }

  protected isThere(attendee: RunAttendee): boolean {
    return this.desk.attendanceOf(attendee) === 'attended';
  }

  protected isExcused(attendee: RunAttendee): boolean {
    return this.desk.attendanceOf(attendee) === 'excused';
  }

  protected toggle(attendee: RunAttendee): void {
    void this.desk.tap(attendee, this.isThere(attendee) ? null : 'attended');
  }

  protected excuse(attendee: RunAttendee): void {
    void this.desk.tap(attendee, this.isExcused(attendee) ? null : 'excused');
  }
}

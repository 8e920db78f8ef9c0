import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type RunAttendee, walkIn } from '@zesumme/domain';
import { Control, DemoMark, ErrorSummary, Field, I18n, Icon, Kind } from '@zesumme/ui';
import { EditForms } from '../../platform/edit-form';
import { RunDesk } from './run-desk';

/** From how many people on they are searched and not only scrolled through. */
const MANY = 12;

interface Table {
  key: string;
  organisation: RunAttendee['organisation'];
  people: RunAttendee[];
}

/** Who is there, by organisation: one tap a person, taken back by tapping again; and whether they are enough to decide. */
@Component({
  selector: 'z-run-room',
  imports: [Control, DemoMark, ErrorSummary, Field, Icon, Kind, ReactiveFormsModule],
  templateUrl: './run-room.html',
  styleUrl: './run-room.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunRoom {
  readonly isProjected = input(false);
  protected readonly desk = inject(RunDesk);
  protected readonly t = inject(I18n).t;
  protected readonly isAdding = signal(false);
  protected readonly search = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    name: '',
    organisation: '',
    email: '',
    insteadOf: '',
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: walkIn,
    idOf: (path) => `walk-in-${path}`,
    save: async ({ id: _, ...guest }) => {
      await this.desk.walkIn(guest);
      this.edit.reset();
      this.isAdding.set(false);
    },
  });

  protected readonly attendees = computed(() => this.desk.room()?.attendees ?? []);
  protected readonly isMany = computed(() => this.attendees().length > MANY);
  protected readonly presence = computed(() => this.desk.run()?.presence ?? null);
  protected readonly invited = computed(
    () => new Set(this.attendees().flatMap(({ organisation }) => organisation?.id ?? [])).size,
  );
  /** Each organisation with those who may come for it; guests by themselves, last. */
  protected readonly tables = computed(() => {
    const tables = new Map<string, Table>();
    const words = this.search().trim().toLowerCase();
    for (const attendee of this.attendees()) {
      const { id, organisation } = attendee;
      if (words && !`${this.nameOf(attendee)} ${organisation?.name ?? ''}`.toLowerCase().includes(words)) continue;
      const key = organisation?.id ?? id;
      const table = tables.get(key) ?? { key, organisation, people: [] };
      tables.set(key, { ...table, people: [...table.people, attendee] });
    }
    return [...tables.values()];
  });
  /** Those in whose place somebody can have come. */
  protected readonly replaceable = computed(() => this.attendees().filter(({ organisation }) => organisation !== null));

  protected readonly nameOf = ({ contact, guest, organisation }: RunAttendee): string =>
    contact?.name ?? guest?.name ?? organisation?.name ?? '';

  /** Whether somebody is being added. */
  hasUnsavedChanges(): boolean {
    return this.isAdding() && this.edit.hasUnsavedChanges;
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

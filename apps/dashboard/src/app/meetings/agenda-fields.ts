import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormArray, ReactiveFormsModule } from '@angular/forms';
import { type AgendaPlan, agendaItemKinds, clockOf } from '@zesumme/domain';
import { Control, Field, I18n, Icon, Say } from '@zesumme/ui';
import { startWith, switchMap } from 'rxjs';
import { type AgendaItemGroup, emptyItem } from './meeting-form-model';
import { durationInWords } from './wording';

/**
 * The agenda as it is prepared: points with their computed times, moved by dragging, by buttons or by the arrow keys, and
 * what runs over the end said at once.
 */
@Component({
  selector: 'z-agenda-fields',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Control, Field, Icon, ReactiveFormsModule],
  templateUrl: './agenda-fields.html',
  styleUrl: './agenda-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaFields {
  readonly items = input.required<FormArray<AgendaItemGroup>>();
  /** The times laid out from the start; nothing while the start is not known. */
  readonly plan = input.required<AgendaPlan | null>();
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = agendaItemKinds;
  /** What a screen reader is told after a point was moved. */
  protected readonly moved = signal('');
  /** The points whose note is open, by their form. */
  private readonly noted = signal<ReadonlySet<AgendaItemGroup>>(new Set());
  private readonly changes = toSignal(
    toObservable(this.items).pipe(switchMap((items) => items.valueChanges.pipe(startWith(null)))),
  );
  protected readonly rows = computed(() => {
    this.changes();
    return [...this.items().controls];
  });
  protected readonly total = computed(() => {
    const plan = this.plan();
    if (!plan || this.rows().length === 0) return '';
    return this.t('meetings.form.total', { duration: this.duration(plan.total), end: clockOf(plan.endsLocal) });
  });
  protected readonly overrun = computed(() => {
    const plan = this.plan();
    return plan && plan.remaining < 0 ? this.duration(-plan.remaining) : '';
  });

  protected at(index: number): string {
    const slot = this.plan()?.slots[index];
    return slot ? clockOf(slot.startsLocal) : '–';
  }

  protected showsNote(item: AgendaItemGroup): boolean {
    return this.noted().has(item) || item.controls.note.value !== '';
  }

  protected openNote(item: AgendaItemGroup, index: number): void {
    this.noted.update((open) => new Set(open).add(item));
    this.focusOn(`agenda.${index}.note`);
  }

  protected add(): void {
    this.items().push(emptyItem());
    this.items().markAsDirty();
    this.focusOn(`agenda.${this.items().length - 1}.title`);
  }

  /** A point that is taken out can be brought back. */
  protected async remove(index: number): Promise<void> {
    const item = this.items().at(index);
    this.items().removeAt(index);
    this.items().markAsDirty();
    this.focusOn(this.items().length > 0 ? `agenda.${Math.max(0, index - 1)}.title` : 'agenda-add');
    await this.say.done(this.t('meetings.form.itemRemoved', { number: index + 1 }), () =>
      this.items().insert(Math.min(index, this.items().length), item),
    );
  }

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  /** The arrow keys move the point whose handle has the focus. */
  protected moveByKey(event: Event, index: number, by: -1 | 1): void {
    event.preventDefault();
    this.moveBy(index, by, 'handle');
  }

  protected moveBy(index: number, by: -1 | 1, from: 'handle' | 'up' | 'down'): void {
    const to = index + by;
    if (to < 0 || to >= this.items().length) return;
    this.move(index, to);
    this.focusOn(`agenda.${to}.${from}`);
  }

  private move(from: number, to: number): void {
    if (from === to) return;
    const item = this.items().at(from);
    this.items().removeAt(from, { emitEvent: false });
    this.items().insert(to, item);
    this.items().markAsDirty();
    this.moved.set(this.t('meetings.form.itemMoved', { from: from + 1, to: to + 1 }));
  }

  private focusOn(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }

  private duration(minutes: number): string {
    return durationInWords(this.i18n, minutes);
  }
}

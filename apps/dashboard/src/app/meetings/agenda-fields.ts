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
import { type AgendaPlan, MOST_ITEMS, agendaItemKinds, clockOf } from '@zesumme/domain';
import { Control, Field, I18n, Icon, Say, issueInWords } from '@zesumme/ui';
import { startWith, switchMap } from 'rxjs';
import { type AgendaItemGroup, type AgendaRow, isSection, itemGroup, sectionGroup } from './agenda-form-model';
import { AgendaItemDetails } from './agenda-item-details';
import { durationInWords } from './wording';

/**
 * The agenda as it is prepared: headings and points with their computed times, moved by dragging, by buttons or by the arrow
 * keys, and what runs over the end said at once.
 */
@Component({
  selector: 'z-agenda-fields',
  imports: [AgendaItemDetails, CdkDrag, CdkDragHandle, CdkDropList, Control, Field, Icon, ReactiveFormsModule],
  templateUrl: './agenda-fields.html',
  styleUrl: './agenda-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaFields {
  readonly items = input.required<FormArray<AgendaRow>>();
  /** The times laid out from the start; nothing while the start is not known. */
  readonly plan = input.required<AgendaPlan | null>();
  /** The group whose actions an item may be about; none while it is not chosen. */
  readonly groupId = input('');
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kinds = agendaItemKinds;
  protected readonly most = MOST_ITEMS;
  /** What a screen reader is told after a line was moved. */
  protected readonly moved = signal('');
  protected readonly wrong = issueInWords(this.items);
  private readonly changes = toSignal(
    toObservable(this.items).pipe(switchMap((items) => items.valueChanges.pipe(startWith(null)))),
  );
  /** The lines, each with its number among those of its sort. */
  protected readonly rows = computed(() => {
    this.changes();
    let items = 0;
    let sections = 0;
    return this.items().controls.map((row, at, all) => {
      if (!isSection(row)) return { row, section: null, item: row, number: (items += 1), isEmpty: false };
      const next = all[at + 1];
      const isEmpty = next === undefined || isSection(next);
      return { row, section: row, item: null, number: (sections += 1), isEmpty };
    });
  });
  protected readonly count = computed(() => this.rows().filter(({ item }) => item !== null).length);
  protected readonly isFull = computed(() => this.count() >= MOST_ITEMS);
  protected readonly total = computed(() => {
    const plan = this.plan();
    if (!plan || this.count() === 0) return '';
    return this.t('meetings.form.total', { duration: this.duration(plan.total), end: clockOf(plan.endsLocal) });
  });
  protected readonly overrun = computed(() => {
    const plan = this.plan();
    return plan && plan.remaining < 0 ? this.duration(-plan.remaining) : '';
  });

  /** When the item with this number begins. */
  protected at(number: number): string {
    const slot = this.plan()?.slots[number - 1];
    return slot ? clockOf(slot.startsLocal) : '–';
  }

  /** Whether the item ends after the meeting does. */
  protected isLate(number: number): boolean {
    const plan = this.plan();
    if (!plan || plan.remaining >= 0) return false;
    const before = this.items().controls.filter((row) => !isSection(row)) as AgendaItemGroup[];
    const minutes = before
      .slice(0, number)
      .reduce((sum, { controls }) => sum + (Number(controls.minutes.value) || 0), 0);
    return minutes > plan.available;
  }

  protected add(): void {
    if (!this.isFull()) this.push(itemGroup(), 'title');
  }

  protected addSection(): void {
    this.push(sectionGroup(), 'heading');
  }

  /** A line that is taken out can be brought back. */
  protected async remove(index: number, number: number): Promise<void> {
    const row = this.items().at(index);
    this.items().removeAt(index);
    this.items().markAsDirty();
    this.focusOn(this.items().length > 0 ? `agenda.${Math.max(0, index - 1)}.handle` : 'agenda-add');
    const done = isSection(row)
      ? this.t('agenda.form.sectionRemoved')
      : this.t('meetings.form.itemRemoved', { number });
    await this.say.done(done, () => {
      this.items().insert(Math.min(index, this.items().length), row);
      this.items().markAsDirty();
    });
  }

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  /** The arrow keys move the line whose handle has the focus. */
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

  private push(row: AgendaRow, first: string): void {
    this.items().push(row);
    this.items().markAsDirty();
    this.focusOn(`agenda.${this.items().length - 1}.${first}`);
  }

  private move(from: number, to: number): void {
    if (from === to) return;
    const row = this.items().at(from);
    const before = this.numberOf(row);
    this.items().removeAt(from, { emitEvent: false });
    this.items().insert(to, row);
    this.items().markAsDirty();
    this.moved.set(this.moveInWords(row, before, this.numberOf(row)));
  }

  /** What has changed by a move: the number of an item, else the section that it is in. */
  private moveInWords(row: AgendaRow, from: number, to: number): string {
    if (isSection(row)) {
      const title = row.controls.heading.value;
      const next = this.rows().find(({ item }, at) => item !== null && at > this.items().controls.indexOf(row));
      return this.t('agenda.form.sectionMoved', { title, number: next?.number ?? 0 });
    }
    if (from !== to) return this.t('meetings.form.itemMoved', { from, to });
    const above = this.items().controls.slice(0, this.items().controls.indexOf(row));
    const title = above.filter(isSection).at(-1)?.controls.heading.value ?? '';
    return this.t(title ? 'agenda.form.itemInSection' : 'agenda.form.itemWithoutSection', { number: to, title });
  }

  private numberOf(row: AgendaRow): number {
    return this.rows().find((each) => each.row === row)?.number ?? 0;
  }

  private focusOn(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }

  private duration(minutes: number): string {
    return durationInWords(this.i18n, minutes);
  }
}

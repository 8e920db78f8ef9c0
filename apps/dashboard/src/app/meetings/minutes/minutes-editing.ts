import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ItemRecord, MeetingDetail, MinutesDetail } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Drafts } from '../../platform/drafts';
import { Problem } from '../../platform/problem';
import { KeptText, type TextState } from '../run/kept-text';
import { MinutesData } from './minutes-data';
import { MinutesNote } from './minutes-note';
import { MinutesOutcomeView } from './minutes-outcome';

const ofItem = ({ record, recordVersion }: Pick<ItemRecord, 'record' | 'recordVersion'>): TextState => ({
  text: record ?? '',
  version: recordVersion,
});

/** Minutes while they are written: a text of their own, and a note of each item beside what came out of it. */
@Component({
  selector: 'z-minutes-editing',
  imports: [MinutesNote, MinutesOutcomeView, RouterLink],
  template: `<p class="say s m">{{ t('meetings.minutes.hint') }} {{ t('meetings.minutes.markdown') }}</p>
    <z-minutes-note [note]="text()" [label]="t('minutes.page.text')" fieldId="minutes-text" [rows]="6" />
    @for (item of minutes().items; track item.id; let at = $index) {
      <article>
        <h3>{{ at + 1 }}. {{ item.title }}</h3>
        @for (outcome of item.outcomes; track outcome.id) {
          <z-minutes-outcome [outcome]="outcome" />
        }
        <z-minutes-note
          [note]="noteOf(item.id)"
          [label]="t('minutes.page.noteOf', { number: at + 1 })"
          [fieldId]="'minutes-note-' + at"
        />
      </article>
    }
    @if (minutes().others.length > 0) {
      <h3>{{ t('minutes.document.others') }}</h3>
      @for (outcome of minutes().others; track outcome.id) {
        <z-minutes-outcome [outcome]="outcome" />
      }
    }
    <p class="s">
      <a [routerLink]="['/meetings', meeting().id, 'run']">{{ t('minutes.page.outcomes') }}</a>
    </p>`,
  styles: `
    article {
      border-top: 1px solid var(--z-line);
      margin-top: var(--z-4);
      padding-top: var(--z-3);
    }
    h3 {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesEditing {
  readonly meeting = input.required<MeetingDetail>();
  readonly minutes = input.required<MinutesDetail>();
  /** The meeting as it is after its text was saved. */
  readonly changed = output<MeetingDetail>();
  private readonly data = inject(MinutesData);
  private readonly drafts = inject(Drafts);
  protected readonly t = inject(I18n).t;
  private readonly fields = viewChildren(MinutesNote);
  private readonly notes = new Map<string, KeptText>();
  private readonly id = computed(() => this.meeting().id);
  protected readonly text = computed(() => {
    const id = this.id();
    return new KeptText({
      draft: `meeting.${id}.minutes`,
      drafts: this.drafts,
      save: (text) => this.saveText(text),
      currentOf: (current) => this.stateOf(current as MeetingDetail),
    });
  });
  /** The text as it was last read, and how often it has become another one. */
  private known: TextState = { text: '', version: 1 };
  readonly isDirty = computed(() => {
    const items = this.minutes().items.map(({ id }) => this.noteOf(id));
    return [this.text(), ...items].some((note) => note.isDirty());
  });

  constructor() {
    effect(() => {
      const meeting = this.meeting();
      const { items } = this.minutes();
      untracked(() => {
        this.text().take(this.stateOf(meeting));
        for (const item of items) this.noteOf(item.id).take(ofItem(item));
      });
    });
  }

  /** Sends what was typed and is not sent yet, and leads to what does not get through. @returns whether all of it did */
  async saveAll(): Promise<boolean> {
    await Promise.all([this.text(), ...this.notes.values()].map((note) => note.save()));
    this.fields()
      .find((field) => field.note().isDirty())
      ?.focus();
    return !this.isDirty();
  }

  protected noteOf(itemId: string): KeptText {
    const known = this.notes.get(itemId);
    if (known) return known;
    const made = new KeptText({
      draft: `meeting.${untracked(this.meeting).id}.note.${itemId}`,
      drafts: this.drafts,
      save: async (text, version) => ofItem(await this.data.note(this.meeting().id, itemId, version, text)),
      currentOf: (current) => ofItem(current as ItemRecord),
    });
    this.notes.set(itemId, made);
    return made;
  }

  /** The text shares its version with the rest of the meeting: whatever else has changed is no reason to ask. */
  private async saveText(text: string): Promise<TextState> {
    const { id, version, minutes } = this.meeting();
    const save = async (from: number): Promise<TextState> => {
      const saved = await this.data.write(id, from, text);
      this.changed.emit(saved);
      return this.stateOf(saved);
    };
    try {
      return await save(version);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale') throw error;
      const current = error.current as MeetingDetail;
      if (current.minutes === minutes) return save(current.version);
      this.changed.emit(current);
      throw error;
    }
  }

  private stateOf({ minutes }: MeetingDetail): TextState {
    const text = minutes ?? '';
    if (text !== this.known.text) this.known = { text, version: this.known.version + 1 };
    return this.known;
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import type { ItemRecord } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { Drafts } from '../../platform/drafts';
import { KeptText, type TextState } from './kept-text';
import { RunData } from './run-data';
import { RunDesk } from './run-desk';

/** Milliseconds without a key after which what was typed is sent. */
const REST = 1_200;

const stateOf = ({ record, recordVersion }: Pick<ItemRecord, 'record' | 'recordVersion'>): TextState => ({
  text: record ?? '',
  version: recordVersion,
});

/** What is noted of an item while people talk: it saves itself, and two who write never overwrite each other. */
@Component({
  selector: 'z-run-notes',
  imports: [Icon],
  templateUrl: './run-notes.html',
  styleUrl: './run-notes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunNotes {
  private readonly data = inject(RunData);
  private readonly drafts = inject(Drafts);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly desk = inject(RunDesk);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly texts = new Map<string, KeptText>();
  private resting: ReturnType<typeof setTimeout> | undefined;

  protected readonly item = computed(() => this.desk.shown());
  protected readonly text = computed(() => {
    const item = this.item();
    return item ? this.textOf(item.id) : null;
  });
  /** What of the note stands where, in one word. */
  protected readonly state = computed(() => {
    const text = this.text();
    if (!text || (text.text() === '' && !text.isDirty())) return '';
    if (text.theirs()) return '';
    if (text.problem()) return this.t('run.notes.refused');
    if (this.desk.sending.isOffline() && text.isDirty()) return this.t('run.notes.waits');
    if (text.isSaving() || text.isDirty()) return this.t('common.state.saving');
    return this.t('common.state.saved');
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.resting));
    effect(() => {
      const agenda = this.desk.run()?.agenda ?? [];
      untracked(() => agenda.forEach((item) => this.textOf(item.id).take(stateOf(item))));
    });
    // What was left on this device goes out by itself, unless somebody else wrote meanwhile.
    effect(() => {
      const text = this.text();
      if (text?.isRestored() && !text.theirs()) untracked(() => void text.save());
    });
  }

  hasUnsavedChanges(): boolean {
    return [...this.texts.values()].some((text) => text.isDirty());
  }

  /** Sends what was typed and is not sent yet. */
  async saveAll(): Promise<void> {
    await Promise.all([...this.texts.values()].map((text) => text.save()));
  }

  focus(): void {
    this.field()?.nativeElement.focus();
  }

  protected typed(text: KeptText, value: string): void {
    text.type(value);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void text.save(), REST);
  }

  protected async resolve(text: KeptText, choice: 'both' | 'mine' | 'theirs'): Promise<void> {
    text.resolve(choice);
    this.focus();
    await text.save();
  }

  private textOf(itemId: string): KeptText {
    const known = this.texts.get(itemId);
    if (known) return known;
    const made = new KeptText({
      draft: `meeting.${this.desk.id() ?? ''}.note.${itemId}`,
      drafts: this.drafts,
      save: async (text, version) => {
        const id = this.desk.id() ?? '';
        return stateOf(await this.desk.sending.send(() => this.data.record(id, itemId, version, text)));
      },
      currentOf: (current) => stateOf(current as ItemRecord),
    });
    this.texts.set(itemId, made);
    return made;
  }
}

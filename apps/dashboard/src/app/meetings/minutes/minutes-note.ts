import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { I18n, Icon } from '@zesumme/ui';
import { inWords } from '../../platform/acting';
import type { KeptText } from '../run/kept-text';

/** Milliseconds without a key after which what was typed is sent. */
const REST = 1_200;

/** One text of the minutes: it saves itself, and where two people wrote, both texts stay until one of them chose. */
@Component({
  selector: 'z-minutes-note',
  imports: [Icon],
  template: `<div class="f">
    <label [for]="fieldId()">{{ label() }}</label>
    @if (note().isRestored() && !note().theirs()) {
      <p class="note s">{{ t('run.notes.restored') }}</p>
    }
    @if (note().theirs(); as theirs) {
      <div class="note w" role="alert">
        <strong>{{ t('run.notes.both') }}</strong>
        <p class="xs m">{{ t('run.notes.theirs') }}</p>
        <pre>{{ theirs.text || t('run.notes.empty') }}</pre>
        <div class="acts">
          <button type="button" class="b p" (click)="resolve('both')">{{ t('run.notes.keepBoth') }}</button>
          <button type="button" class="b" (click)="resolve('mine')">{{ t('run.notes.keepMine') }}</button>
          <button type="button" class="b" (click)="resolve('theirs')">{{ t('run.notes.keepTheirs') }}</button>
        </div>
      </div>
    }
    <textarea
      #field
      [id]="fieldId()"
      [rows]="rows()"
      maxlength="20000"
      [value]="note().text()"
      (input)="typed(field.value)"
      (blur)="note().save()"
    ></textarea>
    <span class="xs m" role="status">{{ state() }}</span>
    @if (note().problem(); as problem) {
      <p class="s late" role="alert">{{ words(problem) }}</p>
      <button type="button" class="b sm" (click)="note().save()">
        <z-icon name="arrow-clockwise" size="s" />{{ t('errors.retry') }}
      </button>
    }
  </div>`,
  styles: `
    pre {
      font: inherit;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    textarea {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesNote {
  readonly note = input.required<KeptText>();
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly rows = input(4);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  private resting: ReturnType<typeof setTimeout> | undefined;
  protected readonly state = computed(() => {
    const note = this.note();
    if (note.theirs() || note.problem() || (note.text() === '' && !note.isDirty())) return '';
    return this.t(note.isSaving() || note.isDirty() ? 'common.state.saving' : 'common.state.saved');
  });
  protected readonly words = (problem: Parameters<typeof inWords>[1]): string => inWords(this.i18n, problem);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.resting));
  }

  focus(): void {
    this.area().nativeElement.focus();
  }

  protected typed(text: string): void {
    this.note().type(text);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.note().save(), REST);
  }

  protected async resolve(choice: 'both' | 'mine' | 'theirs'): Promise<void> {
    this.note().resolve(choice);
    await this.note().save();
  }
}

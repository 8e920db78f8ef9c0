import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { FileSubject } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { Files } from './files';

/** The documents of one of several records on a page, asked for once somebody opens them. */
@Component({
  selector: 'z-folded-files',
  imports: [Files, Icon],
  template: `<button type="button" class="b t sm toggle" [attr.aria-expanded]="isOpen()" (click)="toggle()">
      <z-icon [name]="isOpen() ? 'caret-down' : 'caret-right'" size="s" />{{ t('files.title') }}
      @if (count() > 0) {
        ({{ count() }})
      }
      <span class="sr"> – {{ title() }}</span>
    </button>
    @if (isOpen()) {
      <div class="inside">
        <z-files
          [subject]="subject()"
          [subjectId]="subjectId()"
          [level]="3"
          [of]="title()"
          [withDemo]="withDemo()"
          (changed)="changed.emit()"
        />
      </div>
    }`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .toggle {
      min-height: 24px;
      padding: 0;
      font-weight: var(--z-regular);
    }
    .inside {
      padding: var(--z-2) 0 var(--z-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FoldedFiles {
  readonly subject = input.required<FileSubject>();
  readonly subjectId = input.required<string>();
  /** What they are the documents of. */
  readonly title = input.required<string>();
  readonly count = input.required<number>();
  /** Whether invented files are marked each, because nothing around them is. */
  readonly withDemo = input(false);
  /** Something came or went. */
  readonly changed = output();
  private readonly files = viewChild(Files);
  protected readonly t = inject(I18n).t;
  protected readonly isOpen = signal(false);

  /** Whether something is still on its way, which closing would stop. */
  hasUnsavedChanges(): boolean {
    return this.files()?.hasUnsavedChanges() ?? false;
  }

  protected toggle(): void {
    if (this.isOpen() && this.hasUnsavedChanges()) return;
    this.isOpen.update((open) => !open);
  }
}

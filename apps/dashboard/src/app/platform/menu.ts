import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';

/**
 * A button that shows what is projected below it. Escape, a click elsewhere and leaving it by keyboard close it. A plain
 * disclosure: what it shows are links and buttons in the order of reading, so that no keyboard pattern is to be learned.
 */
@Component({
  selector: 'z-menu',
  template: `<button
      type="button"
      [class]="buttonClass()"
      [attr.aria-label]="label()"
      [attr.aria-expanded]="isOpen()"
      #button
      (click)="isOpen.set(!isOpen())"
    >
      <ng-content select="[zMenuButton]" />
    </button>
    @if (isOpen()) {
      <div class="menu"><ng-content /></div>
    }`,
  styles: `
    :host {
      position: relative;
      display: inline-block;
    }
    .menu {
      position: absolute;
      right: 0;
      top: calc(100% + 4px);
      z-index: 20;
      min-width: 220px;
      padding: var(--z-2);
      background: var(--z-raised);
      border: 1px solid var(--z-line);
      border-radius: var(--z-radius-l);
      box-shadow: var(--z-shadow-menu);
    }
  `,
  host: {
    '(keydown.escape)': 'close()',
    '(document:click)': 'onDocumentClick($event)',
    '(focusout)': 'onFocusOut($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Menu {
  readonly label = input.required<string>();
  readonly buttonClass = input('b t');
  protected readonly isOpen = signal(false);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Closes it and gives the focus back to its button. */
  close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.button().nativeElement.focus();
  }

  protected onDocumentClick(event: Event): void {
    if (!this.host.contains(event.target as Node)) this.isOpen.set(false);
  }

  protected onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.host.contains(next)) this.isOpen.set(false);
  }
}

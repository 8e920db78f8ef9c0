import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '@zesumme/ui';

interface Part {
  id: string;
  name: string;
}

/** As many as are worth a list: fewer are seen anyway. */
const FEWEST = 4;

/**
 * The parts of a long page, by their headings, as links to them. It reads them from what stands beside it, so that a part that
 * one reader does not see, or that comes late, needs no word here.
 */
@Component({
  selector: 'z-on-this-page',
  imports: [RouterLink],
  template: `@if (parts().length >= fewest) {
    <details [open]="isWide">
      <summary>{{ t('common.onThisPage') }}</summary>
      <nav [attr.aria-label]="t('common.onThisPage')">
        @for (part of parts(); track part.id) {
          <a routerLink="." [fragment]="part.id" queryParamsHandling="preserve" (click)="show(part.id)">{{
            part.name
          }}</a>
        }
      </nav>
    </details>
  }`,
  styles: `
    :host {
      display: block;
      margin-block: var(--z-4);
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--z-4);
      margin-top: var(--z-1);
    }
    a {
      padding-block: var(--z-1);
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OnThisPage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(I18n).t;
  protected readonly fewest = FEWEST;
  protected readonly parts = signal<readonly Part[]>([], {
    equal: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  });
  /** On a phone the list would stand in the way of what one came for: it is folded there. */
  protected readonly isWide = this.document.defaultView?.matchMedia?.('(min-width: 700px)').matches ?? true;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const page = this.host.parentElement;
      if (!page) return;
      const observer = new MutationObserver(() => this.read(page));
      observer.observe(page, { childList: true, subtree: true, characterData: true });
      destroyed.onDestroy(() => observer.disconnect());
      this.read(page);
    });
  }

  /** Takes the eye and the focus there, also when the address named that part before. */
  protected show(id: string): void {
    const heading = this.document.getElementById(id);
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  private read(page: HTMLElement): void {
    this.parts.set(
      [...page.querySelectorAll<HTMLElement>('h2[id]')].map(({ id, textContent }) => ({
        id,
        name: textContent.trim(),
      })),
    );
  }
}

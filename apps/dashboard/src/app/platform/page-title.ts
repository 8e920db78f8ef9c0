import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import type { MessageKey } from '@zesumme/i18n';
import { I18n } from '@zesumme/ui/i18n';

/** The title of the page: the route's message, or what the page itself says it is about. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly i18n = inject(I18n);
  private readonly key = signal<MessageKey | null>(null);
  private readonly named = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const words = this.named() ?? (key && this.i18n.t(key));
      this.title.setTitle(words ? `${words} – Zesumme` : 'Zesumme');
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.named.set(null);
    this.key.set((this.buildTitle(snapshot) as MessageKey | undefined) ?? null);
  }

  /** For pages that are about one record: its name. */
  set(name: string): void {
    this.named.set(name);
  }
}

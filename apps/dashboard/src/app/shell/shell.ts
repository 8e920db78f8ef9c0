import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { I18n } from '@zesumme/ui/i18n';
import { Icon } from '@zesumme/ui/icon';
import { DemoMark } from '@zesumme/ui/marks';
import { Session } from '../platform/session';
import { AccountMenu } from './account-menu';
import { type Entry, actOf, entriesOf } from './entries';
import { LanguageMenu } from './language-menu';

/** A phone has room for four entries and "more". */
const ON_A_PHONE = 4;

/** What surrounds every page: navigation, search, the role's next act, language, account, footer. */
@Component({
  selector: 'z-shell',
  imports: [AccountMenu, DemoMark, Icon, LanguageMenu, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.html',
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly router = inject(Router);
  private readonly searchField = viewChild.required<ElementRef<HTMLInputElement>>('searchField');
  protected readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  /** What is called by the number of its chapter is so as long as there is but one. */
  protected readonly nameOf = ({ label }: Entry): string => this.t(label, { chapter: this.session.chapter() });
  protected readonly entries = computed(() => entriesOf[this.session.role()]);
  protected readonly act = computed(() => actOf[this.session.role()]);
  protected readonly phoneEntries = computed(() => {
    const all = this.entries();
    return all.length > ON_A_PHONE + 1 ? all.slice(0, ON_A_PHONE) : all;
  });
  protected readonly moreEntries = computed(() => this.entries().slice(this.phoneEntries().length));
  protected readonly showsMore = signal(false);

  protected search(event: Event, text: string): void {
    event.preventDefault();
    void this.router.navigate(['/search'], { queryParams: { q: text || null } });
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.searchField().nativeElement.focus();
  }
}

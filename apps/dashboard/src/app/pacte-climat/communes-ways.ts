import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { Session } from '../platform/session';

/** The way between the pages that show the chapters 6 of several communes. */
@Component({
  selector: 'z-communes-ways',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="ways" [attr.aria-label]="t('pictures.ways.label')">
    @for (way of ways(); track way.to) {
      <a
        class="b sm"
        [routerLink]="way.to"
        [queryParams]="way.query"
        routerLinkActive="p"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{
          paths: 'exact',
          queryParams: 'ignored',
          fragment: 'ignored',
          matrixParams: 'ignored',
        }"
        >{{ way.label }}</a
      >
    }
  </nav>`,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-4);
    }
    @media print {
      .ways {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommunesWays {
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly ways = computed(() => [
    // Without it a commune user would be led to the own commune.
    { to: '/chapter-6', query: { all: true }, label: this.t('pictures.ways.list') },
    { to: '/chapter-6/matrix', query: {}, label: this.t('pictures.ways.matrix') },
    { to: '/chapter-6/map', query: {}, label: this.t('pictures.ways.map') },
    ...(this.session.may('chapter-6.responsibles')
      ? [
          { to: '/chapter-6/actions', query: {}, label: this.t('pictures.ways.counting') },
          { to: '/chapter-6/responsibles', query: {}, label: this.t('pictures.ways.responsibles') },
        ]
      : []),
  ]);
}

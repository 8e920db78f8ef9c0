import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '@zesumme/ui';

/** The two lists of those gone quiet. */
@Component({
  selector: 'z-quiet-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="acts" [attr.aria-label]="t('people.quiet.tabs')">
    <a
      class="b sm"
      routerLink="/quiet"
      routerLinkActive="p"
      [routerLinkActiveOptions]="{
        paths: 'exact',
        queryParams: 'ignored',
        matrixParams: 'ignored',
        fragment: 'ignored',
      }"
      ariaCurrentWhenActive="page"
      >{{ t('people.quiet.organisations') }}</a
    >
    <a class="b sm" routerLink="/quiet/groups" routerLinkActive="p" ariaCurrentWhenActive="page">{{
      t('people.quiet.groups')
    }}</a>
  </nav>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuietTabs {
  protected readonly t = inject(I18n).t;
}

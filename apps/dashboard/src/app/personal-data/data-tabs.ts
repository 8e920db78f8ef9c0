import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '@zesumme/ui';

/** The parts of personal data, for administrators. */
@Component({
  selector: 'z-data-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="acts" [attr.aria-label]="t('personalData.admin.tabs')">
    @for (tab of tabs; track tab.path) {
      <a
        class="b sm"
        [routerLink]="tab.path"
        routerLinkActive="p"
        [routerLinkActiveOptions]="exact"
        ariaCurrentWhenActive="page"
        >{{ t(tab.label) }}</a
      >
    }
  </nav>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DataTabs {
  protected readonly t = inject(I18n).t;
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
  protected readonly tabs = [
    { path: '/personal-data', label: 'personalData.admin.people' },
    { path: '/personal-data/periods', label: 'personalData.admin.periods' },
    { path: '/personal-data/record', label: 'personalData.admin.recordTab' },
    { path: '/personal-data/erasures', label: 'personalData.admin.erasures' },
  ] as const;
}

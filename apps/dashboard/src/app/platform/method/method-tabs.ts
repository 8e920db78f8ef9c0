import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { Session } from '../session';

/** The lists of what a theme goes through, from the questions that were asked to the pilots: those that the reader may read. */
@Component({
  selector: 'z-method-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="acts" [attr.aria-label]="t('method.tabs')">
    @for (tab of tabs(); track tab.path) {
      <a class="b sm" [routerLink]="tab.path" routerLinkActive="p" ariaCurrentWhenActive="page">{{ t(tab.label) }}</a>
    }
  </nav>`,
  styles: ':host { display: block; margin-block: var(--z-3); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MethodTabs {
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly tabs = computed(() =>
    (
      [
        { path: '/questionnaires', label: 'questionnaires.title', permission: 'questionnaire.list' },
        { path: '/problems', label: 'problems.title', permission: 'problem.list' },
        { path: '/ideas', label: 'ideas.title', permission: 'idea.list' },
        { path: '/pilots', label: 'pilots.title', permission: 'pilot.list' },
      ] as const
    ).filter(({ permission }) => this.session.may(permission)),
  );
}

import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import type { HomeResponse } from '@zesumme/domain';
import { Failure, I18n, Skeleton } from '@zesumme/ui';
import { Api } from '../platform/api';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AdministratorHomePage } from './administrator-home';
import { AdviserHomePage } from './adviser-home';
import { CommuneHomePage } from './commune-home';
import { ContactHomePage } from './contact-home';
import { ProjectManagerHomePage } from './project-manager-home';
import { VisitorHomePage } from './visitor-home';

/** The home page of whoever is here: each role finds what it comes for. */
@Component({
  selector: 'z-home-page',
  imports: [
    AdministratorHomePage,
    AdviserHomePage,
    CommuneHomePage,
    ContactHomePage,
    Failure,
    ProjectManagerHomePage,
    Skeleton,
    VisitorHomePage,
  ],
  template: `@if (answer.error(); as error) {
      <h1>{{ t('insights.title') }}</h1>
      <z-failure [level]="2" [title]="t('errors.title.page')" [error]="error" (retried)="answer.reload()" />
    } @else if (answer.value(); as ready) {
      @switch (ready.home.role) {
        @case ('project-manager') {
          @defer (on immediate) {
            <z-project-manager-home #form [home]="$any(ready.home)" [today]="ready.today" />
          }
        }
        @case ('contact') {
          @defer (on immediate) {
            <z-contact-home [home]="$any(ready.home)" [today]="ready.today" (changed)="answer.reload()" />
          }
        }
        @case ('commune-user') {
          @defer (on immediate) {
            <z-commune-home [home]="$any(ready.home)" [today]="ready.today" />
          }
        }
        @case ('adviser') {
          @defer (on immediate) {
            <z-adviser-home [home]="$any(ready.home)" />
          }
        }
        @case ('administrator') {
          @defer (on immediate) {
            <z-administrator-home #form [home]="$any(ready.home)" />
          }
        }
        @default {
          @defer (on immediate) {
            <z-visitor-home [home]="$any(ready.home)" />
          }
        }
      }
    } @else {
      <h1 class="sr">{{ t('insights.title') }}</h1>
      <z-skeleton [rows]="10" />
    }`,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage implements HasUnsavedChanges {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly t = inject(I18n).t;
  protected readonly warn = warnBeforeUnload;
  /** The home page on which something can be written. */
  private readonly form = viewChild<HasUnsavedChanges>('form');
  protected readonly answer = read(
    () => this.session.role(),
    async () => (await this.api.ask(this.api.client.GET('/api/home'))) as HomeResponse,
  );

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges() ?? false;
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdministratorHome } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { PendingSuccessions } from '../platform/successions/pending-successions';
import type { HasUnsavedChanges } from '../platform/unsaved-changes';
import { HomeHead } from './home-head';

const names = ['communes', 'zones', 'themes', 'naceCodes', 'measures', 'organisations', 'contacts', 'groups'] as const;
/** Where each figure is made of what one can open. */
const pages: Record<(typeof names)[number], string> = {
  communes: '/reference',
  zones: '/zones',
  themes: '/themes',
  naceCodes: '/reference',
  measures: '/chapter-6',
  organisations: '/organisations',
  contacts: '/contacts',
  groups: '/groups',
};

/** Accounts, reference data and mail, as an administrator looks after them. */
@Component({
  selector: 'z-administrator-home',
  imports: [HomeHead, PendingSuccessions, RouterLink],
  template: `<z-home-head>{{ lede() }}</z-home-head>
    <z-pending-successions />
    <div class="cols">
      <section class="sect c7">
        <header>
          <h2>{{ t('insights.admin.accounts') }}</h2>
          <a class="s" routerLink="/accounts">{{ t('insights.all') }}</a>
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">{{ t('insights.admin.role') }}</th>
              <th scope="col" class="num">{{ t('insights.admin.active') }}</th>
              <th scope="col" class="num">{{ t('insights.admin.invited') }}</th>
              <th scope="col" class="num">{{ t('insights.admin.disabled') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of home().accounts; track row.role) {
              <tr>
                <th scope="row">
                  <a routerLink="/accounts" [queryParams]="{ role: row.role }">{{ t(roleOf(row.role)) }}</a>
                </th>
                <td class="num">{{ row.active }}</td>
                <td class="num">{{ row.invited }}</td>
                <td class="num">{{ row.disabled }}</td>
              </tr>
            }
          </tbody>
        </table>
      </section>
      <section class="sect c5">
        <header>
          <h2>{{ t('insights.admin.signIns') }}</h2>
        </header>
        <ul class="people">
          @for (each of home().lastSignIns; track each.accountId) {
            <li>
              <a [routerLink]="['/accounts', each.accountId]">{{ each.displayName }}</a><span class="s m">{{
                i18n.instant(each.at)
              }}</span>
            </li>
          } @empty {
            <li class="m">{{ t('insights.admin.signInsEmpty') }}</li>
          }
        </ul>
      </section>
    </div>
    <div class="cols">
      <section class="sect c7">
        <header>
          <h2>{{ t('insights.admin.reference') }}</h2>
          <a class="s" routerLink="/about-the-data">{{ t('shell.footer.aboutTheData') }}</a>
        </header>
        <ul class="people">
          @for (name of names; track name) {
            <li>
              <a [routerLink]="pages[name]">{{ t(labelOf(name)) }}</a><span>{{
                i18n.number(home().referenceData[name])
              }}</span>
            </li>
          }
        </ul>
      </section>
      <section class="sect c5">
        <header>
          <h2>{{ t('insights.admin.mail') }}</h2>
        </header>
        <ul class="people">
          <li>
            {{ t('insights.admin.mailPending') }}<span>{{ i18n.number(home().mail.pending) }}</span>
          </li>
          <li>
            {{ t('insights.admin.mailSent') }}<span>{{ i18n.number(home().mail.sent) }}</span>
          </li>
          <li>
            {{ t('insights.admin.mailFailed')
            }}<span [class.late]="home().mail.failed > 0">{{ i18n.number(home().mail.failed) }}</span>
          </li>
        </ul>
      </section>
    </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdministratorHomePage implements HasUnsavedChanges {
  readonly home = input.required<AdministratorHome>();
  private readonly successions = viewChild(PendingSuccessions);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly names = names;
  protected readonly pages = pages;
  protected readonly roleOf = (role: AdministratorHome['accounts'][number]['role']) => `identity.role.${role}` as const;
  protected readonly labelOf = (name: (typeof names)[number]) => `insights.admin.name.${name}` as const;
  protected readonly lede = computed(() => {
    const sum = (key: 'active' | 'invited'): number => this.home().accounts.reduce((total, row) => total + row[key], 0);
    return this.t('insights.admin.lede', {
      active: sum('active'),
      invited: sum('invited'),
      failed: this.home().mail.failed,
    });
  });

  hasUnsavedChanges(): boolean {
    return this.successions()?.hasUnsavedChanges() ?? false;
  }
}

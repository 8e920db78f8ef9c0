import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AccountRow, roles } from '@zesumme/domain';
import {
  ActiveFilters,
  Control,
  DemoMark,
  Empty,
  Failure,
  Field,
  I18n,
  Pager,
  Skeleton,
  SortButton,
  ariaSort,
} from '@zesumme/ui';
import { listState, read } from '../platform/list-state';
import { ExportMenu } from '../platform/export-menu';
import { AccountsData } from './accounts-data';

type Column = 'displayName' | 'email' | 'role' | 'lastLoginAt';

/** Who can enter, and as what. */
@Component({
  selector: 'z-accounts-page',
  imports: [
    ExportMenu,
    ActiveFilters,
    Control,
    DemoMark,
    Empty,
    Failure,
    Field,
    Pager,
    RouterLink,
    Skeleton,
    SortButton,
  ],
  templateUrl: './accounts-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountsPage {
  private readonly data = inject(AccountsData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly ariaSort = ariaSort;
  protected readonly roles = roles;
  protected readonly state = listState({ sort: 'displayName', filters: ['role', 'state'] });
  protected readonly accounts = read(() => this.state.query(), this.data.list);
  protected readonly columns: readonly Column[] = ['displayName', 'email', 'role', 'lastLoginAt'];
  protected readonly columnLabel = (column: Column) => `identity.accounts.column.${column}` as const;
  protected readonly roleLabel = (role: AccountRow['role']) => `identity.role.${role}` as const;

  protected readonly activeFilters = computed(() => {
    const { role, state } = this.state.filters();
    const q = this.state.q();
    return [
      ...(q ? [{ name: 'q', label: q }] : []),
      ...(role ? [{ name: 'role', label: this.i18n.find(`identity.role.${role}`) ?? role }] : []),
      ...(state ? [{ name: 'state', label: this.i18n.find(`identity.accounts.state.${state}`) ?? state }] : []),
    ];
  });

  protected remove(filter: string): void {
    this.state.set({ [filter]: null });
  }

  /** When somebody was last here, or why they were not yet. */
  protected lastSeen(account: AccountRow): string {
    if (account.state === 'disabled') return this.t('identity.accounts.state.disabled');
    if (account.lastLoginAt) return this.i18n.instant(account.lastLoginAt);
    return this.t(account.hasPassword ? 'identity.accounts.never' : 'identity.accounts.invited');
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { I18n } from '@zesumme/ui/i18n';
import { Icon } from '@zesumme/ui/icon';
import type { IconName } from '@zesumme/ui/icon-names';
import { DemoMark } from '@zesumme/ui/marks';
import { ColourScheme, type Scheme, schemes } from '../platform/colour-scheme';
import { Session } from '../platform/session';
import { Menu } from '../platform/menu';

const schemeIcons: Record<Scheme, IconName> = { system: 'desktop', light: 'sun', dark: 'moon' };

/** The own account, the colours, and the way out. */
@Component({
  selector: 'z-account-menu',
  imports: [DemoMark, Icon, Menu, RouterLink],
  template: `<z-menu buttonClass="b i q" [label]="t('shell.account.label', { name: name() })">
    <span zMenuButton class="avatar" aria-hidden="true">{{ initials() }}</span>
    <p class="who">
      <strong>{{ name() }}</strong>
      @if (session.me().account?.isDemo) {
        <z-demo />
      }
      <br /><span class="s m">{{ t(roleLabel()) }}{{ organisation() }}</span>
    </p>
    <a class="item" routerLink="/account" (click)="close()"
      ><z-icon name="user-circle" size="s" />{{ t('shell.account.own') }}</a
    >
    <div class="schemes" role="group" [attr.aria-label]="t('shell.scheme.label')">
      @for (each of schemes; track each) {
        <button
          type="button"
          class="item"
          [attr.aria-pressed]="scheme.current() === each"
          (click)="scheme.choose(each)"
        >
          <z-icon [name]="icons[each]" size="s" />{{ t(schemeLabel(each)) }}
        </button>
      }
    </div>
    <button type="button" class="item" (click)="signOut()">
      <z-icon name="sign-out" size="s" />{{ t('shell.account.signOut') }}
    </button>
  </z-menu>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly scheme = inject(ColourScheme);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly menu = viewChild.required(Menu);
  protected readonly schemes = schemes;
  protected readonly icons = schemeIcons;
  protected readonly t = this.i18n.t;
  protected readonly schemeLabel = (scheme: Scheme) => `shell.scheme.${scheme}` as const;
  protected readonly name = computed(() => this.session.account()?.displayName ?? '');
  protected readonly organisation = computed(() => {
    const name = this.session.me().account?.organisationName;
    return name ? ` · ${name}` : '';
  });
  protected readonly roleLabel = computed(() => `identity.role.${this.session.role()}` as const);
  protected readonly initials = computed(() =>
    this.name()
      .split(/\s+/)
      .map((word) => word[0] ?? '')
      .filter((_, index, all) => index === 0 || index === all.length - 1)
      .join('')
      .toUpperCase(),
  );

  protected close(): void {
    this.menu().close();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/');
  }
}

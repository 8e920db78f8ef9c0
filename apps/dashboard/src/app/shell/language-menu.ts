import { ChangeDetectionStrategy, Component, inject, viewChild } from '@angular/core';
import { type Locale, localeNames, locales } from '@zesumme/i18n';
import { I18n } from '@zesumme/ui/i18n';
import { Icon } from '@zesumme/ui/icon';
import { Language } from '../platform/language';
import { Menu } from '../platform/menu';

/** The languages, each by its own name. The choice is remembered on the device and in the account. */
@Component({
  selector: 'z-language-menu',
  imports: [Icon, Menu],
  template: `<z-menu [label]="i18n.locale().toUpperCase() + ', ' + i18n.t('shell.language.label')">
    <ng-container zMenuButton>{{ i18n.locale().toUpperCase() }}<z-icon name="caret-down" size="s" /></ng-container>
    @for (locale of locales; track locale) {
      <button
        type="button"
        class="item"
        [lang]="locale"
        [attr.aria-pressed]="locale === i18n.locale()"
        (click)="choose(locale)"
      >
        {{ names[locale] }}
        @if (locale === i18n.locale()) {
          <z-icon name="check" size="s" />
        }
      </button>
    }
  </z-menu>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageMenu {
  protected readonly i18n = inject(I18n);
  private readonly language = inject(Language);
  protected readonly locales = locales;
  protected readonly names = localeNames;
  private readonly menu = viewChild.required(Menu);

  protected async choose(locale: Locale): Promise<void> {
    this.menu().close();
    await this.language.choose(locale);
  }
}

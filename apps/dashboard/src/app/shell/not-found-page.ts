import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '@zesumme/ui';

/** For an address that leads nowhere. */
@Component({
  selector: 'z-not-found-page',
  imports: [RouterLink],
  template: `<div class="one">
    <h1>{{ t('shell.notFound.title') }}</h1>
    <p class="lede">{{ t('shell.notFound.text') }}</p>
    <p>
      <a class="b" routerLink="/">{{ t('shell.notFound.home') }}</a>
    </p>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly t = inject(I18n).t;
}

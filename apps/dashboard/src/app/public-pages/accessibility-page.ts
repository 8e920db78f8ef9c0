import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, Rich } from '@zesumme/ui';

/** What was checked and what was not, and how to report a barrier. */
@Component({
  selector: 'z-accessibility-page',
  imports: [Icon, Rich, RouterLink],
  template: `<h1>{{ t('publicPages.a11y.title') }}</h1>
    <p class="lede"><z-rich [parts]="i18n.parts('publicPages.a11y.lede')" /></p>
    <section class="sect">
      <header>
        <h2>{{ t('publicPages.a11y.state') }}</h2>
      </header>
      <p class="text">{{ t('publicPages.a11y.stateText') }}</p>
    </section>
    <section class="sect">
      <header>
        <h2>{{ t('publicPages.a11y.checked') }}</h2>
      </header>
      <ul class="points">
        @for (each of checked; track each) {
          <li>{{ t(each) }}</li>
        }
      </ul>
    </section>
    <section class="sect">
      <header>
        <h2>{{ t('publicPages.a11y.notChecked') }}</h2>
      </header>
      <ul class="points">
        @for (each of notChecked; track each) {
          <li>{{ t(each) }}</li>
        }
      </ul>
    </section>
    <section class="sect">
      <header>
        <h2>{{ t('publicPages.a11y.feedback') }}</h2>
      </header>
      <p class="text">{{ t('publicPages.a11y.feedbackText') }}</p>
      <p class="acts">
        <a class="b p" routerLink="/contact" [queryParams]="{ about: 'accessibility' }"
          ><z-icon name="envelope-simple" size="s" />{{ t('publicPages.a11y.feedbackAct') }}</a
        >
      </p>
      <p class="text">
        {{ t('publicPages.a11y.recourse') }}
        <a href="https://accessibilite.public.lu" rel="noopener"
          >{{ t('publicPages.a11y.recourseLink') }}<z-icon name="arrow-square-out" size="s"
        /></a>
      </p>
    </section>`,
  styleUrl: './reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessibilityPage {
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly checked = [
    'publicPages.a11y.axe',
    'publicPages.a11y.keyboard',
    'publicPages.a11y.reflow',
    'publicPages.a11y.charts',
  ] as const;
  protected readonly notChecked = [
    'publicPages.a11y.screenReaders',
    'publicPages.a11y.users',
    'publicPages.a11y.documents',
  ] as const;
}

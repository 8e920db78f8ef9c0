import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failure, I18n, Icon, Rich, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PublicPagesData } from './public-pages-data';

/** Where each figure comes from, how old it is, and what it does not say. */
@Component({
  selector: 'z-about-the-data-page',
  imports: [Failure, Icon, Rich, RouterLink, Skeleton],
  templateUrl: './about-the-data-page.html',
  styleUrl: './reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AboutTheDataPage {
  private readonly data = inject(PublicPagesData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly sources = read(
    () => this.i18n.locale(),
    (locale) => this.data.dataSources(locale),
  );
}

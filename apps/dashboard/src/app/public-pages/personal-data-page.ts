import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n, Icon, Rich } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { PublicPagesData } from './public-pages-data';

/** Which personal data are kept, what for and how long, and what people may ask. */
@Component({
  selector: 'z-personal-data-page',
  imports: [Icon, Rich, RouterLink],
  templateUrl: './personal-data-page.html',
  styleUrl: './reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalDataPage {
  private readonly data = inject(PublicPagesData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly kept = [
    'account',
    'session',
    'links',
    'contact',
    'meeting',
    'campaign',
    'message',
    'history',
  ] as const;
  private readonly asked = read(
    () => true,
    () => this.data.broker(),
  );
  protected readonly broker = computed(() => this.asked.value()?.name ?? 'IMS Luxembourg');
}

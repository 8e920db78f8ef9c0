import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n, Icon } from '@zesumme/ui';

/** Loi modifiée du 21 mars 2012 relative aux déchets, Mémorial A n° 60. */
const LAW = 'https://legilux.public.lu/eli/etat/leg/loi/2012/03/21/n1/jo';

/** What the law asks of hazardous waste, with its source. */
@Component({
  selector: 'z-hazard-note',
  imports: [Icon],
  template: `<p class="note x">
    <strong><z-icon name="warning" size="s" /> {{ t('flows.law.title') }}</strong> – {{ t('flows.law.text') }}
    <a [href]="law" target="_blank" rel="noopener noreferrer">{{ t('flows.law.source') }}</a>
  </p>`,
  styles: ':host { display: block; } p { overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HazardNote {
  protected readonly t = inject(I18n).t;
  protected readonly law = LAW;
}
